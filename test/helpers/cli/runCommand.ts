import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/entry/cli/main';
import type { BookReport } from '../../../src/entry/cli/report/bookReport';
import type { Records } from '../../../src/entry/cli/report/records';

/** A value as it is read back from its JSON: records are a list. */
type FromJson<T> = T extends Records<infer R> ? readonly FromJson<R>[] : T extends object ? { readonly [K in keyof T]: FromJson<T[K]> } : T;
export type PrintedReport = FromJson<BookReport>;

/** Result of a command line. */
export interface CommandRun {
  readonly code: 0 | 1 | 2;
  /** Standard output and standard error. */
  readonly out: string;
  readonly log: string;
  /** Standard output as JSON; an empty object when it is none. */
  readonly json: PrintedReport;
}

/** Runs the command line in this process. */
export async function runCommand(...args: readonly string[]): Promise<CommandRun> {
  const printed: string[] = [];
  const logged: string[] = [];
  const code = await main(args, process.cwd(), { print: (text) => void printed.push(typeof text === 'string' ? text : [...text].join('')), log: (text) => logged.push(text) });
  const out = printed.join('\n');
  return { code, out, log: logged.join('\n'), json: (out.startsWith('{') ? JSON.parse(out) : {}) as PrintedReport };
}

/** A folder for the files of a test file, or of each of its tests; gives the path of a name in it. */
export function temporaryFolder(before: (make: () => void) => void = beforeAll, after: (remove: () => void) => void = afterAll): (...names: string[]) => string {
  let folder = '';
  before(() => void (folder = mkdtempSync(join(tmpdir(), 'pei-avance-'))));
  after(() => rmSync(folder, { recursive: true }));
  return (...names) => join(folder, ...names);
}
