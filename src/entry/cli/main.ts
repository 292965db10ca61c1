import { join } from 'node:path';
import { parseArguments, USAGE } from './arguments/parseArguments';
import type { Command } from './arguments/parseArguments';
import { isForSeveralBooks } from './many/bookPaths';
import type { CommandOutput } from './output';
import { printable } from './printable';
import { problemSentences } from './usageProblem';

/**
 * The command line. Modules are loaded when an order needs them: `--ayuda` and wrong usage answer at once.
 *
 * @param folder the package's own folder, where the Office.js client is installed
 * @param worker the file of the process that several books are given to
 * @returns the exit code: 0 every PEI sheet calculated; 1 some sheet with errors, or no PEI table; 2 wrong usage or unreadable file
 */
export async function main(
  args: readonly string[], folder: string, given: CommandOutput, worker = join(folder, 'src/entry/cli/many/worker.mjs'),
): Promise<0 | 1 | 2> {
  const output = forTerminal(given);
  try {
    const command = parseArguments(args);
    if (command !== null) return await run(command, folder, output, worker);
    output.print(USAGE);
    return 0;
  } catch (error) {
    problemSentences(error).forEach((sentence) => output.log(sentence));
    return 2;
  }
}

/** An output that shows what a terminal would act on, such as a colour in the name of a sheet, instead of sending it there. */
const forTerminal = (output: CommandOutput): CommandOutput => ({
  print: (text) => output.print(typeof text === 'string' ? printable(text) : printablePieces(text)),
  log: (text) => output.log(printable(text)),
});

function* printablePieces(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield printable(piece);
}

async function run(command: Command, folder: string, output: CommandOutput, worker: string): Promise<0 | 1> {
  if (command.order === 'importar') return (await import('./orders/importText')).importText(command, folder, output);
  if (command.order === 'deshacer') return (await import('./orders/undoBook')).undoBook(command, folder, output);
  if (command.order === 'publicar') return (await import('./orders/publishBook')).publishBook(command, folder, output);
  if (command.order === 'pedir') return (await import('./orders/askUnits')).askUnits(command, folder, output);
  if (command.order === 'consolidar') return (await import('./orders/consolidateBooks')).consolidateBooks(command, folder, output, worker);
  if (command.order === 'comparar') return (await import('./orders/compareBooks')).compareBooks(command, folder, output);
  if (command.order === 'recoger') return (await import('./orders/gatherBooks')).gatherBooks(command, folder, output);
  if (isForSeveralBooks(command)) return (await import('./many/runMany')).runMany(command, folder, output, worker);
  const { printBook, runBook } = await import('./runBook');
  const { report, code } = await runBook(command, folder, output);
  printBook(report, command, output);
  return code;
}
