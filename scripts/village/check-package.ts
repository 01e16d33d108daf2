import type { Agenda } from '../../src/lib/village/agenda';
import { parseAgenda } from '../../src/lib/village/parse-agenda';
import { parseVillage } from '../../src/lib/village/parse-village';
import type { FacilityFeature, Issue, Village } from '../../src/lib/village/types';
import type { ReadPackage } from './read-package';
import { readWeeklyHours } from './weekly-hours';

export interface CheckedPackage {
  /** Absent where the package cannot say which village it is, or has no outline. */
  readonly village: Village | undefined;
  /** Absent where the package brings none, or one with a fault. */
  readonly agenda?: Agenda;
  readonly issues: readonly Issue[];
}

/** All that is wrong with a package: files that are no JSON, what the domain refuses or doubts, its agenda, hours nobody can read. */
export function checkPackage(read: ReadPackage): CheckedPackage {
  const unreadable = new Set(read.issues.map(({ file }) => file));
  const { village, issues } = parseVillage(read.files);
  const agenda = read.agenda === undefined ? undefined : parseAgenda(read.agenda.value);
  return {
    village,
    ...(agenda?.agenda === undefined ? {} : { agenda: agenda.agenda }),
    issues: [
      ...read.issues,
      // To the parser such a file is missing; that it is no JSON says more.
      ...issues.filter(({ file }) => !unreadable.has(file)),
      ...(agenda?.issues ?? []),
      ...(village?.layers.facilities ?? []).flatMap(hoursIssues)
    ]
  };
}

function hoursIssues({ id, hours }: FacilityFeature): Issue[] {
  const problem = hours === undefined ? undefined : readWeeklyHours(hours).problem;
  if (hours === undefined || problem === undefined) return [];
  return [
    {
      severity: 'warning',
      rule: 'hours-unreadable',
      file: 'facilities.geojson',
      feature: id,
      field: 'hours',
      expected: {
        id: 'jam buka dalam tulisan OSM opening_hours, misalnya Mo-Fr 08:00-15:00',
        en: 'hours in OSM opening_hours syntax, for example Mo-Fr 08:00-15:00'
      },
      got: hours.slice(0, 80)
    }
  ];
}
