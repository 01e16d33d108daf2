import { choice, numbers, pattern, text, type Field } from './field';
import { record } from './record';
import { statuses, type Bounds, type Position, type Status, type Text } from './types';

/** Ids are used in links and files: lower-case letters, digits, `-`, `_`, `.`; at most 80. */
export const idPattern = String.raw`^[a-z0-9][a-z0-9._-]{0,79}$`;

export function idField(): Field<string> {
  return pattern(idPattern, {
    id: 'huruf kecil, angka, titik, garis; paling banyak 80',
    en: 'lower-case letters, digits, dots, dashes; 80 at most'
  });
}

export function statusField(): Field<Status> {
  return choice(statuses, 'unknown-status');
}

export function bilingual(max = 2000): Field<Text> {
  return record<Text>({ id: { ...text(max), required: true }, en: text(max) });
}

/** Indonesia with a margin: the box every layer but `markets` must lie in. */
export const indonesia: Bounds = [94, -12, 142, 7];

export function positionField(): Field<Position> {
  const [west, south, east, north] = indonesia;
  return numbers<Position>([
    [west, east],
    [south, north]
  ]);
}
