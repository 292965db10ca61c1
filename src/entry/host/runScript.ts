import { Script } from 'node:vm';
import type { ConnectedClient } from '../../host';

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
