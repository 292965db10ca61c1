/** Where a question is asked: a blank sheet made for it, which is removed afterwards. */
export interface Scratch {
  /** Runs a batch on the sheet. */
  readonly on: <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T) => Promise<T>;
  /** Error code of a batch; 'done' when it went through. */
  readonly codeOf: (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>) => Promise<string>;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** A question to Excel: how does it behave? The answer is plain data, the same in every run of one Excel. */
export interface Question {
  /** In English, a sentence without a full stop; recordings are compared by it. */
  readonly question: string;
  readonly ask: (scratch: Scratch) => Promise<unknown>;
}

/** Sends what was queued, then gives what `take` reads. */
export async function synced<T>(context: Excel.RequestContext, take: () => T): Promise<T> {
  await context.sync();
  return take();
}
