import { parseArgs } from 'node:util';
import { Script } from 'node:vm';
import type { ConnectedClient } from '../../host';
import { UsageProblem } from '../cli/usageProblem';

export interface HostCommand {
  readonly script: string;
  readonly book: string | null;
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

/** A script is the body of an async function, so `await` works at its top level. The prefix stays on its first line. */
const PREFIX = '(async (Excel, Office, OfficeExtension, console) => {';
const SUFFIX = '\n})';

/**
 * Runs a plain JavaScript text with `Excel`, `Office`, `OfficeExtension` and `console` in scope, until its promise is settled.
 *
 * @param file its name, for the stacks of its errors
 */
export async function runScript(source: string, file: string, client: ConnectedClient): Promise<void> {
  const script = new Script(PREFIX + source + SUFFIX, { filename: file, columnOffset: -PREFIX.length });
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
 * What to print of whatever a script rejected with: of an Office error its code, text, place and statement; of any other error
 * its stack.
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
