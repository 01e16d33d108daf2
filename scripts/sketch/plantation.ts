import type { KindOf } from '../../src/lib/village/types';
import { feature, polygonOf, sketched, type SketchFeature } from './feature';
import { gardens } from './gardens';
import type { DrawnParcel } from './land';
import { dissolve, traceFaces } from './faces';
import { node, ringSegments } from './noding';

/** Each garden is the union of its parcels in the land layer. */
export function plantationFeatures(land: readonly DrawnParcel[]): SketchFeature<'plantation'>[] {
  const names: Readonly<Record<KindOf<'plantation'>, string>> = {
    coconut: 'Kebun kelapa',
    mixed: 'Kebun campur',
    nursery: 'Pembibitan'
  };
  return gardens.map((garden, i) => {
    const parts = land.filter((parcel) => parcel.garden === garden.id);
    const planar = node(parts.flatMap(({ shell }) => ringSegments(shell)));
    const faces = traceFaces(planar);
    const whole = dissolve(
      planar,
      faces,
      faces.map(() => garden.id)
    ).faces;
    const largest = whole.reduce((a, b) => (b.shell.length > a.shell.length ? b : a));
    return feature(
      'plantation',
      {
        id: garden.id,
        kind: garden.kind,
        name: `${names[garden.kind]} ${i + 1}`,
        nameStatus: 'sketch',
        ...sketched()
      },
      polygonOf(largest.shell)
    );
  });
}
