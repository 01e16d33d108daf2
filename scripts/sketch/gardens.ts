import type { KindOf } from '../../src/lib/village/types';
import { points, type Point } from './plane';

export interface Garden {
  readonly id: string;
  readonly kind: KindOf<'plantation'>;
  /** As wished; what stands is this without roads, water and houses. */
  readonly ring: readonly Point[];
}

/** Coconut and mixed gardens: yard land beyond the houses, shown again as an overlay in their own layer. */
export const gardens: readonly Garden[] = [
  {
    id: 'plantation-kebun-01',
    kind: 'coconut',
    ring: points('-1060,-160 -985,-168 -975,-60 -1030,-50')
  },
  {
    id: 'plantation-kebun-02',
    kind: 'mixed',
    ring: points('-690,-560 -598,-552 -602,-470 -690,-470')
  },
  {
    id: 'plantation-kebun-03',
    kind: 'coconut',
    ring: points('-62,-815 20,-838 36,-752 -44,-742')
  },
  {
    id: 'plantation-kebun-04',
    kind: 'mixed',
    ring: points('120,-316 215,-330 240,-236 150,-222')
  },
  {
    id: 'plantation-kebun-05',
    kind: 'coconut',
    ring: points('800,395 930,395 960,500 800,500')
  },
  {
    id: 'plantation-kebun-06',
    kind: 'coconut',
    ring: points('-555,572 -470,558 -455,612 -540,602')
  },
  {
    id: 'plantation-kebun-07',
    kind: 'mixed',
    ring: points('296,610 392,600 400,672 310,690')
  }
];
