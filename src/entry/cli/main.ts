import packageJson from '../../../package.json';
import { reportContents } from '../../app/report/reportContents';
import type { Making } from '../../app/sheets/makeSummary';
import { NO_TABLE } from '../../app/words';
import type { BookReport, SheetReport } from './bookReport';
import type { BookRun } from './bookRun';
import type { Command } from './parseArguments';
import type { OpenBook } from './openBook';
import { parseArguments, USAGE } from './parseArguments';
import type { BookWork } from './processBook';
import { sentencesOf } from './sentencesOf';
import type { Voice } from './voice';

/**
 * The command line.
 *
 * @param folder the package's own folder, where the Office.js client is installed
 * @returns the exit code: 0 every PEI sheet calculated; 1 some sheet with errors, or no PEI table; 2 wrong usage or unreadable file
 */
export async function main(args: readonly string[], folder: string, voice: Voice): Promise<0 | 1 | 2> {
  try {
    const command = parseArguments(args);
    if (command?.order === 'deshacer') return await (await import('./undoBook')).undoBook(command, folder, voice);
    if (command && (await import('./booksOf')).isMany(command)) return await (await import('./runMany')).runMany(command, folder, voice, runBook);
    if (command) return await run(command, folder, voice);
    voice.out(USAGE);
    return 0;
  } catch (error) {
    sentencesOf(error).forEach((sentence) => voice.say(sentence));
    return 2;
  }
}

async function run(command: Command, folder: string, voice: Voice): Promise<0 | 1> {
  const { report, code } = await runBook(command, folder, voice);
  await answer(report, command, voice);
  return code;
}

/** Carries out an order on one book and saves it. Throws a {@link UsageProblem} for a book that cannot be opened or saved. */
async function runBook(command: Command, folder: string, voice: Voice): Promise<BookRun> {
  const { checkOutput } = await import('./saveAtomically');
  if (command.output !== null) checkOutput(command.book, command.output, command.force);
  if (command.word !== null) checkOutput(command.book, command.word, command.force, 'docx');
  const text = command.text === null ? null : (await import('./readText')).readText(command.text);
  const { openBook } = await import('./openBook');
  const { NO_TABLE_HERE, processBook } = await import('./processBook');
  const book = openBook(command.book, folder);
  const work = await processBook(book.doors, command, making());
  const { hojas, main } = work;
  const texto = text === null ? null : main === null ? [] : (await import('./textReports')).textReports(text, main);
  const report: BookReport = { libro: book.name, hojas, ...(texto !== null && { texto }), ...book.traffic() };
  await save(book, work, command, voice);
  return { report, code: exitCode(hojas, NO_TABLE_HERE, voice) };
}

/** When and by what the summary is made, as its foot says. */
function making(): Making {
  return { date: new Date().toLocaleDateString('es-PE', { day: '2-digit', month: '2-digit', year: 'numeric' }), version: packageJson.version };
}

/** Saves what was made, if anything was and the order writes, and says so. */
async function save(book: OpenBook, { main, made, hojas }: BookWork, { order, output, word }: Command, voice: Voice): Promise<void> {
  if (order === 'revisar' || main === null) return;
  const { saveAtomically } = await import('./saveAtomically');
  if (made.length > 0 && hojas.filter(({ estado }) => estado === 'calculada').length > 1) {
    voice.say(`${made.map((name) => `«${name}»`).join(', ')}: de la tabla de «${main.name.sheet}». Para la de otra hoja use --hoja.`);
  }
  if (output === null) voice.say('No se guardó el libro: para guardarlo agregue --salida ARCHIVO.xlsx.');
  else {
    saveAtomically(output, book.save());
    voice.say(`Guardado en «${output}».`);
  }
  if (word === null) return;
  const { wordReport } = await import('../../word/wordReport');
  saveAtomically(word, new Uint8Array(await wordReport(reportContents(main.reading, main.calculation.evaluation, main.alerts.text))));
  voice.say(`Informe guardado en «${word}».`);
}

async function answer(report: BookReport, { json }: Command, voice: Voice): Promise<void> {
  if (json) return voice.out(JSON.stringify(report, null, 2));
  const { printReport } = await import('./printReport');
  voice.out(printReport(report));
}

/** The exit code, and on standard error what stood in the way. */
function exitCode(hojas: readonly SheetReport[], noTableHere: string, voice: Voice): 0 | 1 {
  const failed = hojas.filter(({ estado }) => estado === 'error');
  for (const { hoja, motivo } of failed) voice.say(`Hoja «${hoja}»: ${motivo ?? ''}`);
  if (failed.length > 0) return 1;
  if (hojas.some(({ estado }) => estado === 'calculada')) return 0;
  const leftOut = hojas.filter(({ motivo }) => motivo !== noTableHere);
  for (const { hoja, motivo } of leftOut) voice.say(`Hoja «${hoja}»: ${motivo ?? ''}`);
  if (leftOut.length === 0) voice.say(`${NO_TABLE.message} ${NO_TABLE.remedy}`);
  return 1;
}
