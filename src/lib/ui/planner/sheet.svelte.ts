export const sheetStops = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof sheetStops)[number];

/**
 * A bottom sheet between three stops. Heights in CSS px; `heightOf` measures the stops where the sheet lives.
 * The sheet follows the finger and rests at the stop nearest to where it was let go, one further when flung.
 */
export class Sheet {
  stop = $state<SheetStop>('peek');
  /** Height while held; undefined at rest. */
  held = $state<number>();
  readonly #heightOf: (stop: SheetStop) => number;
  #start: { readonly y: number; readonly height: number; readonly time: number } | undefined;

  constructor(heightOf: (stop: SheetStop) => number) {
    this.#heightOf = heightOf;
  }

  step(by: 1 | -1): void {
    const next = sheetStops[sheetStops.indexOf(this.stop) + by];
    if (next !== undefined) this.stop = next;
  }

  /** Tapped: the next stop up, from the top back down. */
  cycle(): void {
    if (this.stop === 'full') this.stop = 'peek';
    else this.step(1);
  }

  /** At least half open, so that what was asked for can be read. */
  open(): void {
    if (this.stop === 'peek') this.stop = 'half';
  }

  grab(y: number, time: number): void {
    this.#start = { y, height: this.#heightOf(this.stop), time };
  }

  move(y: number): void {
    if (this.#start === undefined) return;
    const moved = this.#start.y - y;
    // A trembling thumb is a tap.
    if (this.held === undefined && Math.abs(moved) < 6) return;
    const height = this.#start.height + moved;
    this.held = Math.min(this.#heightOf('full'), Math.max(this.#heightOf('peek') * 0.6, height));
  }

  /** Let go. Returns false when it was a tap. */
  release(y: number, time: number): boolean {
    const start = this.#start;
    const held = this.held;
    this.#start = undefined;
    this.held = undefined;
    if (start === undefined || held === undefined) return false;
    const pixelsPerMs = (start.y - y) / Math.max(1, time - start.time);
    if (Math.abs(pixelsPerMs) > 0.5) {
      const from = sheetStops.indexOf(this.stop);
      const further = sheetStops[from + (pixelsPerMs > 0 ? 1 : -1)];
      if (further !== undefined) this.stop = further;
      return true;
    }
    const distance = (stop: SheetStop): number => Math.abs(this.#heightOf(stop) - held);
    this.stop = sheetStops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
    return true;
  }
}
