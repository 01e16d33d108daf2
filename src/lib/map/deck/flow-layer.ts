import { ArcLayer } from '@deck.gl/layers';
import type { FeatureRecord } from '../../village/built';
import type { Position } from '../../village/types';
import type { MapTheme } from '../theme/map-theme';
import { rgbOf } from './rgb-of';

interface Flow {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
}

export interface FlowOptions {
  readonly home: Position;
  readonly markets: readonly FeatureRecord[];
  readonly theme: MapTheme;
  readonly beforeId: string;
}

/**
 * Arcs from the village to the markets its goods go to, along the shortest way over the sphere. No source gives
 * volumes or routes, so all are of one width.
 */
export function flowLayer({ home, markets, theme, beforeId }: FlowOptions): ArcLayer<Flow> {
  const colour = rgbOf(theme.crafts);
  return new ArcLayer<Flow>({
    id: 'flows',
    data: markets.map(({ id, point }) => ({ id, from: home, to: point })),
    getSourcePosition: ({ from }) => [from[0], from[1]],
    getTargetPosition: ({ to }) => [to[0], to[1]],
    getSourceColor: [...colour, 255],
    getTargetColor: [...colour, 190],
    getWidth: 3,
    greatCircle: true,
    // On the ground: raised ones would stand beside the way they show.
    getHeight: 0,
    numSegments: 96,
    ...({ beforeId } as object)
  });
}
