import { parseArgs } from 'node:util';
import { UsageProblem } from '../cli/usageProblem';

export interface HostCommand {
  readonly script: string;
  readonly book: string | null;
  readonly output: string | null;
}

export const HOST_USAGE = 'Uso: npm run -s host -- SCRIPT.js [LIBRO.xlsx] [--salida OTRO.xlsx]';

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
