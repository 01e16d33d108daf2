/** Something a page waits for. `value` stays while newer is fetched; the newest request wins. */
export class Loaded<T> {
  #status = $state<'idle' | 'loading' | 'ready' | 'error'>('idle');
  #value = $state.raw<T>();
  #error = $state.raw<unknown>();
  #abort: AbortController | undefined;

  get status(): 'idle' | 'loading' | 'ready' | 'error' {
    return this.#status;
  }
  get value(): T | undefined {
    return this.#value;
  }
  get error(): unknown {
    return this.#error;
  }

  /** Starts over with `request`; resolves when it, or a newer one, has settled. Never rejects. */
  async load(request: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#status = 'loading';
    try {
      const value = await request(abort.signal);
      if (abort.signal.aborted) return;
      this.#value = value;
      this.#status = 'ready';
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#error = error;
      this.#status = 'error';
    }
  }

  /** Stops waiting; what has come stays. */
  stop(): void {
    this.#abort?.abort();
  }
}
