import { runToEnd } from '../../engine/steps';
import type { Steps } from '../../engine/steps';
import type { WorkbookPort } from '../../workbook/port';

/** Longest time between two pauses, in milliseconds: two frames of a screen. A single longer step exceeds it. */
const LONGEST_STRETCH = 32;

/** Runs steps with pauses in between, so that the pane is drawn and clicks are answered. */
export class Scheduler {
  private lastPause: number;

  constructor(private readonly port: Pick<WorkbookPort, 'now' | 'pause'>) {
    this.lastPause = port.now();
  }

  /** Pauses once. */
  async yieldToUi(): Promise<void> {
    await this.port.pause(0);
    this.lastPause = this.port.now();
  }

  /**
   * Runs steps to their end and returns their result.
   *
   * - Errors: those of the steps, and what `goOn` throws: it is called after each pause.
   */
  async run<T>(steps: Steps<T>, goOn: () => void = () => undefined): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.port.now() - this.lastPause < LONGEST_STRETCH) continue;
      await this.yieldToUi();
      goOn();
    }
  }
}

/** Thrown by a task that was stopped before it wrote anything. */
export class RunStopped extends Error {
  constructor() {
    super('Stopped before anything was written.');
  }
}

/** Runs steps without a pause, with the signature of {@link Scheduler.run}. */
export const runAtOnce = <T>(steps: Steps<T>): Promise<T> => Promise.resolve(runToEnd(steps));
