// Child processes that never outlive their parent. Plain JavaScript: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's own
 * @property {string} [cwd]
 * @property {string} [log] path of a file that takes the output; else it goes to this terminal
 */

/**
 * Owns the children it starts. Each stands in a process group of its own, so that stopping it
 * stops what it started too.
 */
export function createChildren() {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();

  /**
   * Runs a command to its end.
   * @param {string} command
   * @param {readonly string[]} args
   * @param {RunOptions} [options]
   * @returns {Promise<number>} its exit code; 1 when a signal ended it
   */
  function run(command, args, { env, cwd, log } = {}) {
    return new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd,
        env: { ...process.env, ...env },
        detached: true,
        stdio: log === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe']
      });
      running.add(child);
      const file = log === undefined ? undefined : createWriteStream(log);
      if (file) {
        child.stdout?.pipe(file, { end: false });
        child.stderr?.pipe(file, { end: false });
      }
      child.on('error', (error) => {
        running.delete(child);
        file?.end();
        reject(error);
      });
      child.on('close', (code) => {
        running.delete(child);
        if (file) file.end(() => resolve(code ?? 1));
        else resolve(code ?? 1);
      });
    });
  }

  /** Ends every child and what it started, now. */
  function stop() {
    for (const child of running) {
      if (child.pid === undefined) continue;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It ended by itself in the meantime.
      }
    }
    running.clear();
  }

  /**
   * Ends children and process when the user or the system asks for it.
   * @param {number} exitCode
   */
  function stopOnSignal(exitCode) {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        stop();
        process.exit(exitCode);
      });
    }
    process.on('exit', stop);
  }

  return { run, stop, stopOnSignal };
}

/** @typedef {ReturnType<typeof createChildren>} Children */
