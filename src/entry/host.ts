/**
 * `npm run -s host -- SCRIPT.js [LIBRO.xlsx] [--salida OTRO.xlsx]`: runs an Office.js script against the embedded host, on that
 * workbook or on a new one with the sheet Sheet1. Exit code 0 when all went well, 1 when the script failed, 2 when the command
 * is wrong or a file cannot be read.
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectClient, createHost, FileError } from '../host';
import type { Host } from '../host';
import { loadClient } from '../host/node';
import { bookKindOf, checkKind, checkOutput, saveAtomically } from './cli/output';
import type { OutputFile } from './cli/output';
import { readFileBytes } from './cli/readFile';
import { UsageProblem } from './cli/usageProblem';
import { describeError, parseHostArguments, runScript } from './host/runScript';
import type { HostCommand } from './host/runScript';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

const read = (path: string): Uint8Array =>
  readFileBytes(path, () => `No se pudo leer el archivo «${path}»: compruebe que existe y que tiene permiso para leerlo.`);

function open(book: string | null): Host {
  if (book === null) return createHost();
  try {
    return createHost({ bytes: read(book), name: basename(book) });
  } catch (error) {
    if (error instanceof FileError) throw new UsageProblem([`«${basename(book)}»: ${error.message}`]);
    throw error;
  }
}

function prepare(): { readonly command: HostCommand; readonly source: string; readonly host: Host; readonly place: OutputFile | null } | null {
  try {
    const command = parseHostArguments(process.argv.slice(2));
    const place = command.output === null ? null : checkOutput(command.book ?? '', command.output, true);
    const host = open(command.book);
    checkKind(host, place);
    return { command, source: new TextDecoder().decode(read(command.script)), host, place };
  } catch (error) {
    if (!(error instanceof UsageProblem)) throw error;
    console.error(error.sentences.join('\n'));
    process.exitCode = 2;
    return null;
  }
}

function fail(error: unknown): void {
  console.error(describeError(error));
  process.exitCode = 1;
}

/** Saves the workbook when the process has nothing left to run: a script may leave `Excel.run` unawaited. */
function saveAtEnd(host: Host, place: OutputFile): void {
  process.once('beforeExit', () => {
    if (process.exitCode !== undefined && process.exitCode !== 0) return;
    try {
      saveAtomically(place, host.save(bookKindOf(place.path)));
    } catch (error) {
      if (!(error instanceof UsageProblem)) throw error;
      console.error(error.sentences.join('\n'));
      process.exitCode = 2;
    }
  });
}

const prepared = prepare();
if (prepared) {
  const { command, source, host, place } = prepared;
  loadClient(packageFolder);
  const client = connectClient(globalThis, host);
  process.on('unhandledRejection', fail);
  if (place !== null) saveAtEnd(host, place);
  await runScript(source, command.script, client).catch(fail);
}
