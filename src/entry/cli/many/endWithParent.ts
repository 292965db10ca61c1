import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at the process that started this one. */
const INTERVAL = 500;

/**
 * What the watching thread runs. A process whose parent ended has another one on most systems; on Windows the number stays, and nothing
 * answers to it.
 */
const WATCH = `
  const parent = process.ppid;
  const isAlive = () => {
    if (process.ppid !== parent) return false;
    try { process.kill(parent, 0); return true; } catch (error) { return error.code === 'EPERM'; }
  };
  require('node:worker_threads').parentPort.postMessage('watching');
  setInterval(() => { if (!isAlive()) process.kill(process.pid, 'SIGKILL'); }, ${INTERVAL});
`;

/**
 * Ends this process when the one that started it has ended, even while it computes without a pause. A thread of its own watches, because
 * a loop hears no message. Resolves when it does: it may not start while this thread is busy.
 */
export function endWithParent(): Promise<void> {
  const thread = new Worker(WATCH, { eval: true, execArgv: [] });
  return new Promise((resolve) => {
    thread.once('message', () => {
      thread.unref();
      resolve();
    });
  });
}
