import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { booksOf } from './booksOf';
import type { BookReport } from './bookReport';
import type { BookRun } from './bookRun';
import type { Command } from './parseArguments';
import { printReport } from './printReport';
import { sentencesOf } from './sentencesOf';
import { UsageProblem } from './usageProblem';
import type { Voice } from './voice';

/** One book of several: its report, or why there is none. */
type Outcome = { readonly path: string; readonly report: BookReport; readonly code: 0 | 1 } | { readonly path: string; readonly motive: string };

/**
 * Carries out an order on several books, one after another; a bad one does not stop the others. `--salida` is a folder, made when
 * there is none, where each book keeps its name. A summary comes last.
 *
 * @returns 0 when every book was calculated, else 1
 */
export async function runMany(
  command: Command, folder: string, voice: Voice, runBook: (command: Command, folder: string, voice: Voice) => Promise<BookRun>,
): Promise<0 | 1> {
  const books = booksOf([command.book, ...command.more]);
  if (books.length === 0) throw new UsageProblem([`No hay libros .xlsx en «${command.book}».`]);
  if (command.word !== null) throw new UsageProblem(['La opción --word va con un solo libro.']);
  if (command.output !== null) makeFolder(command.output);
  const outcomes: Outcome[] = [];
  const taken = new Set<string>();
  for (const book of books) {
    const output = command.output === null ? null : join(command.output, basename(book));
    outcomes.push(await runOne({ ...command, book, more: [], output }, taken));
  }
  if (command.json) voice.out(JSON.stringify({ libros: outcomes.map(inJson) }, null, 2));
  else voice.out(outcomes.flatMap((one) => ('report' in one ? [printReport(one.report)] : [])).join('\n\n'));
  summary(outcomes).forEach((line) => (command.json ? voice.say(line) : voice.out(line)));
  return outcomes.every((one) => 'code' in one && one.code === 0) ? 0 : 1;

  async function runOne(one: Command, saved: Set<string>): Promise<Outcome> {
    const target = one.output === null ? null : resolve(one.output).toLowerCase();
    if (target !== null && saved.has(target)) return { path: one.book, motive: `Ya se guardó otro libro que se llama «${basename(one.book)}». Cámbiele el nombre.` };
    if (target !== null) saved.add(target);
    if (target !== null && !/\.xls[xm]$/i.test(one.book)) return { path: one.book, motive: `«${basename(one.book)}» no es un libro de Excel (.xlsx).` };
    try {
      return { path: one.book, ...(await runBook(one, folder, voice)) };
    } catch (error) {
      return { path: one.book, motive: sentencesOf(error).join(' ') };
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

const inJson = (one: Outcome): object => ('report' in one ? { ruta: one.path, ...one.report } : { ruta: one.path, error: one.motive });

function summary(outcomes: readonly Outcome[]): string[] {
  const done = outcomes.filter((one) => 'code' in one && one.code === 0).length;
  return [
    `Resumen: ${outcomes.length === 1 ? '1 libro' : `${outcomes.length} libros`}, ${done} sin problemas y ${outcomes.length - done} con problemas.`,
    ...outcomes.map((one) => `  ${one.path}: ${'report' in one ? sheetsOf(one.report) : one.motive}`),
  ];
}

function sheetsOf({ hojas }: BookReport): string {
  const count = (state: string): number => hojas.filter(({ estado }) => estado === state).length;
  const failed = hojas.find(({ estado }) => estado === 'error');
  const counts = `calculadas ${count('calculada')}, omitidas ${count('omitida')}, con error ${count('error')}`;
  return failed === undefined ? counts : `${counts}. ${failed.hoja}: ${failed.motivo ?? ''}`;
}
