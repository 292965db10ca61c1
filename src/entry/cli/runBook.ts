import { basename, dirname, join } from 'node:path';
import { fileNames } from '../../app/ask/makeRequests';
import { planSheetsName } from '../../app/calculate/readTables';
import { NO_TABLE } from '../../app/messages/words';
import { gapWords } from '../../app/reports/word/exportWord';
import { reportContents } from '../../app/reports/word/reportContents';
import { sheetStamp } from '../sheetStamp';
import type { Command } from './arguments/parseArguments';
import { checkKind, checkOutput, saveAtomically, saveBook } from './output';
import type { CommandOutput, OutputFile } from './output';
import { processBook } from './processBook';
import type { ProcessedBook } from './processBook';
import type { BookOutcome, BookReport, SheetReport } from './report/bookReport';
import { jsonPieces } from './report/jsonPieces';
import { printReport } from './report/printReport';
import type { MainTable } from './report/tableReport';
import { readText, textReports } from './report/textReports';
import { NO_TABLE_HERE } from './tables';
import { openWorkbookFile } from './workbookFile';
import type { WorkbookFile } from './workbookFile';

/** Where an order saves; null for what was not asked for. */
interface OutputFiles {
  readonly book: OutputFile | null;
  readonly word: OutputFile | null;
}

/** Carries out an order on one book and saves it. Throws a {@link UsageProblem} for a book that cannot be opened or saved. */
export async function runBook(command: Command, folder: string, output: CommandOutput): Promise<BookOutcome> {
  const places: OutputFiles = {
    book: command.output === null ? null : checkOutput(command.book, command.output, command.force),
    word: command.word === null ? null : checkOutput(command.book, command.word, command.force, 'docx'),
  };
  const text = command.text === null ? null : readText(command.text);
  const book = openWorkbookFile(command.book, folder);
  checkKind(book, places.book);
  const processed = await processBook(book.ports, command, sheetStamp());
  const { hojas, main } = processed;
  const texto = text === null ? null : main === null ? [] : textReports(text, { plan: main.reading.plan, evaluation: main.calculation.evaluation });
  const report: BookReport = { libro: book.name, hojas, ...(texto !== null && { texto }), ...book.traffic() };
  await save(book, processed, command, places, output);
  return { report, code: exitCode(hojas, output) };
}

/** Prints the report of a book, as JSON or for people. */
export const printBook = (report: BookReport, { json }: Command, output: CommandOutput): void =>
  output.print(json ? jsonPieces(report) : printReport(report));

/** Saves the workbook and the Word report, unless the order only reads or calculated nothing, and logs where. */
async function save(book: WorkbookFile, { main, plans, made, hojas }: ProcessedBook, command: Command, places: OutputFiles, output: CommandOutput): Promise<void> {
  if ((command.order === 'revisar' && !command.reviewSheet) || main === null) return;
  const reports = places.word === null ? [] : reportFiles(places.word, plans, command);
  const tables = hojas.filter(({ estado }) => estado === 'calculada').length;
  if (tables > 1) for (const { table, names } of made) output.log(`${names.map((name) => `«${name}»`).join(', ')}: de la tabla de «${table}».`);
  for (const { kept } of made) if (kept !== '') output.log(kept);
  saveBook(book, places.book, output);
  if (reports.length === 0) return;
  const { wordReport } = await import('../../word/wordReport');
  for (const { place, plan: { reading, calculation: { evaluation }, read, alerts } } of reports) {
    saveAtomically(place, await wordReport(reportContents(reading, evaluation, { read, alerts, stamp: sheetStamp() })));
    output.log(`Informe guardado en «${place.path}».`);
    const gaps = gapWords(alerts.text);
    if (gaps !== '') output.log(`${gaps} en el informe: están resaltadas para completarlas.`);
  }
}

/** The file of each plan's report: the one asked for, of several plans one each beside it, named by its sheet. Throws a {@link UsageProblem}, before anything is saved. */
function reportFiles(asked: OutputFile, plans: readonly MainTable[], { book, force }: Command): readonly { readonly place: OutputFile; readonly plan: MainTable }[] {
  if (plans.length < 2) return plans.map((plan) => ({ place: asked, plan }));
  const names = fileNames(basename(asked.path).replace(/\.docx$/i, ''), plans.map(({ reading }) => planSheetsName(reading)), 'docx');
  return plans.map((plan, at) => ({ place: checkOutput(book, join(dirname(asked.path), names[at] ?? ''), force, 'docx'), plan }));
}

/** 0 when a sheet was calculated and none failed; else 1, with the causes logged. */
function exitCode(hojas: readonly SheetReport[], output: CommandOutput): 0 | 1 {
  const logCauses = (sheets: readonly SheetReport[]): void => sheets.forEach(({ hoja, motivo }) => output.log(`Hoja «${hoja}»: ${motivo ?? ''}`));
  const failed = hojas.filter(({ estado }) => estado === 'error');
  logCauses(failed);
  if (failed.length > 0) return 1;
  if (hojas.some(({ estado }) => estado === 'calculada')) return 0;
  const leftOut = hojas.filter(({ motivo }) => motivo !== NO_TABLE_HERE);
  logCauses(leftOut);
  if (leftOut.length === 0) output.log(`${NO_TABLE.message} ${NO_TABLE.remedy}`);
  return 1;
}
