import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from './arguments/parseArguments';
import type { CommandOutput } from './output';
import type { BookReport } from './report/bookReport';
import { printReport } from './report/printReport';
import { runBook } from './runBook';
import { problemSentences, UsageProblem } from './usageProblem';

/** The result of one book of several: its report, or why there is none. */
type FileOutcome = { readonly path: string; readonly report: BookReport; readonly code: 0 | 1 } | { readonly path: string; readonly motive: string };

/**
 * Carries out an order on several books, one after another; a bad one does not stop the others. `--salida` is a folder, created
 * when missing, where each book keeps its name. A summary comes last.
 *
 * @returns 0 when every book was calculated, else 1
 */
export async function runMany(command: Command, folder: string, output: CommandOutput): Promise<0 | 1> {
  const books = bookPaths([command.book, ...command.more]);
  if (books.length === 0) throw new UsageProblem([`No hay libros .xlsx en «${command.book}».`]);
  if (command.word !== null) throw new UsageProblem(['La opción --word va con un solo libro.']);
  if (command.output !== null) makeFolder(command.output);
  const outcomes: FileOutcome[] = [];
  const taken = new Set<string>();
  for (const book of books) {
    const target = command.output === null ? null : join(command.output, basename(book));
    outcomes.push(await runOne({ ...command, book, more: [], output: target }, taken));
  }
  if (command.json) output.print(JSON.stringify({ libros: outcomes.map(outcomeReport) }, null, 2));
  else output.print(outcomes.flatMap((one) => ('report' in one ? [printReport(one.report)] : [])).join('\n\n'));
  summaryLines(outcomes).forEach((line) => (command.json ? output.log(line) : output.print(line)));
  return outcomes.every((one) => 'code' in one && one.code === 0) ? 0 : 1;

  async function runOne(one: Command, saved: Set<string>): Promise<FileOutcome> {
    const target = one.output === null ? null : resolve(one.output).toLowerCase();
    if (target !== null && saved.has(target)) return { path: one.book, motive: `Ya se guardó otro libro que se llama «${basename(one.book)}». Cámbiele el nombre.` };
    if (target !== null) saved.add(target);
    if (target !== null && !/\.xls[xm]$/i.test(one.book)) return { path: one.book, motive: `«${basename(one.book)}» no es un libro de Excel (.xlsx).` };
    try {
      return { path: one.book, ...(await runBook(one, folder, output)) };
    } catch (error) {
      return { path: one.book, motive: problemSentences(error).join(' ') };
    }
  }
}

function makeFolder(path: string): void {
  if (existsSync(path) && !statSync(path).isDirectory()) throw new UsageProblem([`Con varios libros --salida es una carpeta, y «${path}» es un archivo.`]);
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new UsageProblem([`No se pudo crear la carpeta «${path}».`]);
  }
}

const outcomeReport = (one: FileOutcome): object => ('report' in one ? { ruta: one.path, ...one.report } : { ruta: one.path, error: one.motive });

function summaryLines(outcomes: readonly FileOutcome[]): string[] {
  const done = outcomes.filter((one) => 'code' in one && one.code === 0).length;
  return [
    `Resumen: ${outcomes.length === 1 ? '1 libro' : `${outcomes.length} libros`}, ${done} sin problemas y ${outcomes.length - done} con problemas.`,
    ...outcomes.map((one) => `  ${one.path}: ${'report' in one ? sheetCounts(one.report) : one.motive}`),
  ];
}

function sheetCounts({ hojas }: BookReport): string {
  const count = (state: string): number => hojas.filter(({ estado }) => estado === state).length;
  const failed = hojas.find(({ estado }) => estado === 'error');
  const counts = `calculadas ${count('calculada')}, omitidas ${count('omitida')}, con error ${count('error')}`;
  return failed === undefined ? counts : `${counts}. ${failed.hoja}: ${failed.motivo ?? ''}`;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Whether an order names several books. A folder does, whatever it holds. */
export const isForSeveralBooks = ({ order, book, more }: Command): boolean => order === 'todo' && (more.length > 0 || isFolder(book));

/** The books that paths name, each once, in order: of a folder its own .xlsx and .xlsm sorted by name, without Excel's lock files. */
function bookPaths(paths: readonly string[]): string[] {
  const books = paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const names = readdirSync(path).filter((name) => /\.xls[xm]$/i.test(name) && !/^(?:~\$|\.)/.test(name));
    return names.sort((one, other) => one.localeCompare(other, 'es')).map((name) => join(path, name));
  });
  return [...new Map(books.map((book) => [resolve(book), book])).values()];
}
