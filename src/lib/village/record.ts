import type { Fault, Field, Fields, JsonSchema, Report } from './field';

export type UnknownRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/**
 * Reads the fields of a record. A property that is not in the table is reported as
 * `unknown-property` by its name alone, since its value may be about a person. An optional
 * property that is null counts as absent: GIS programs write null into empty columns.
 * Returns what could be read and whether anything was wrong.
 */
export function readFields<T>(
  record: UnknownRecord,
  fields: Fields<T>,
  path: string,
  report: Report
): { readonly value: Partial<T>; readonly sound: boolean } {
  let sound = true;
  const fail = (fault: Fault): void => {
    sound = false;
    report(fault);
  };
  const value: Partial<T> = {};
  for (const key in fields) {
    const one: Field<NonNullable<T[typeof key]>> = fields[key];
    const raw = Object.hasOwn(record, key) ? record[key] : undefined;
    const place = join(path, key);
    if (raw !== undefined && (raw !== null || one.required)) {
      const read = one.read(raw, place, fail);
      if (read !== undefined) value[key] = read;
    } else if (one.required) {
      const expected = { id: 'isian wajib', en: 'a required value' };
      fail({ rule: 'missing-property', field: place, expected, got: undefined });
    }
  }
  for (const key of Object.keys(record)) {
    if (Object.hasOwn(fields, key)) continue;
    const expected = { id: 'hanya isian yang ada di skema', en: 'only properties the schema lists' };
    fail({ rule: 'unknown-property', field: join(path, key), expected, got: undefined });
  }
  return { value, sound };
}

function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** JSON Schema of a record with exactly these fields. */
export function recordSchema(fields: Readonly<Record<string, Field<unknown>>>): JsonSchema {
  const entries = Object.entries(fields);
  const properties = Object.fromEntries(
    entries.map(([key, one]) => [key, one.required ? one.schema : orNull(one.schema)])
  );
  const required = entries.filter(([, one]) => one.required).map(([key]) => key);
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A nested record with exactly these fields; all of it or nothing. */
export function record<T>(fields: Fields<T>): Field<T> {
  return {
    schema: recordSchema(fields),
    required: false,
    read(value, path, report) {
      if (!isRecord(value)) {
        const expected = { id: 'objek { … }', en: 'an object { … }' };
        report({ rule: 'wrong-value', field: path, expected, got: value });
        return undefined;
      }
      const { value: read, sound } = readFields(value, fields, path, report);
      // Sound means that every required field was read, which Partial cannot say.
      return sound ? (read as T) : undefined;
    }
  };
}

/** An object whose keys are free names and whose values are all alike. */
export function dictionary<T>(item: Field<T>): Field<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', additionalProperties: item.schema },
    required: false,
    read(value, path, report) {
      if (!isRecord(value)) {
        const expected = { id: 'objek { … }', en: 'an object { … }' };
        report({ rule: 'wrong-value', field: path, expected, got: value });
        return undefined;
      }
      // A key of that name is nobody's word, and what carries it cannot be sent to a page.
      const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
      const read = entries.map(([key, one]) => [key, item.read(one, join(path, key), report)] as const);
      const kept = read.flatMap(([key, one]) => (one === undefined ? [] : [[key, one] as const]));
      return kept.length === read.length ? Object.fromEntries(kept) : undefined;
    }
  };
}
