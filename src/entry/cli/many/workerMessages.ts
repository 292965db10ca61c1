import type { Command } from '../arguments/parseArguments';

/** The message to a worker: an order on one book. */
export interface BookTask {
  readonly command: Command;
  /** The package's own folder, where the Office.js client is installed. */
  readonly folder: string;
  /** File that takes the report of the book, as text. */
  readonly reportPath: string;
}

/** What a worker tells: a line for standard error, or how the order on the book ended. */
export type WorkerMessage = { readonly type: 'log'; readonly line: string } | BookEnd;

/** How an order on a book ended. */
export type BookEnd =
  | {
    readonly type: 'done';
    readonly code: 0 | 1;
    /** The counts of the sheets in a line, in Spanish. */
    readonly counts: string;
    /** Bytes that the worker holds once the book is closed. */
    readonly held: number;
  }
  | { readonly type: 'problem'; readonly motive: string };

const typeOf = (message: unknown): unknown => (typeof message === 'object' && message !== null && 'type' in message ? message.type : null);

/** Whether a message between processes is one of a worker. */
export const isWorkerMessage = (message: unknown): message is WorkerMessage => ['log', 'done', 'problem'].includes(String(typeOf(message)));

/** Whether a message between processes is a task. */
export const isBookTask = (message: unknown): message is BookTask => typeof message === 'object' && message !== null && 'reportPath' in message;
