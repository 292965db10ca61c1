import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageProblem } from './usageProblem';

/** Where the command speaks: the answer, and what is said about the work. */
export interface CommandOutput {
  print(text: string): void;
  log(text: string): void;
}

const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** What a file to be saved is, and how its name may end. */
const OUTPUT_KINDS = { xlsx: /\.xls[xm]$/i, docx: /\.docx$/i } as const;
type OutputKind = keyof typeof OUTPUT_KINDS;

/**
 * Refuses, before any work, an output that would replace a file that nobody allowed to replace, or has no folder to stand in.
 *
 * Throws a {@link UsageProblem}.
 */
export function checkOutput(book: string, output: string, force: boolean, kind: OutputKind = 'xlsx'): void {
  if (!existsSync(dirname(resolve(output)))) throw new UsageProblem([`No existe la carpeta donde guardar «${output}».`]);
  if (!OUTPUT_KINDS[kind].test(output)) throw new UsageProblem([`La salida «${output}» debe terminar en .${kind}.`]);
  if (force || !existsSync(output)) return;
  const isInput = realPath(output) === realPath(book);
  throw new UsageProblem([
    isInput
      ? 'La salida es el mismo libro de entrada: agregue --forzar si quiere reemplazarlo, o dé otro nombre.'
      : `Ya existe «${output}»: agregue --forzar si quiere reemplazarlo, o dé otro nombre.`,
  ]);
}

/** Writes beside the destination and renames: the file is there whole or not at all. Throws a {@link UsageProblem}. */
export function saveAtomically(output: string, bytes: Uint8Array): void {
  const target = realPath(output);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } catch {
    rmSync(temporary, { force: true });
    throw new UsageProblem([`No se pudo guardar «${output}»: compruebe que la carpeta permite escribir y que nadie tiene abierto el archivo.`]);
  }
}
