import type { Field } from './field';

/** A file says which version of the shape it has; this one reads one. */
export function versionField<const Version extends number>(version: Version): Field<Version> {
  return {
    schema: { const: version },
    required: true,
    read(value, path, report) {
      if (value === version) return version;
      const expected = { id: `versi ${String(version)}`, en: `version ${String(version)}` };
      report({ rule: 'wrong-value', field: path, expected, got: value });
      return undefined;
    }
  };
}
