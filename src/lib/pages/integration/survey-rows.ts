import type { SurveyResult } from '../../data/analysis/analysis-calls';
import { fullKindWords } from '../../i18n/kind-words';
import type { Messages } from '../../i18n/messages.id';
import type { FeatureRecord, VillageManifest } from '../../village/built';
import type { Position } from '../../village/types';
import type { Words } from './to-site-view';

/** As many as one morning's walk holds. */
const mostRows = 10;

export interface SurveyStop {
  readonly id: string;
  readonly at: Position;
  readonly name: string;
  /** Its kind and dusun. */
  readonly detail: string;
  readonly changes: number;
  readonly accuracy: string;
  readonly plusCode?: string;
}

/** The features to survey first, in words. */
export function surveyStops(
  survey: SurveyResult,
  byId: ReadonlyMap<string, FeatureRecord>,
  manifest: VillageManifest,
  messages: Messages,
  { f }: Words
): readonly SurveyStop[] {
  return survey.targets.slice(0, mostRows).map((target) => {
    const feature = byId.get(target.id);
    const kind = fullKindWords(messages, target);
    const dusun = manifest.dusun.find(({ id }) => id === feature?.dusun)?.name ?? messages.card.outside;
    return {
      id: target.id,
      at: target.at,
      name: target.name ?? kind,
      detail: target.name === undefined ? dusun : `${kind}, ${dusun}`,
      changes: Math.round(target.changes * 8),
      accuracy: `±${f.meters(target.accuracyMeters)}`,
      ...(feature ? { plusCode: feature.plusCode } : {})
    };
  });
}

/** The stops in the order of a walk: from `start`, always the nearest not yet visited. */
export function walkingOrder<T extends { readonly at: Position }>(stops: readonly T[], start: Position): T[] {
  const left = [...stops];
  const walk: T[] = [];
  let here = start;
  while (left.length > 0) {
    const east = Math.cos((here[1] * Math.PI) / 180);
    const away = ({ at }: T): number => Math.hypot((at[0] - here[0]) * east, at[1] - here[1]);
    const next = left.reduce((best, stop) => (away(stop) < away(best) ? stop : best));
    left.splice(left.indexOf(next), 1);
    walk.push(next);
    here = next.at;
  }
  return walk;
}
