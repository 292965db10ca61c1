import { relative, resolve } from 'node:path';
import { statSync } from 'node:fs';
import { addConsolidation } from '../../../app/consolidate/addConsolidation';
import type { BookRecords } from '../../../app/consolidate/bookRecords';
import type { FileRecord } from '../../../workbook/consolidation/planRecord';
import { sheetStamp } from '../../sheetStamp';
import type { Command } from '../arguments/parseArguments';
import { bookPaths } from '../many/bookPaths';
import { runPool } from '../many/runPool';
import type { PoolResult } from '../many/runPool';
import { checkOutput, saveAtomically, saveBook } from '../output';
import type { CommandOutput } from '../output';
import { UsageProblem } from '../usageProblem';
import { newWorkbookFile } from '../workbookFile';
import { listFingerprint, partText, readParts } from './consolidationParts';

/** Books between two lines of progress. */
const BOOKS_PER_LINE = 50;

/**
 * Gathers the plans of many workbooks in a new one; with `--parte` those of a part of them in a file of records, with `--unir` the records of
 * all parts.
 *
 * @returns the exit code: 0 when every book was read without a problem, else 1: what could be read is saved all the same
 */
export async function consolidateBooks(command: Command, folder: string, output: CommandOutput, worker: string): Promise<0 | 1> {
  const { part, unites } = command.consolidation;
  const place = checkOutput(command.book, command.output ?? '', command.force, part === null ? 'xlsx' : 'jsonl');
  // Listed once: what comes into the folder while the books are read changes neither what is shared out nor the fingerprint of it.
  const all = unites ? [] : bookPaths([command.book, ...command.more], true);
  const files = unites ? readParts([command.book, ...command.more]) : await readBooks(command, all, folder, output, worker);
  if (part === null) {
    const book = newWorkbookFile(place.path, folder);
    await addConsolidation(book.ports, files, sheetStamp());
    saveBook(book, place, output);
  } else {
    saveAtomically(place, new TextEncoder().encode(partText(files, part, listFingerprint(all))));
    output.log(`Guardado en «${place.path}».`);
  }
  const failed = files.filter(({ problem }) => problem !== '');
  const records = files.reduce((sum, one) => sum + one.records.length, 0);
  if (command.json) output.print(JSON.stringify({ libros: files.length, planesYPeriodos: records, conProblemas: failed.map(({ file, problem }) => ({ archivo: file, problema: problem })) }, null, 2));
  else output.print([`${files.length === 1 ? '1 libro' : `${files.length} libros`}, ${records} planes y periodos; ${failed.length} con problemas.`, ...failed.map(({ file, problem }) => `  ${file}: ${problem}`)].join('\n'));
  return failed.length === 0 ? 0 : 1;
}

/** @param all every book that the paths name, before they are shared out */
async function readBooks(command: Command, all: readonly string[], folder: string, output: CommandOutput, worker: string): Promise<readonly FileRecord[]> {
  const { part, processes } = command.consolidation;
  if (all.length === 0) throw new UsageProblem([`No hay libros .xlsx en «${command.book}».`]);
  const books = part === null ? all : all.filter((_, at) => at % part.of === part.nth - 1);
  const root = statSync(command.book, { throwIfNoEntry: false })?.isDirectory() === true && command.more.length === 0 ? command.book : '.';
  const files: FileRecord[] = [];
  let done = 0;
  await runPool({ command, books, folder, worker, processes }, output, (result, at) => {
    files[at] = fileRecord(result, relative(resolve(root), resolve(result.path)).replaceAll('\\', '/'));
    done += 1;
    if (done % BOOKS_PER_LINE === 0 && done < books.length) output.log(`Van ${done} de ${books.length} libros.`);
  });
  return files;
}

function fileRecord(result: PoolResult, file: string): FileRecord {
  if ('motive' in result) return { file, records: [], problem: result.motive };
  const { records, problems } = JSON.parse(result.report) as BookRecords;
  return { file, records: records.map((one) => ({ ...one, file })), problem: problems.join(' ') };
}
