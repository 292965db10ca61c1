/** The process that `todo` with several books gives them to: one that never ends or fills the memory is ended without the others. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { CommandOutput } from '../output';
import { jsonPieces } from '../report/jsonPieces';
import { printReport } from '../report/printReport';
import { runBook } from '../runBook';
import { problemSentences } from '../usageProblem';
import { sheetCounts } from './sheetCounts';
import { isBookTask } from './workerMessages';
import type { BookEnd, BookTask, WorkerMessage } from './workerMessages';

const send = (message: WorkerMessage): void => void process.send?.(message);

const output: CommandOutput = { print: () => undefined, log: (line) => send({ type: 'log', line }) };

process.on('message', (message) => void (isBookTask(message) && carriedOut(message).then(send)));
process.once('disconnect', () => process.exit());

async function carriedOut({ command, folder, reportPath }: BookTask): Promise<BookEnd> {
  try {
    const { report, code } = await runBook(command, folder, output);
    write(reportPath, command.json ? jsonPieces({ ruta: command.book, ...report }) : [printReport(report)]);
    return { type: 'done', code, counts: sheetCounts(report), held: process.memoryUsage().heapUsed };
  } catch (error) {
    return { type: 'problem', motive: problemSentences(error).join(' ') };
  }
}

function write(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}
