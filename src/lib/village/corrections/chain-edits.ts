import type { Position } from '../types';
import { positionKey, type Chain } from './geometry-chains';

/** A run of corners between two that stay, and what came in its place. The two are absent at a line's ends. */
export interface ChainEdit {
  readonly before: Position | undefined;
  readonly after: Position | undefined;
  readonly old: readonly Position[];
  readonly next: readonly Position[];
}

const same = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/**
 * What was done to a chain, as runs of corners: a corner moved is a run of one for a run of one, a new corner a run of
 * one for none, a corner taken out the other way round.
 */
export function chainEdits(old: Chain, next: Chain): readonly ChainEdit[] {
  const [from, to] = [old.points, next.points];
  const at = (points: readonly Position[], index: number): Position | undefined =>
    old.closed ? points.at(index < 0 ? index : index % points.length) : points[index];
  if (from.length === to.length) {
    return from.flatMap((point, index): readonly ChainEdit[] => {
      const moved = to[index];
      if (moved === undefined || same(point, moved)) return [];
      return [
        {
          before: index === 0 && !old.closed ? undefined : at(from, index - 1),
          after: at(from, index + 1),
          old: [point],
          next: [moved]
        }
      ];
    });
  }
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && same(from[head], to[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(from.at(-1 - tail), to.at(-1 - tail))) tail += 1;
  return [
    {
      before: head === 0 && !old.closed ? undefined : at(from, head - 1),
      after: tail === 0 && !old.closed ? undefined : at(from, from.length - tail),
      old: from.slice(head, from.length - tail),
      next: to.slice(head, to.length - tail)
    }
  ];
}

/**
 * Makes the same edit in another chain that has the same corners there: 'none' where it has none of them, 'torn' where
 * only a part of them lies in it, so that the two would no longer meet.
 */
export function followEdit(chain: Chain, edit: ChainEdit): Chain | 'none' | 'torn' {
  if (edit.old.length === edit.next.length) return moveCorners(chain, edit);
  const forward = [edit.before, ...edit.old, edit.after];
  const found = findRun(chain, forward);
  if (found !== undefined) return replaceRun(chain, found + 1, edit.old.length, edit.next);
  const back = findRun(chain, [...forward].reverse());
  if (back !== undefined) return replaceRun(chain, back + 1, edit.old.length, [...edit.next].reverse());
  const gone = new Set(edit.old.map(positionKey));
  return chain.points.some((point) => gone.has(positionKey(point))) ? 'torn' : 'none';
}

function moveCorners(chain: Chain, { old, next }: ChainEdit): Chain | 'none' {
  const moved = new Map(old.map((point, index) => [positionKey(point), next[index]]));
  if (!chain.points.some((point) => moved.has(positionKey(point)))) return 'none';
  return { ...chain, points: chain.points.map((point) => moved.get(positionKey(point)) ?? point) };
}

/** Where a run of corners begins in a chain; around the end of a ring, too. */
function findRun(chain: Chain, run: readonly (Position | undefined)[]): number | undefined {
  if (run.some((point) => point === undefined)) return undefined;
  const { points, closed } = chain;
  if (run.length > points.length) return undefined;
  const last = closed ? points.length : points.length - run.length + 1;
  for (let start = 0; start < last; start += 1) {
    if (run.every((point, index) => same(point, points[(start + index) % points.length]))) return start;
  }
  return undefined;
}

function replaceRun(chain: Chain, start: number, length: number, next: readonly Position[]): Chain {
  const { points } = chain;
  // Between the last corner and the first: a new one comes last, and the ring begins where it did.
  const first = length === 0 && start === points.length ? start : start % points.length;
  if (first + length <= points.length) {
    return { ...chain, points: [...points.slice(0, first), ...next, ...points.slice(first + length)] };
  }
  // A run around the ring's end: the ring begins after it.
  return { ...chain, points: [...points.slice((first + length) % points.length, first), ...next] };
}
