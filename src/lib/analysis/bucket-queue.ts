/** A power of two. */
const windowBuckets = 1024;

/**
 * A queue of cells by real cost, for searches whose steps all cost at least `cheapest`. Buckets are that
 * wide, so nothing taken from one can be improved from the same one: cells come out with their final cost,
 * in no order within a bucket (Dial 1969; Dinitz 1978). A cell may be queued more than once; the caller skips
 * what it has settled. The buckets go round: what lies further ahead than all of them waits aside until its own
 * bucket comes.
 */
export class BucketQueue {
  private readonly perBucket: number;
  private readonly buckets: number[][] = Array.from({ length: windowBuckets }, () => []);
  /** Absolute number of the bucket that is being emptied. */
  private current = 0;
  private waiting = 0;
  private aside: { cell: number; bucket: number }[] = [];
  /** The nearest bucket of those aside. */
  private nextAside = Infinity;

  constructor(cheapest: number) {
    // A hair wider than needed would be wrong, a hair narrower is safe against rounding.
    this.perBucket = (1 + 1e-9) / cheapest;
  }

  /** `before` is what the cell was queued at until now: where it waits in the same bucket it is not queued again. */
  push(cell: number, cost: number, before = Infinity): void {
    const bucket = Math.floor(cost * this.perBucket);
    if (Math.floor(before * this.perBucket) === bucket) return;
    this.put(cell, bucket);
  }

  /** The next cell, −1 when there is none. */
  pop(): number {
    if (this.waiting === 0) {
      if (this.aside.length === 0) return -1;
      this.current = this.nextAside;
      this.fetchAside();
    }
    let cells = this.buckets[this.current & (windowBuckets - 1)]!;
    while (cells.length === 0) {
      this.current++;
      if (this.current === this.nextAside) this.fetchAside();
      cells = this.buckets[this.current & (windowBuckets - 1)]!;
    }
    this.waiting--;
    return cells.pop()!;
  }

  private put(cell: number, bucket: number): void {
    if (bucket - this.current >= windowBuckets) {
      this.aside.push({ cell, bucket });
      if (bucket < this.nextAside) this.nextAside = bucket;
      return;
    }
    this.buckets[bucket & (windowBuckets - 1)]!.push(cell);
    this.waiting++;
  }

  private fetchAside(): void {
    const all = this.aside;
    this.aside = [];
    this.nextAside = Infinity;
    for (const { cell, bucket } of all) this.put(cell, bucket);
  }
}
