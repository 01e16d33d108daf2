import type { Issue, Village } from './types';

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
export function parseVillage(files: PackageFiles): ParsedVillage {
  void files;
  return { village: undefined, issues: [] };
}
