import type { PlaneLine } from '../geometry/planar';

/** Writes numbers as SVG path data with as few separators as a parser needs. */
function join(values: readonly number[]): string {
  return values.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
}

/**
 * Lines or rings of whole units as one path's data, relative and short. Steps of no length are left out, and so
 * are rings that close on less than three points and lines that have no length.
 */
export class PathWriter {
  readonly #parts: string[] = [];
  #x = 0;
  #y = 0;

  add(line: PlaneLine, closed: boolean): void {
    const points = line.filter((point, i) => {
      const before = line[i - 1];
      return !before || before[0] !== point[0] || before[1] !== point[1];
    });
    const first = points[0];
    const last = points.at(-1);
    if (closed && points.length > 1 && first && last && first[0] === last[0] && first[1] === last[1])
      points.pop();
    if (!first || points.length < (closed ? 3 : 2)) return;
    let data = `m${join([first[0] - this.#x, first[1] - this.#y])}`;
    let [x, y] = first;
    // A move's further numbers are lines: the first `l` needs no letter.
    let command = 'l';
    for (const [nextX, nextY] of points.slice(1)) {
      const [dx, dy] = [nextX - x, nextY - y];
      const step = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
      const written = join(step === 'h' ? [dx] : step === 'v' ? [dy] : [dx, dy]);
      if (step !== command) data += step + written;
      else data += written.startsWith('-') ? written : ` ${written}`;
      command = step;
      [x, y] = [nextX, nextY];
    }
    if (closed) {
      data += 'z';
      [x, y] = first;
    }
    [this.#x, this.#y] = [x, y];
    this.#parts.push(data);
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  toString(): string {
    return this.#parts.join('');
  }
}
