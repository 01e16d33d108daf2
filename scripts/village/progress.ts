export interface Progress {
  /** Says what is being done now and how far it is. */
  step(what: string, done?: number, total?: number): void;
  end(): void;
}

/**
 * Tells on stderr how long work goes on: in place on a terminal, else a line every few seconds,
 * and nothing at all for work that is over at once.
 */
export function createProgress(name: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  const start = Date.now();
  let lastShown = start;
  let shownInPlace = false;
  return {
    step(what, done, total) {
      const now = Date.now();
      const pause = stream.isTTY ? 100 : 3000;
      if (now - lastShown < pause) return;
      lastShown = now;
      const share = done !== undefined && total ? ` ${Math.floor((100 * done) / total)} %` : '';
      const text = `${name}: ${what}${share} (${((now - start) / 1000).toFixed(0)} s)`;
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${text}`);
        shownInPlace = true;
      } else stream.write(`${text}\n`);
    },
    end() {
      if (shownInPlace) stream.write('\r\u001b[K');
      shownInPlace = false;
    }
  };
}
