import { parseArguments, USAGE } from './arguments/parseArguments';
import type { Command } from './arguments/parseArguments';
import type { CommandOutput } from './output';
import { problemSentences } from './usageProblem';

/**
 * The command line. Modules are loaded when an order needs them: `--ayuda` and wrong usage answer at once.
 *
 * @param folder the package's own folder, where the Office.js client is installed
 * @returns the exit code: 0 every PEI sheet calculated; 1 some sheet with errors, or no PEI table; 2 wrong usage or unreadable file
 */
export async function main(args: readonly string[], folder: string, output: CommandOutput): Promise<0 | 1 | 2> {
  try {
    const command = parseArguments(args);
    if (command !== null) return await run(command, folder, output);
    output.print(USAGE);
    return 0;
  } catch (error) {
    problemSentences(error).forEach((sentence) => output.log(sentence));
    return 2;
  }
}

async function run(command: Command, folder: string, output: CommandOutput): Promise<0 | 1> {
  if (command.order === 'deshacer') return (await import('./undoBook')).undoBook(command, folder, output);
  const { isForSeveralBooks, runMany } = await import('./runMany');
  if (isForSeveralBooks(command)) return runMany(command, folder, output);
  const { printBook, runBook } = await import('./runBook');
  const { report, code } = await runBook(command, folder, output);
  printBook(report, command, output);
  return code;
}
