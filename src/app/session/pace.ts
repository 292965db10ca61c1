import type { Pieces } from '../../engine/pieces';
import type { WorkbookPort } from '../../workbook/port';

/** Longest stretch between two pauses, in milliseconds, as far as the pieces are short enough: two frames of a screen. */
const STRETCH = 32;

/** Work without holding the screen: what is done in pieces is interrupted when the last pause was a while ago. */
export class Pace {
  private rested: number;

  constructor(private readonly port: Pick<WorkbookPort, 'now' | 'pause'>) {
    this.rested = port.now();
  }

  /** Lets the screen be drawn and clicks be heard. */
  async breathe(): Promise<void> {
    await this.port.pause(0);
    this.rested = this.port.now();
  }

  /**
   * The answer of a piece of work.
   *
   * - Errors: those of the work; and what `goOn` throws, after any pause, to stop it there.
   */
  async run<T>(pieces: Pieces<T>, goOn: () => void = () => undefined): Promise<T> {
    for (;;) {
      const piece = pieces.next();
      if (piece.done === true) return piece.value;
      if (this.port.now() - this.rested < STRETCH) continue;
      await this.breathe();
      goOn();
    }
  }
}
