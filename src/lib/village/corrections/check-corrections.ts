import { toIssue } from '../issue-log';
import { parseVillage, type PackageFiles } from '../parse-village';
import type { Issue, LayerName } from '../types';
import { applyCorrections, changedLayers, standingChanges } from './apply-corrections';
import type { CorrectionLog, SourceLayers } from './correction';
import { looksLikeHours } from './hours-syntax';
import { villageWithSources } from './survey-source';

export interface CorrectionChecker {
  /** What is wrong with the corrected package that was not wrong before; the validator's own issues. */
  check(log: CorrectionLog): readonly Issue[];
}

const keyOf = ({ severity, rule, file, feature, field, got }: Issue): string =>
  JSON.stringify([severity, rule, file, feature, field, got]);

/** Checks corrections of one village with the rules its package is built by. */
export function createCorrectionChecker(village: unknown, layers: SourceLayers): CorrectionChecker {
  let known: ReadonlySet<string> | undefined;
  return {
    check(log) {
      known ??= new Set(parseVillage(packageFiles(village, layers)).issues.map(keyOf));
      const corrected = applyCorrections(layers, log);
      const { issues } = parseVillage(
        packageFiles(villageWithSources(village, corrected) ?? village, corrected)
      );
      const before = known;
      return [...issues.filter((issue) => !before.has(keyOf(issue))), ...hoursIssues(log)];
    }
  };
}

function packageFiles(village: unknown, layers: SourceLayers): PackageFiles {
  return {
    village,
    layers: Object.fromEntries(
      Object.entries(layers).map(([layer, features]) => [layer, { type: 'FeatureCollection', features }])
    )
  };
}

/** Hours are read at build; here it is only seen whether they are written so that they can be. */
function hoursIssues(log: CorrectionLog): readonly Issue[] {
  return standingChanges(log).flatMap(({ layer, id, before, after }) => {
    const hours = after?.properties['hours'];
    if (typeof hours !== 'string' || hours === before?.properties['hours'] || looksLikeHours(hours))
      return [];
    const expected = {
      id: 'jam buka dalam tulisan OSM opening_hours, misalnya Mo-Fr 08:00-15:00',
      en: 'hours in OSM opening_hours syntax, for example Mo-Fr 08:00-15:00'
    };
    const place = { file: `${layer}.geojson`, feature: id };
    return [toIssue('warning', place, { rule: 'hours-unreadable', field: 'hours', expected, got: hours })];
  });
}

/** Files to hand over: each changed layer, and village.json where it needs a source more. */
export interface CorrectedPackage {
  readonly layers: readonly { readonly layer: LayerName; readonly features: SourceLayers[LayerName] }[];
  /** Absent where village.json stays as it is. */
  readonly village?: unknown;
}

export function correctedPackage(
  village: unknown,
  layers: SourceLayers,
  log: CorrectionLog
): CorrectedPackage {
  const corrected = applyCorrections(layers, log);
  const withSources = villageWithSources(village, corrected);
  return {
    layers: changedLayers(log).map((layer) => ({ layer, features: corrected[layer] ?? [] })),
    ...(withSources === undefined ? {} : { village: withSources })
  };
}
