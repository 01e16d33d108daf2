import { checkBoundary, checkNeighbours } from './check-boundary';
import { checkDusun } from './check-dusun';
import { checkIds } from './check-ids';
import { checkLand } from './check-land';
import { checkPersonalData } from './check-personal-data';
import { checkPlaces } from './check-place';
import { checkRoads } from './check-roads';
import { checkHomeWork, checkRt } from './check-rt';
import { checkLegalStatus, checkSources } from './check-sources';
import { checkZone } from './check-zone';
import { layerFile, sortIssues, toIssue } from './issue-log';
import { parseIdentity } from './parse-identity';
import { parseLayer, type Named } from './parse-layer';
import { createParsedLayers } from './parsed-layers';
import { layerNames, type Issue, type LayerName, type Village } from './types';
import { createVillageGround } from './village-ground';

/** The contents of one package folder, read from JSON and not yet trusted. */
export interface PackageFiles {
  /** Name of the folder, which must be the village's code; leave out where there is no folder. */
  readonly folder?: string;
  /** Contents of village.json. */
  readonly village: unknown;
  /** Contents of each `<name>.geojson`, keyed by `<name>`; a file that is not there is left out. */
  readonly layers: Readonly<Record<string, unknown>>;
}

export interface ParsedVillage {
  /** Absent when village.json cannot say which village it is, or there is no outline. */
  readonly village: Village | undefined;
  /** In a fixed order: by file, feature, rule, field. */
  readonly issues: readonly Issue[];
}

/**
 * Turns a package of unknown contents into a typed village and a list of what is wrong with it.
 * Never throws on data. A feature with an error is left out, the rest is kept; a package with
 * any issue that has `stopsBuild` must not be published.
 */
export function parseVillage({ folder, village, layers: files }: PackageFiles): ParsedVillage {
  const issues: Issue[] = [...checkPersonalData(village, files), ...unknownLayers(files)];
  const identity = parseIdentity(village, folder, issues);
  const layers = createParsedLayers(parseLayers(files, issues), issues);

  checkIds(layers);
  if (identity !== undefined) {
    checkSources(layers, identity.sources);
    checkLegalStatus(layers, identity.sources);
  }
  const boundary = checkBoundary(layers, identity?.code);
  checkNeighbours(layers, identity?.code);
  const ground = boundary === undefined ? undefined : createVillageGround(boundary);
  if (ground !== undefined) checkPlaces(layers, ground);
  checkZone(layers, ground);
  checkRt(layers, ground, identity?.population);
  checkHomeWork(layers, ground);
  if (ground !== undefined) {
    checkDusun(layers, ground, identity?.counts.dusun);
    checkRoads(layers, ground);
  }
  checkLand(layers, ground, identity?.landUse, issues);

  if (boundary === undefined) {
    const expected = { id: 'satu batas desa yang sah', en: 'one valid outline of the village' };
    const fault = { rule: 'no-outline', expected, got: undefined };
    issues.push(toIssue('error', { file: layerFile('boundary') }, fault, true));
  }
  const parsed =
    identity === undefined || boundary === undefined ? undefined : { ...identity, layers: layers.all() };
  return { village: parsed, issues: sortIssues(issues) };
}

/** Every layer by name; a layer without a file has no features. */
function parseLayers(
  files: Readonly<Record<string, unknown>>,
  issues: Issue[]
): { readonly [L in LayerName]: readonly Named<L>[] } {
  const read = <L extends LayerName>(layer: L): readonly Named<L>[] => {
    const raw = Object.hasOwn(files, layer) ? files[layer] : undefined;
    return raw === undefined ? [] : parseLayer(layer, raw, issues);
  };
  return {
    boundary: read('boundary'),
    dusun: read('dusun'),
    rt: read('rt'),
    zone: read('zone'),
    facilities: read('facilities'),
    crafts: read('crafts'),
    farming: read('farming'),
    plantation: read('plantation'),
    food: read('food'),
    land: read('land'),
    roads: read('roads'),
    water: read('water'),
    markets: read('markets'),
    neighbours: read('neighbours')
  };
}

function unknownLayers(files: Readonly<Record<string, unknown>>): readonly Issue[] {
  const known: ReadonlySet<string> = new Set(layerNames);
  const listed = layerNames.join(', ');
  const expected = { id: `salah satu lapisan ${listed}`, en: `one of the layers ${listed}` };
  return Object.keys(files)
    .filter((name) => !known.has(name))
    .map((name) =>
      toIssue('error', { file: layerFile(name) }, { rule: 'unknown-layer', expected, got: undefined })
    );
}
