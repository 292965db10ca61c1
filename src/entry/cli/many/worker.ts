/** The process that `todo` and `consolidar` give books to: one that never ends or fills the memory is ended without the others. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Command } from '../arguments/parseArguments';
import { growHeapSlowly } from '../heapGrowth';
import type { CommandOutput } from '../output';
import type { BookReport } from '../report/bookReport';
import { jsonPieces } from '../report/jsonPieces';
import { printReport } from '../report/printReport';
import { runBook } from '../runBook';
import { problemSentences } from '../usageProblem';
import { recordsOfBook } from './recordsOfBook';
import { endWithParent } from './endWithParent';
import { isBookTask } from './workerMessages';
import type { BookEnd, BookTask, WorkerMessage } from './workerMessages';

const send = (message: WorkerMessage): void => void process.send?.(message);

const output: CommandOutput = { print: () => undefined, log: (line) => send({ type: 'log', line }) };

growHeapSlowly();
process.once('disconnect', () => process.exit());
await endWithParent();
process.on('message', (message) => void (isBookTask(message) && carriedOut(message).then(send)));

async function carriedOut({ command, folder, reportPath }: BookTask): Promise<BookEnd> {
  try {
    if (command.order === 'consolidar') return await consolidated(command, folder, reportPath);
    const { report, code } = await runBook(command, folder, output);
    write(reportPath, command.json ? jsonPieces({ ruta: command.book, ...report }) : [printReport(report)]);
    return { type: 'done', code, counts: sheetCounts(report), held: process.memoryUsage().heapUsed };
  } catch (error) {
    return { type: 'problem', motive: problemSentences(error).join(' ') };
  }
}

async function consolidated(command: Command, folder: string, reportPath: string): Promise<BookEnd> {
  const { records, problems } = await recordsOfBook(command, folder);
  write(reportPath, [JSON.stringify({ records, problems })]);
  return { type: 'done', code: problems.length === 0 ? 0 : 1, counts: `planes y periodos ${records.length}`, held: process.memoryUsage().heapUsed };
}

function write(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** How many sheets of a book were calculated, left out, and failed, in a line; with the first cause of a failure. */
function sheetCounts({ hojas }: BookReport): string {
  const count = (state: string): number => hojas.filter(({ estado }) => estado === state).length;
  const failed = hojas.find(({ estado }) => estado === 'error');
  const counts = `calculadas ${count('calculada')}, omitidas ${count('omitida')}, con error ${count('error')}`;
  return failed === undefined ? counts : `${counts}. ${failed.hoja}: ${failed.motivo ?? ''}`;
}
