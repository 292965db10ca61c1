import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../arguments/parseArguments';
import type { CommandOutput } from '../output';
import { BookWorker } from './bookWorker';
import { motiveOf } from './motives';

/** How an order on a book ended: with the report its process wrote, or why there is none, in Spanish. */
export type PoolResult = { readonly path: string; readonly report: string } | { readonly path: string; readonly motive: string };

export interface PoolRequest {
  readonly command: Command;
  readonly books: readonly string[];
  /** The package's own folder. */
  readonly folder: string;
  /** The file of a process. */
  readonly worker: string;
  readonly processes: number;
}

/**
 * Carries out an order that only reads on many books, several at a time, each in a process that is used again: one that fails, never ends or
 * fills the memory does not stop the others.
 *
 * @param take called with each result as it comes, in any order, and the index of its book
 */
export async function runPool({ command, books, folder, worker, processes }: PoolRequest, output: CommandOutput, take: (result: PoolResult, at: number) => void): Promise<void> {
  const reports = mkdtempSync(join(tmpdir(), 'pei-avance-'));
  let next = 0;
  const work = async (nth: number): Promise<void> => {
    const own = new BookWorker(worker, command.limits, (line) => output.log(line));
    const reportPath = join(reports, String(nth));
    try {
      for (let at = next++; at < books.length; at = next++) {
        const path = books[at] ?? '';
        const ending = await own.run({ command: { ...command, book: path, more: [], output: null }, folder, reportPath });
        take(ending.type === 'done' ? { path, report: readFileSync(reportPath, 'utf8') } : { path, motive: motiveOf(ending, command.limits) }, at);
      }
    } finally {
      own.end();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(processes, books.length) }, (_, nth) => work(nth)));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}
