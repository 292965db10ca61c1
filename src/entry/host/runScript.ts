import { parseArgs } from 'node:util';
import { constants, Script } from 'node:vm';
import type { ConnectedClient } from '../../host';
import { UsageProblem } from '../cli/usageProblem';

/** The arguments of `npm run host`; paths as typed, null where missing. */
export interface HostCommand {
  /** The Office.js script. */
  readonly script: string;
  /** The workbook to open; null for a new one with the sheet Sheet1. */
  readonly book: string | null;
  /** Where to save the workbook; null saves nothing. */
  readonly output: string | null;
}

const HOST_USAGE = 'Uso: npm run -s host -- SCRIPT.js [LIBRO.xlsx] [--salida OTRO.xlsx]';

/** Reads `SCRIPT.js [LIBRO.xlsx] [--salida OTRO.xlsx]`. Throws a {@link UsageProblem} for anything else. */
export function parseHostArguments(args: readonly string[]): HostCommand {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { salida: { type: 'string' } }, allowPositionals: true });
    const [script, book = null, extra] = positionals;
    if (script === undefined || extra !== undefined) throw new UsageProblem([HOST_USAGE]);
    return { script, book, output: values.salida ?? null };
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    throw new UsageProblem([HOST_USAGE]);
  }
}

type ScriptBody = (
  excel: unknown, office: unknown, extension: unknown, out: Console,
) => Promise<unknown>;

/** Wraps a script as the body of an async function, so `await` works at its top level. The prefix adds no line, so line numbers stay right. */
const PREFIX = '(async (Excel, Office, OfficeExtension, console) => {';
const SUFFIX = '\n})';

/**
 * Runs a plain JavaScript text with `Excel`, `Office`, `OfficeExtension` and `console` in scope, until its promise is settled.
 *
 * @param file its name in error stacks; what it imports is looked for from the working folder
 */
export async function runScript(source: string, file: string, client: ConnectedClient): Promise<void> {
  const script = new Script(PREFIX + source + SUFFIX, {
    filename: file, columnOffset: -PREFIX.length,
    // Node warns of it: only where it is needed.
    ...(source.includes('import(') && { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }),
  });
  const body = script.runInThisContext() as ScriptBody;
  await body(client.Excel, client.Office, client.OfficeExtension, console);
}

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

const isOfficeError = (error: unknown): error is OfficeError =>
  error instanceof Error && error.name === 'RichApi.Error' && 'code' in error && typeof error.code === 'string';

/**
 * The text to print for a script's failure: code, message, location and statement of an Office error; the stack of any other.
 *
 * @example describeError(officeError) // "ItemNotFound: The requested resource doesn't exist.\n  en WorksheetCollection.getItem\n  …"
 */
export function describeError(error: unknown): string {
  if (isOfficeError(error)) {
    const { errorLocation, statement } = error.debugInfo ?? {};
    const lines = [`${error.code}: ${error.message}`, errorLocation && `  en ${errorLocation}`, statement && `  ${statement}`];
    return lines.filter(Boolean).join('\n');
  }
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`;
  return String(error);
}
