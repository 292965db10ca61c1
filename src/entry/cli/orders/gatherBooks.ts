import { basename } from 'node:path';
import type { Answer, GatherList } from '../../../app/gather/gatherList';
import { gatherReturns } from '../../../app/gather/gatherReturns';
import type { ReturnedBook } from '../../../app/gather/gatherReturns';
import { readReturn } from '../../../app/gather/readReturns';
import { unregistered, writeAnswers } from '../../../app/gather/writeAnswers';
import type { GatheredWrite } from '../../../app/gather/writeAnswers';
import { tableKey } from '../../../app/calculate/readTables';
import { runAtOnce } from '../../../app/store/scheduler';
import { periodId } from '../../../engine/plan/periods';
import type { PeriodId } from '../../../engine/plan/periods';
import { cellAddress } from '../../../workbook/cells/cellAddress';
import { otherBooksIn } from '../../otherBook/openOtherBook';
import { sheetStamp } from '../../sheetStamp';
import { withSettings } from '../applyArguments';
import { readAnswered } from '../applyJoins';
import type { Command } from '../arguments/parseArguments';
import { bookPaths } from '../many/bookPaths';
import { checkKind, checkOutput, saveBook } from '../output';
import type { CommandOutput } from '../output';
import { onlyTable } from '../tables';
import { UsageProblem } from '../usageProblem';
import { fileBytes, openWorkbookFile } from '../workbookFile';

/** Files of a folder that may be returned requests, those that are told to be none included. */
const RETURNED = /\.(xls[xmb]?|ods|csv)$/i;

/**
 * Gathers what the units returned: tells what each file brings, and writes the values that the table does not have.
 *
 * @returns the exit code: 0 when all that came back is in the table; 1 when something needs a person
 */
export async function gatherBooks(command: Command, folder: string, output: CommandOutput): Promise<0 | 1> {
  const place = command.output === null ? null : checkOutput(command.book, command.output, command.force);
  const book = openWorkbookFile(command.book, folder);
  checkKind(book, place);
  const port = withSettings(book.ports.port, command.settings);
  const first = await readAnswered(port, command);
  const books = await returnedBooks(command.more);
  const period = command.period ?? statedPeriod(books) ?? '';
  const reading = onlyTable(first, { ...command, period: period === '' ? null : period });
  if (period === '') throw new UsageProblem(['Ningún archivo dice de qué periodo es: dígalo con --periodo, como --periodo 2024-S1.']);
  const list = gatherReturns(first, tableKey(first.readings, first.readings.indexOf(reading)), period, books);
  const chosen = [...list.fresh, ...(command.ask.replacesDifferent ? list.different : []), ...unregistered(first.workbook, list)];
  const written = place === null || chosen.length === 0 ? null : await writeAnswers({ ...book.ports, port, askWithoutUndo: () => Promise.resolve(command.withoutUndo) }, first, list, chosen, sheetStamp().date);
  output.print(command.json ? JSON.stringify(asJson(list, written), null, 2) : asText(list, written, command.ask.replacesDifferent));
  saveBook(book, place, output);
  const isLeft = list.problems.length + list.conflicts.length > 0 || (list.different.length > 0 && !command.ask.replacesDifferent);
  return isLeft ? 1 : 0;
}

/** What came back, as read; the files of folders with it. */
async function returnedBooks(paths: readonly string[]): Promise<readonly ReturnedBook[]> {
  const open = otherBooksIn(globalThis);
  const books: ReturnedBook[] = [];
  const files = bookPaths(paths, false, RETURNED);
  if (files.length === 0) throw new UsageProblem([`En ${paths.map((path) => `«${path}»`).join(', ')} no hay archivos que recoger.`]);
  for (const path of files) books.push(await readReturn({ name: basename(path), bytes: fileBytes(path) }, open, runAtOnce));
  return books;
}

/** The period that most of the returned tables name; null where none does. */
function statedPeriod(books: readonly ReturnedBook[]): PeriodId | null {
  const named = books.flatMap((book) => ('tables' in book ? book.tables.flatMap(({ period }) => (period === null ? [] : [periodId(period)])) : []));
  const count = (id: PeriodId): number => named.filter((one) => one === id).length;
  return [...new Set(named)].sort((one, other) => count(other) - count(one))[0] ?? null;
}

const valueWords = (value: Answer['target']['present']): string => (value === '' ? 'en blanco' : String(value));

function asJson(list: GatherList, written: GatheredWrite | null): object {
  const answer = ({ file, unit, code, value, target, reporter, source, cause, comment }: Answer) =>
    ({ codigo: code, valor: value, tabla: target.present, celda: cellAddress(target.place), archivo: file, unidad: unit, informa: reporter, fuente: source, causa: cause, comentario: comment });
  return {
    periodo: list.period, archivos: list.files, nuevos: list.fresh.map(answer), iguales: list.same.map(answer), diferentes: list.different.map(answer),
    enConflicto: list.conflicts.map(({ code, answers }) => ({ codigo: code, respuestas: answers.map(answer) })),
    sinTomar: list.problems.map(({ file, place, code, message, remedy }) => ({ archivo: file, celda: place === null ? null : cellAddress(place), codigo: code, motivo: message, salida: remedy })),
    faltan: list.waiting.map(({ unit, codes }) => ({ unidad: unit, indicadores: codes })),
    escritos: written?.cells ?? 0, registro: written?.register ?? null,
  };
}

function* linesOf(list: GatherList, written: GatheredWrite | null, replaces: boolean): Generator<string> {
  const group = function* (title: string, lines: readonly string[]): Generator<string> {
    if (lines.length === 0) return;
    yield `${title}: ${lines.length}`;
    for (const line of lines) yield `  ${line}`;
  };
  yield `${list.period}: ${list.files.length === 1 ? '1 archivo' : `${list.files.length} archivos`}`;
  yield* group('Nuevos', list.fresh.map(({ code, value, file }) => `${code}: ${value} (${file})`));
  yield* group('Iguales a la tabla', list.same.map(({ code, value }) => `${code}: ${value}`));
  yield* group(replaces ? 'Diferentes, reemplazados' : 'Diferentes, se dejó lo que dice la tabla (con --diferentes reemplazar se toma lo del archivo)',
    list.different.map(({ code, value, file, target }) => `${code}: la tabla dice ${valueWords(target.present)} (${cellAddress(target.place)}), el archivo ${value} (${file})`));
  yield* group('Con respuestas distintas, sin tomar', list.conflicts.map(({ code, answers }) => `${code}: ${answers.map(({ value, file }) => `${value} (${file})`).join(', ')}`));
  yield* group('Sin tomar', list.problems.map(({ file, place, message, remedy }) => `${file}${place === null ? '' : `, ${cellAddress(place)}`}: ${message} ${remedy}`));
  yield* group('Faltan', list.waiting.map(({ unit, codes }) => `${unit}: ${codes.join(', ')}`));
  if (written !== null) yield `Se ${written.cells === 1 ? 'escribió 1 valor' : `escribieron ${written.cells} valores`}; cada uno está en la hoja «${written.register}».`;
}

const asText = (...given: Parameters<typeof linesOf>): string => [...linesOf(...given)].join('\n');
