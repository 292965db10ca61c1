export type TaskKind = 'look' | 'calculate' | 'configure' | 'select' | 'within';
type Task = () => Promise<void>;

/** One piece of work at a time; a second click on what is already being done is not heard. */
export class TaskQueue {
  private running: { readonly work: TaskKind; readonly ended: Promise<void> } | null = null;
  private failed: readonly [work: TaskKind, task: Task] | null = null;

  /**
   * @param fail told what a piece of work threw
   * @param rest called when the last piece of work has ended
   */
  constructor(private readonly fail: (error: unknown) => void, private readonly rest: () => void) {}

  get isIdle(): boolean {
    return this.running === null;
  }

  /** Does a piece of work after the one that runs; not at all when that is the same, or a calculation. Never rejects. */
  async run(work: TaskKind, task: Task): Promise<void> {
    const before = this.running;
    if (before && (before.work === work || before.work === 'calculate')) return before.ended;
    const ended = (before?.ended ?? Promise.resolve()).then(task).catch((error: unknown) => {
      this.failed = [work, task];
      this.fail(error);
    });
    const mine = { work, ended };
    this.running = mine;
    await ended;
    if (this.running !== mine) return;
    this.running = null;
    this.rest();
  }

  /** What failed last, once more. */
  readonly retry = async (): Promise<void> => {
    if (this.failed) await this.run(...this.failed);
  };

  /** Resolves when nothing runs. */
  async whenIdle(): Promise<void> {
    while (this.running) await this.running.ended;
  }
}
