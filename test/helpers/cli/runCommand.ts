import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/entry/cli/main';
import type { BookReport } from '../../../src/entry/cli/report/bookReport';

/** Result of a command line. */
export interface CommandRun {
  readonly code: 0 | 1 | 2;
  /** Standard output and standard error. */
  readonly out: string;
  readonly log: string;
  /** Standard output as JSON; an empty object when it is none. */
  readonly json: BookReport;
}

/** Runs the command line in this process. */
export async function runCommand(...args: readonly string[]): Promise<CommandRun> {
  const printed: string[] = [];
  const logged: string[] = [];
  const code = await main(args, process.cwd(), { print: (text) => printed.push(text), log: (text) => logged.push(text) });
  const out = printed.join('\n');
  return { code, out, log: logged.join('\n'), json: (out.startsWith('{') ? JSON.parse(out) : {}) as BookReport };
}

/** A folder for the files of a test file, or of each of its tests; gives the path of a name in it. */
export function temporaryFolder(before: (make: () => void) => void = beforeAll, after: (remove: () => void) => void = afterAll): (...names: string[]) => string {
  let folder = '';
  before(() => void (folder = mkdtempSync(join(tmpdir(), 'pei-avance-'))));
  after(() => rmSync(folder, { recursive: true }));
  return (...names) => join(folder, ...names);
}
