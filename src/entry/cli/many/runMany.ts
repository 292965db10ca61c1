import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Command } from '../arguments/parseArguments';
import { checkFolder, makeFolder } from '../output';
import type { CommandOutput } from '../output';
import { UsageProblem } from '../usageProblem';
import { bookPaths } from './bookPaths';
import { BookWorker } from './bookWorker';
import { motiveOf } from './motives';

/** The result of one book of several: the file with its report, or why there is none. */
type BookResult =
  | { readonly path: string; readonly code: 0 | 1; readonly counts: string; readonly reportPath: string }
  | { readonly path: string; readonly motive: string };

/**
 * Carries out an order on several books, one after another in a process of their own; one that cannot be read, never ends or fills the
 * memory does not stop the others. `--salida` is a folder, created when missing, where each book keeps its name. A summary comes last.
 *
 * @returns 0 when every book was calculated, else 1
 */
export async function runMany(command: Command, folder: string, output: CommandOutput, workerFile: string): Promise<0 | 1> {
  const books = bookPaths([command.book, ...command.more]);
  if (books.length === 0) throw new UsageProblem([`No hay libros .xlsx en «${command.book}».`]);
  if (command.word !== null) throw new UsageProblem(['La opción --word va con un solo libro.']);
  if (command.output !== null) {
    checkFolder(command.output, 'Con varios libros');
    makeFolder(command.output);
  }
  const reports = mkdtempSync(join(tmpdir(), 'pei-avance-'));
  const worker = new BookWorker(workerFile, command.limits, (line) => output.log(line));
  try {
    const results: BookResult[] = [];
    const taken = new Set<string>();
    for (const book of books) {
      const target = command.output === null ? null : join(command.output, basename(book));
      results.push(await runOne({ ...command, book, more: [], output: target }, join(reports, String(results.length)), taken));
    }
    output.print(command.json ? jsonOf(results) : textOf(results));
    summaryLines(results).forEach((line) => (command.json ? output.log(line) : output.print(line)));
    return results.every((one) => 'code' in one && one.code === 0) ? 0 : 1;
  } finally {
    worker.end();
    rmSync(reports, { recursive: true, force: true });
  }

  async function runOne(one: Command, reportPath: string, saved: Set<string>): Promise<BookResult> {
    const path = one.book;
    const target = one.output === null ? null : resolve(one.output).toLowerCase();
    if (target !== null && saved.has(target)) return { path, motive: `Ya se guardó otro libro que se llama «${basename(path)}». Cámbiele el nombre.` };
    if (target !== null) saved.add(target);
    if (target !== null && !/\.xls[xm]$/i.test(path)) return { path, motive: `«${basename(path)}» no es un libro de Excel (.xlsx).` };
    const ending = await worker.run({ command: one, folder, reportPath });
    return ending.type === 'done' ? { path, code: ending.code, counts: ending.counts, reportPath } : { path, motive: motiveOf(ending, command.limits) };
  }
}

/** The reports as one JSON object, `{ "libros": […] }`. */
function* jsonOf(results: readonly BookResult[]): Generator<string> {
  yield '{\n  "libros": [';
  for (const [at, one] of results.entries()) {
    yield `${at === 0 ? '' : ','}\n    `;
    const pieces = 'code' in one ? filePieces(one.reportPath) : [JSON.stringify({ ruta: one.path, error: one.motive }, null, 2)];
    for (const piece of pieces) yield piece.replaceAll('\n', '\n    ');
  }
  yield '\n  ]\n}';
}

/** The reports one below another, with a blank line between two. */
function* textOf(results: readonly BookResult[]): Generator<string> {
  let isFirst = true;
  for (const one of results) {
    if (!('code' in one)) continue;
    if (!isFirst) yield '\n\n';
    isFirst = false;
    yield* filePieces(one.reportPath);
  }
}

function summaryLines(results: readonly BookResult[]): string[] {
  const done = results.filter((one) => 'code' in one && one.code === 0).length;
  return [
    `Resumen: ${results.length === 1 ? '1 libro' : `${results.length} libros`}, ${done} sin problemas y ${results.length - done} con problemas.`,
    ...results.map((one) => `  ${one.path}: ${'code' in one ? one.counts : one.motive}`),
  ];
}

const PIECE = 1 << 16;

/** The text of a file in UTF-8, in pieces. */
function* filePieces(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const bytes = Buffer.alloc(PIECE);
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) yield decoder.write(bytes.subarray(0, read));
  } finally {
    closeSync(file);
  }
}
