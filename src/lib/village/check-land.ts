import { toIssue, villageFile } from './issue-log';
import type { ParsedLayers } from './parsed-layers';
import { planeSquareMeters } from './plane-area';
import { planePolygons } from './to-plane';
import type { Issue, Village } from './types';
import type { VillageGround } from './village-ground';

/** Share of the village by which drawn land may miss it before it is doubtful. */
const drawnShare = 0.005;
/** Published classes are rounded to 0.001 ha each. */
const roundingHectares = 0.001;

/** Land drawn as a whole covers the village once; published classes add up to their published total. */
export function checkLand(
  layers: ParsedLayers,
  ground: VillageGround | undefined,
  landUse: Village['landUse'],
  issues: Issue[]
): void {
  if (landUse !== undefined) {
    const sum = landUse.classes.reduce((all, one) => all + one.hectares, 0);
    if (Math.abs(sum - landUse.totalHectares) > roundingHectares * (landUse.classes.length + 1)) {
      const total = `${String(landUse.totalHectares)} ha`;
      const expected = { id: `kelas yang berjumlah ${total}`, en: `classes that sum to ${total}` };
      const fault = { rule: 'land-published-sum', field: 'landUse', expected, got: `${sum.toFixed(3)} ha` };
      issues.push(toIssue('warning', { file: villageFile }, fault));
    }
  }
  const land = layers.of('land');
  if (ground === undefined || land.length === 0) return;
  const squareMeters = land.reduce(
    (all, { geometry }) => all + planeSquareMeters(planePolygons(geometry, ground.plane)),
    0
  );
  if (Math.abs(squareMeters - ground.squareMeters) <= ground.squareMeters * drawnShare) return;
  const whole = `${(ground.squareMeters / 10_000).toFixed(2)} ha`;
  const expected = {
    id: `lahan yang menutup desa sekali, ${whole}`,
    en: `land that covers the village once, ${whole}`
  };
  const got = `${(squareMeters / 10_000).toFixed(2)} ha`;
  layers.warnLayer('land', { rule: 'land-sum', field: 'geometry', expected, got });
}
