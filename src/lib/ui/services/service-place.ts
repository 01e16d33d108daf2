import type { WeeklyHours } from '../../village/built';
import type { Position } from '../../village/types';

/** A place as the page shows it, in one language. */
export interface ServicePlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly kindName: string;
  readonly subkind?: string;
  readonly zone: boolean;
  /** Its place is a sketch: "letak belum disurvei". */
  readonly sketch: boolean;
  readonly outside: boolean;
  readonly services: readonly string[];
  /** The same in the other language, for the search alone. */
  readonly alias?: readonly string[];
  readonly about?: string;
  readonly hours?: Pick<WeeklyHours, 'week' | 'also' | 'status'>;
  /** Hours nobody could read as a table. */
  readonly hoursText?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly dusun?: string;
  readonly point: Position;
  readonly x: number;
  readonly y: number;
  readonly plusCode: string;
  readonly source: string;
}
