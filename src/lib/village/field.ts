import type { Text } from './types';

/** The part of JSON Schema the package format needs. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Something wrong with one value, before it is known which feature of which file holds it. */
export interface Fault {
  readonly rule: string;
  /** Dotted path of the value, e.g. `services.0.id`. */
  readonly field: string;
  readonly expected: Text;
  readonly got: unknown;
}
export type Report = (fault: Fault) => void;

/**
 * One property of the package format. `schema` is what an editor checks and `read` what the
 * validator checks; both are made by the same constructor so that they cannot drift apart.
 * `read` returns undefined after reporting at least one fault.
 */
export interface Field<T> {
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly read: (value: unknown, field: string, report: Report) => T | undefined;
}

/** A table of fields that covers every property of T, no more and no fewer. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<NonNullable<T[K]>> };

function field<T>(
  schema: JsonSchema,
  expected: Text,
  accepts: (value: unknown) => value is T,
  rule = 'wrong-value'
): Field<T> {
  return {
    schema,
    required: false,
    read(value, path, report) {
      if (accepts(value)) return value;
      report({ rule, field: path, expected, got: value });
      return undefined;
    }
  };
}

/** The same field, now one that must be there. */
export function required<T>(optional: Field<T>): Field<T> {
  return { ...optional, required: true };
}

const codePoints = (text: string): number => [...text].length;

/** Text of 1 to `max` characters that is not blank. */
export function text(max = 200): Field<string> {
  return field(
    { type: 'string', minLength: 1, maxLength: max, pattern: String.raw`\S` },
    { id: `teks 1–${String(max)} huruf`, en: `text of 1–${String(max)} characters` },
    (value): value is string => typeof value === 'string' && /\S/.test(value) && codePoints(value) <= max
  );
}

/** Text of a fixed shape. The pattern must be anchored and mean the same with and without the u flag. */
export function pattern(shape: string, expected: Text): Field<string> {
  const regExp = new RegExp(shape, 'u');
  return field(
    { type: 'string', pattern: shape },
    expected,
    (value): value is string => typeof value === 'string' && regExp.test(value)
  );
}

export function choice<const T extends string>(values: readonly T[], rule = 'wrong-value'): Field<T> {
  const known: ReadonlySet<unknown> = new Set(values);
  const listed = values.join(', ');
  return field(
    // A kind without sub-kinds: JSON Schema has no empty enum.
    values.length > 0 ? { enum: values } : { not: {} },
    { id: `salah satu dari ${listed}`, en: `one of ${listed}` },
    (value): value is T => known.has(value),
    rule
  );
}

/** A finite number from `min` to `max`, both included. */
export function number(min: number, max: number): Field<number> {
  return field(
    { type: 'number', minimum: min, maximum: max },
    {
      id: `angka ${String(min)} sampai ${String(max)}`,
      en: `a number from ${String(min)} to ${String(max)}`
    },
    (value): value is number => typeof value === 'number' && value >= min && value <= max
  );
}

/** A whole number from `min` to `max`, both included. */
export function count(min: number, max: number): Field<number> {
  return field(
    { type: 'integer', minimum: min, maximum: max },
    {
      id: `bilangan bulat ${String(min)} sampai ${String(max)}`,
      en: `a whole number from ${String(min)} to ${String(max)}`
    },
    (value): value is number => Number.isInteger(value) && Number(value) >= min && Number(value) <= max
  );
}

export function flag(): Field<boolean> {
  return field(
    { type: 'boolean' },
    { id: 'true atau false', en: 'true or false' },
    (value): value is boolean => typeof value === 'boolean'
  );
}

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export function isoDate(): Field<string> {
  return pattern(String.raw`^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`, {
    id: 'tanggal YYYY, YYYY-MM, atau YYYY-MM-DD',
    en: 'a date YYYY, YYYY-MM or YYYY-MM-DD'
  });
}

/** A list of at least one item. Items that are wrong are left out of what is read. */
export function list<T>(item: Field<T>): Field<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, minItems: 1 },
    required: false,
    read(value, path, report) {
      if (!Array.isArray(value) || value.length === 0) {
        const expected = { id: 'daftar berisi', en: 'a list that is not empty' };
        report({ rule: 'wrong-value', field: path, expected, got: value });
        return undefined;
      }
      const items = value.map((one: unknown, index) => item.read(one, `${path}.${String(index)}`, report));
      const kept = items.filter((one) => one !== undefined);
      return kept.length > 0 ? kept : undefined;
    }
  };
}

/** Exactly as many numbers as there are ranges, e.g. a position or bounds. */
export function numbers<const T extends readonly number[]>(ranges: {
  readonly [K in keyof T]: readonly [min: number, max: number];
}): Field<T> {
  const items = ranges.map(([min, max]) => number(min, max));
  const shown = ranges.map(([min, max]) => `${String(min)}…${String(max)}`).join(', ');
  return field(
    {
      type: 'array',
      items: items.map((item) => item.schema),
      additionalItems: false,
      minItems: ranges.length
    },
    { id: `daftar angka [${shown}]`, en: `a list of numbers [${shown}]` },
    (value): value is T =>
      Array.isArray(value) &&
      value.length === items.length &&
      items.every((item, index) => item.read(value[index], '', () => undefined) !== undefined)
  );
}
