import packageJson from '../../../package.json';
import type { SheetStamp } from '../../app/reports/makeSummary';
import { reportContents } from '../../app/reports/reportContents';
import { NO_TABLE } from '../../app/store/words';
import { parseArguments, USAGE } from './arguments/parseArguments';
import type { Command } from './arguments/parseArguments';
import type { CommandOutput } from './output';
import type { ProcessedBook } from './processBook';
import type { BookOutcome, BookReport, SheetReport } from './report/bookReport';
import { problemSentences } from './usageProblem';
import type { WorkbookFile } from './workbookFile';

/**
 * The command line.
 *
 * @param folder the package's own folder, where the Office.js client is installed
 * @returns the exit code: 0 every PEI sheet calculated; 1 some sheet with errors, or no PEI table; 2 wrong usage or unreadable file
 */
export async function main(args: readonly string[], folder: string, voice: CommandOutput): Promise<0 | 1 | 2> {
  try {
    const command = parseArguments(args);
    if (command?.order === 'deshacer') return await (await import('./undoBook')).undoBook(command, folder, voice);
    if (command && (await import('./runMany')).namesSeveralBooks(command)) return await (await import('./runMany')).runMany(command, folder, voice, runBook);
    if (command) return await run(command, folder, voice);
    voice.print(USAGE);
    return 0;
  } catch (error) {
    problemSentences(error).forEach((sentence) => voice.log(sentence));
    return 2;
  }
}

async function run(command: Command, folder: string, voice: CommandOutput): Promise<0 | 1> {
  const { report, code } = await runBook(command, folder, voice);
  await answer(report, command, voice);
  return code;
}

/** Carries out an order on one book and saves it. Throws a {@link UsageProblem} for a book that cannot be opened or saved. */
async function runBook(command: Command, folder: string, voice: CommandOutput): Promise<BookOutcome> {
  const { checkOutput } = await import('./output');
  if (command.output !== null) checkOutput(command.book, command.output, command.force);
  if (command.word !== null) checkOutput(command.book, command.word, command.force, 'docx');
  const text = command.text === null ? null : (await import('./report/textReports')).readText(command.text);
  const { openWorkbookFile: openBook } = await import('./workbookFile');
  const { NO_TABLE_HERE, processBook } = await import('./processBook');
  const book = openBook(command.book, folder);
  const work = await processBook(book.ports, command, making());
  const { hojas, main } = work;
  const texto = text === null ? null : main === null ? [] : (await import('./report/textReports')).textReports(text, main);
  const report: BookReport = { libro: book.name, hojas, ...(texto !== null && { texto }), ...book.traffic() };
  await save(book, work, command, voice);
  return { report, code: exitCode(hojas, NO_TABLE_HERE, voice) };
}

/** When and by what the summary is made, as its foot says. */
function making(): SheetStamp {
  return { date: new Date().toLocaleDateString('es-PE', { day: '2-digit', month: '2-digit', year: 'numeric' }), version: packageJson.version };
}

/** Saves what was made, if anything was and the order writes, and says so. */
async function save(book: WorkbookFile, { main, made, hojas }: ProcessedBook, { order, output, word }: Command, voice: CommandOutput): Promise<void> {
  if (order === 'revisar' || main === null) return;
  const { saveAtomically } = await import('./output');
  if (made.length > 0 && hojas.filter(({ estado }) => estado === 'calculada').length > 1) {
    voice.log(`${made.map((name) => `«${name}»`).join(', ')}: de la tabla de «${main.name.sheet}». Para la de otra hoja use --hoja.`);
  }
  if (output === null) voice.log('No se guardó el libro: para guardarlo agregue --salida ARCHIVO.xlsx.');
  else {
    saveAtomically(output, book.save());
    voice.log(`Guardado en «${output}».`);
  }
  if (word === null) return;
  const { wordReport } = await import('../../word/wordReport');
  saveAtomically(word, new Uint8Array(await wordReport(reportContents(main.reading, main.calculation.evaluation, main.alerts.text))));
  voice.log(`Informe guardado en «${word}».`);
}

async function answer(report: BookReport, { json }: Command, voice: CommandOutput): Promise<void> {
  if (json) return voice.print(JSON.stringify(report, null, 2));
  const { printReport } = await import('./report/printReport');
  voice.print(printReport(report));
}

/** The exit code, and on standard error what stood in the way. */
function exitCode(hojas: readonly SheetReport[], noTableHere: string, voice: CommandOutput): 0 | 1 {
  const failed = hojas.filter(({ estado }) => estado === 'error');
  for (const { hoja, motivo } of failed) voice.log(`Hoja «${hoja}»: ${motivo ?? ''}`);
  if (failed.length > 0) return 1;
  if (hojas.some(({ estado }) => estado === 'calculada')) return 0;
  const leftOut = hojas.filter(({ motivo }) => motivo !== noTableHere);
  for (const { hoja, motivo } of leftOut) voice.log(`Hoja «${hoja}»: ${motivo ?? ''}`);
  if (leftOut.length === 0) voice.log(`${NO_TABLE.message} ${NO_TABLE.remedy}`);
  return 1;
}
