/** A piece of work on the workbook. */
export interface Task {
  /** Tasks of one key do the same: of those that wait only the newest is done. */
  readonly key: string;
  /** A second one added while the first runs is taken for it: the second of two clicks. */
  readonly joins?: true;
  run(): Promise<void>;
}

interface QueuedTask {
  task: Task;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** Runs one task at a time, in the order they are added. None is dropped: every caller's promise resolves when its work is done. */
export class TaskQueue {
  private running: QueuedTask | null = null;
  private readonly waiting: QueuedTask[] = [];
  private failed: Task | null = null;

  /**
   * @param onFailure called with what a task threw
   * @param onIdle called when nothing runs or waits any more
   */
  constructor(private readonly onFailure: (error: unknown) => void, private readonly onIdle: () => void) {}

  get isIdle(): boolean {
    return this.running === null && this.waiting.length === 0;
  }

  /** Resolves when the task, or a newer one of its key, has ended, failed or not. Never rejects. */
  add(task: Task): Promise<void> {
    if (task.joins && this.running?.task.key === task.key) return this.running.ended;
    const same = this.waiting.find((queued) => queued.task.key === task.key);
    if (same) {
      same.task = task;
      return same.ended;
    }
    const queued = queuedTask(task);
    this.waiting.push(queued);
    if (this.running === null) void this.runAll();
    return queued.ended;
  }

  /** Adds the task that failed last once more. */
  readonly retry = async (): Promise<void> => {
    if (this.failed) await this.add(this.failed);
  };

  /** Resolves when nothing runs or waits. */
  async whenIdle(): Promise<void> {
    for (let last = this.waiting.at(-1) ?? this.running; last; last = this.waiting.at(-1) ?? this.running) await last.ended;
  }

  private async runAll(): Promise<void> {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      this.running = next;
      await this.runOne(next.task);
      this.running = null;
      next.end();
    }
    this.onIdle();
  }

  private async runOne(task: Task): Promise<void> {
    try {
      await task.run();
    } catch (error) {
      this.failed = task;
      this.onFailure(error);
    }
  }
}

function queuedTask(task: Task): QueuedTask {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { task, ended, end };
}
