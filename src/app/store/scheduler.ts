import { runToEnd } from '../../engine/steps';
import type { Steps } from '../../engine/steps';
import type { WorkbookPort } from '../../workbook/port';

/** Longest stretch between two pauses, in milliseconds, as far as the pieces are short enough: two frames of a screen. */
const LONGEST_STRETCH = 32;

/** Work without holding the screen: what is done in pieces is interrupted when the last pause was a while ago. */
export class Scheduler {
  private lastPause: number;

  constructor(private readonly port: Pick<WorkbookPort, 'now' | 'pause'>) {
    this.lastPause = port.now();
  }

  /** Lets the screen be drawn and clicks be heard. */
  async yieldToUi(): Promise<void> {
    await this.port.pause(0);
    this.lastPause = this.port.now();
  }

  /**
   * The answer of a piece of work.
   *
   * - Errors: those of the work; and what `goOn` throws, after any pause, to stop it there.
   */
  async run<T>(pieces: Steps<T>, goOn: () => void = () => undefined): Promise<T> {
    for (;;) {
      const piece = pieces.next();
      if (piece.done === true) return piece.value;
      if (this.port.now() - this.lastPause < LONGEST_STRETCH) continue;
      await this.yieldToUi();
      goOn();
    }
  }
}

/** What work throws that was told to stop before it wrote anything: nothing failed. */
export class RunStopped extends Error {
  constructor() {
    super('Stopped before anything was written.');
  }
}

/** Does work in pieces without a pause, where whoever asks for it waits as for one that pauses. */
export const runAtOnce = <T>(pieces: Steps<T>): Promise<T> => Promise.resolve(runToEnd(pieces));
