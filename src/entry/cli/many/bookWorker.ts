import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BookLimits } from '../arguments/limitArguments';
import { temporaryName } from '../output';
import { isWorkerMessage } from './workerMessages';
import type { BookEnd, BookTask } from './workerMessages';

/** How a book ended: as its worker reported, or the worker ended before it did. */
export type Ending = BookEnd | { readonly type: 'time' | 'memory' } | { readonly type: 'died'; readonly how: string };

const MEGABYTE = 1_000_000;
const BYTES_PER_PAGE = 4096;
/** Milliseconds between two checks of a worker's memory. */
const MEMORY_CHECK_INTERVAL = 250;
/** A worker that holds more than this share of its limit is not given another book. */
const HEALTHY_SHARE = 0.25;
/** Node's own memory, as a share of the limit: the rest is for what it holds beside, and it tidies up before it is stopped. */
const HEAP_SHARE = 0.8;
/** What Node prints when its memory is full; it is not shown to the user. */
const MEMORY_IS_FULL = /heap out of memory|heap limit|allocation failed|bad_alloc|Array buffer allocation/i;

/**
 * Gives books to a process, one at a time. The process is started for the first book, kept while it is healthy, and replaced when it
 * died or holds too much memory. A book that dies of memory in a used process is tried once more in a new one.
 */
export class BookWorker {
  private process: ChildProcess | null = null;

  /** @param file of the process */
  constructor(private readonly file: string, private readonly limits: BookLimits, private readonly log: (line: string) => void) {}

  /** Carries out an order on a book. Never throws for what the book does. */
  async run(task: BookTask): Promise<Ending> {
    const isUsed = this.process !== null;
    const ending = await this.attempt(task);
    return ending.type === 'memory' && isUsed ? this.attempt(task) : ending;
  }

  /** Ends the process. */
  end(): void {
    this.process?.kill('SIGKILL');
    this.process = null;
  }

  private async attempt(task: BookTask): Promise<Ending> {
    if (this.process?.connected === false) this.end();
    const child = (this.process ??= this.start());
    const ending = await endingOf(child, task, this.limits, this.log);
    const isHealthy = ending.type === 'problem' || (ending.type === 'done' && ending.held < HEALTHY_SHARE * this.limits.megabytes * MEGABYTE);
    if (!isHealthy) this.end();
    if (task.command.output !== null && child.pid !== undefined) rmSync(join(dirname(task.command.output), temporaryName(child.pid)), { force: true });
    return ending;
  }

  private start(): ChildProcess {
    return fork(this.file, {
      execArgv: [`--max-old-space-size=${Math.ceil(HEAP_SHARE * this.limits.megabytes * MEGABYTE / 2 ** 20)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
  }
}

/** Sends a task and waits for its end, the limits, or the death of the process. */
function endingOf(child: ChildProcess, task: BookTask, { seconds, megabytes }: BookLimits, log: (line: string) => void): Promise<Ending> {
  return new Promise((resolve) => {
    let printed = '';
    const onPrint = (text: Buffer): void => { printed = (printed + text.toString()).slice(-4_000); };
    const onMessage = (message: unknown): void => {
      if (!isWorkerMessage(message)) return;
      if (message.type === 'log') log(message.line);
      else finish(message);
    };
    const onExit = (code: number | null, signal: string | null): void =>
      finish(MEMORY_IS_FULL.test(printed) || signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 ? { type: 'memory' } : { type: 'died', how: signal ?? `código ${String(code)}` });
    const onError = (error: Error): void => finish({ type: 'died', how: error.message });
    const timer = setTimeout(() => finish({ type: 'time' }), seconds * 1_000);
    const memoryCheck = setInterval(() => {
      if (memoryOf(child) > megabytes * MEGABYTE) finish({ type: 'memory' });
    }, MEMORY_CHECK_INTERVAL);

    child.stderr?.on('data', onPrint);
    child.on('message', onMessage).once('exit', onExit).once('error', onError);
    child.send(task);

    function finish(ending: Ending): void {
      clearTimeout(timer);
      clearInterval(memoryCheck);
      child.stderr?.off('data', onPrint);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      resolve(ending);
    }
  });
}

/** Bytes that a process holds, whatever it holds them for; 0 where the system has no such file: there the limit of Node's own memory stands. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]) * BYTES_PER_PAGE;
  } catch {
    return 0;
  }
}
