import { noticeOf } from '../../app/noticeOf';
import { NO_TABLE, UNEXPECTED } from '../../app/words';
import type { BookReport, SheetReport } from './bookReport';
import type { Command } from './parseArguments';
import { parseArguments, USAGE } from './parseArguments';
import { UsageProblem } from './usageProblem';

/** Where the command speaks: the answer, and what is said about the work. */
export interface Voice {
  out(text: string): void;
  say(text: string): void;
}

/** Orders that come with the summary and alert sheets. */
const NOT_YET: Readonly<Partial<Record<Command['order'], string>>> = {
  resumen: 'La orden «resumen» todavía no existe en esta versión: use «calcular» o «revisar».',
  alertas: 'La orden «alertas» todavía no existe en esta versión: los párrafos de alerta salen en el JSON de «revisar --json».',
  todo: 'La orden «todo» todavía no existe en esta versión: use «calcular» con --periodo, una vez por periodo.',
};

/**
 * The command line.
 *
 * @param folder the package's own folder, where the Office.js client is installed
 * @returns the exit code: 0 every PEI sheet calculated; 1 some sheet with errors, or no PEI table; 2 wrong usage or unreadable file
 */
export async function main(args: readonly string[], folder: string, voice: Voice): Promise<0 | 1 | 2> {
  try {
    const command = parseArguments(args);
    if (command) return await run(command, folder, voice);
    voice.out(USAGE);
    return 0;
  } catch (error) {
    sentencesOf(error).forEach((sentence) => voice.say(sentence));
    return 2;
  }
}

/** What stopped the command, in Spanish; of a bug of ours also its own text, for whoever mends it. */
function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof UsageProblem) return error.sentences;
  const { code, message, remedy } = noticeOf(error);
  return code === UNEXPECTED.code ? [`${message} ${remedy}`, `(${String(error)})`] : [`${message} ${remedy}`];
}

async function run(command: Command, folder: string, voice: Voice): Promise<0 | 1> {
  refuseWhatIsNotYet(command);
  const { checkOutput, saveAtomically } = await import('./saveAtomically');
  const writes = command.order !== 'revisar';
  if (writes && command.output !== null) checkOutput(command.book, command.output, command.force);
  const { openBook } = await import('./openBook');
  const { NO_TABLE_HERE, processBook } = await import('./processBook');
  const book = openBook(command.book, folder);
  const hojas = await processBook(book.port, command);
  const report: BookReport = { libro: book.name, hojas, ...book.traffic() };
  const isCalculated = hojas.some(({ estado }) => estado === 'calculada');
  if (writes && command.output !== null && isCalculated) {
    saveAtomically(command.output, book.save());
    voice.say(`Guardado en «${command.output}».`);
  }
  if (writes && command.output === null && isCalculated) voice.say('No se guardó nada: para guardar el libro calculado agregue --salida ARCHIVO.xlsx.');
  await answer(report, command, voice);
  return exitCode(hojas, NO_TABLE_HERE, voice);
}

function refuseWhatIsNotYet({ order, text, output }: Command): void {
  const missing = NOT_YET[order];
  if (missing !== undefined) throw new UsageProblem([missing]);
  if (text !== null) throw new UsageProblem(['La opción --texto todavía no existe en esta versión: revise la redacción a mano.']);
  if (order === 'revisar' && output !== null) throw new UsageProblem(['La orden «revisar» solo lee: no lleva --salida.']);
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
