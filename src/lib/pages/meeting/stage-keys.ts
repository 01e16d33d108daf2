/** What a key does while the meeting is on the wall. A clicker is a keyboard with PageUp, PageDown, B and Esc. */
export type StageAct =
  | { readonly act: 'step'; readonly by: 1 | -1 }
  | { readonly act: 'go'; readonly to: number }
  | {
      readonly act:
        | 'blank'
        | 'full'
        | 'laser'
        | 'keystone'
        | 'notes'
        | 'help'
        | 'count'
        | 'decide'
        | 'pen'
        | 'pin'
        | 'undo'
        | 'escape'
        | 'drop-pin';
    };

const acts: Readonly<Record<string, StageAct>> = {
  ArrowRight: { act: 'step', by: 1 },
  ArrowDown: { act: 'step', by: 1 },
  PageDown: { act: 'step', by: 1 },
  ' ': { act: 'step', by: 1 },
  ArrowLeft: { act: 'step', by: -1 },
  ArrowUp: { act: 'step', by: -1 },
  PageUp: { act: 'step', by: -1 },
  b: { act: 'blank' },
  '.': { act: 'blank' },
  f: { act: 'full' },
  l: { act: 'laser' },
  g: { act: 'keystone' },
  n: { act: 'notes' },
  '?': { act: 'help' },
  v: { act: 'count' },
  k: { act: 'decide' },
  p: { act: 'pen' },
  t: { act: 'pin' },
  z: { act: 'undo' },
  Enter: { act: 'drop-pin' },
  Escape: { act: 'escape' }
};

/** Where the keyboard is when a key is pressed. */
export interface KeyPlace {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** In a field somebody writes in: letters and arrows are its own. */
  readonly writing: boolean;
  /** On a button or link: Enter and space press it. */
  readonly pressing: boolean;
  /** On something that arrows move: they are its own. */
  readonly moving: boolean;
}

/** The act of a key; undefined where the key belongs to the page or the browser. */
export function stageAct({ key, ctrl, alt, writing, pressing, moving }: KeyPlace): StageAct | undefined {
  if (alt) return undefined;
  if (writing) return key === 'Escape' ? acts['Escape'] : undefined;
  if (ctrl) return key.toLowerCase() === 'z' ? { act: 'undo' } : undefined;
  if (moving && key.startsWith('Arrow')) return undefined;
  if (pressing && (key === ' ' || key === 'Enter')) return undefined;
  if (/^[1-9]$/.test(key)) return { act: 'go', to: Number(key) - 1 };
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(acts, name) ? acts[name] : undefined;
}
