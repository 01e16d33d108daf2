const bucketCount = 8192;

/**
 * A queue of cells by real cost, for searches whose steps all cost at least `cheapest`. Buckets are that
 * wide, so nothing taken from one can be improved from the same one: cells come out with their final cost,
 * in no order within a bucket (Dial 1969; Dinitz 1978). A cell may be queued more than once; the caller skips
 * what it has settled. What lies beyond the last bucket waits aside until the others are empty.
 */
export class BucketQueue {
  private readonly perBucket: number;
  private readonly head = new Int32Array(bucketCount).fill(-1);
  private cells = new Int32Array(1 << 14);
  private nexts = new Int32Array(1 << 14);
  private used = 0;
  private free = -1;
  private waiting = 0;
  private bucket = 0;
  /** Absolute number of bucket 0. */
  private base = 0;
  private laterCells: number[] = [];
  private laterCosts: number[] = [];

  constructor(cheapest: number) {
    // A hair wider than needed would be wrong, a hair narrower is safe against rounding.
    this.perBucket = (1 + 1e-9) / cheapest;
  }

  push(cell: number, cost: number): void {
    const bucket = Math.floor(cost * this.perBucket) - this.base;
    if (bucket >= bucketCount) {
      this.laterCells.push(cell);
      this.laterCosts.push(cost);
      return;
    }
    let slot = this.free;
    if (slot >= 0) this.free = this.nexts[slot]!;
    else {
      slot = this.used++;
      if (slot === this.cells.length) this.grow();
    }
    this.cells[slot] = cell;
    this.nexts[slot] = this.head[bucket]!;
    this.head[bucket] = slot;
    this.waiting++;
  }

  /** The next cell, −1 when there is none. */
  pop(): number {
    if (this.waiting === 0 && !this.refill()) return -1;
    while (this.head[this.bucket]! < 0) this.bucket++;
    const slot = this.head[this.bucket]!;
    this.head[this.bucket] = this.nexts[slot]!;
    this.nexts[slot] = this.free;
    this.free = slot;
    this.waiting--;
    return this.cells[slot]!;
  }

  private grow(): void {
    for (const name of ['cells', 'nexts'] as const) {
      const grown = new Int32Array(this[name].length * 2);
      grown.set(this[name]);
      this[name] = grown;
    }
  }

  private refill(): boolean {
    if (this.laterCells.length === 0) return false;
    const [cells, costs] = [this.laterCells, this.laterCosts];
    this.laterCells = [];
    this.laterCosts = [];
    this.bucket = 0;
    this.base = Math.floor(costs.reduce((least, cost) => Math.min(least, cost), Infinity) * this.perBucket);
    cells.forEach((cell, i) => this.push(cell, costs[i]!));
    return true;
  }
}
