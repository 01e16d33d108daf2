import type { ScenarioEdit } from '../analysis';
import type { Position } from '../village/types';

/** As many as an address holds. */
export const mostEdits = 30;

const isAbout =
  (id: string, ...kinds: ScenarioEdit['kind'][]) =>
  (edit: ScenarioEdit): boolean =>
    edit.id === id && kinds.includes(edit.kind);

/**
 * The edits with one more. What contradicts it goes: a facility is moved to one place only, what was added is
 * added elsewhere instead of moved, and closing it takes it back; a parcel has one new use.
 */
export function withEdit(edits: readonly ScenarioEdit[], edit: ScenarioEdit): readonly ScenarioEdit[] {
  switch (edit.kind) {
    case 'add-facility':
    case 'add-path':
      return [...edits, edit];
    case 'move-facility': {
      if (edits.some(isAbout(edit.id, 'add-facility'))) return movedTo(edits, edit.id, edit.at);
      return [...edits.filter((other) => !isAbout(edit.id, 'move-facility', 'close-facility')(other)), edit];
    }
    case 'close-facility': {
      const rest = edits.filter(
        (other) => !isAbout(edit.id, 'add-facility', 'move-facility', 'close-facility')(other)
      );
      return edits.some(isAbout(edit.id, 'add-facility')) ? rest : [...rest, edit];
    }
    case 'change-use':
      return [...edits.filter((other) => !isAbout(edit.id, 'change-use')(other)), edit];
  }
}

/** The edits with an added or moved facility at another place. */
export function movedTo(edits: readonly ScenarioEdit[], id: string, at: Position): readonly ScenarioEdit[] {
  return edits.map((edit) =>
    isAbout(id, 'add-facility', 'move-facility')(edit) ? ({ ...edit, at } as ScenarioEdit) : edit
  );
}

/** An id no edit has yet: usulan-1, usulan-2, … (proposals), jalan-1, … (paths). */
export function newEditId(edits: readonly ScenarioEdit[], prefix: 'usulan' | 'jalan'): string {
  const taken = new Set(edits.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number++;
  return `${prefix}-${number}`;
}
