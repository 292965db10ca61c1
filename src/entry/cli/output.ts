import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageProblem } from './usageProblem';

/** Standard output for the answer (`print`), standard error for progress and causes (`log`). */
export interface CommandOutput {
  print(text: string): void;
  log(text: string): void;
}

const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** How the name of a saved file may end, by kind. */
const OUTPUT_KINDS = { xlsx: /\.xls[xm]$/i, docx: /\.docx$/i } as const;
type OutputKind = keyof typeof OUTPUT_KINDS;

/**
 * Refuses, before any work, an output that would replace a file without `--forzar`, or whose folder does not exist.
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

/** Writes a temporary file beside the destination and renames it, so a failure leaves no partial file. Throws a {@link UsageProblem}. */
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

/** Saves a workbook where `--salida` says and logs it; without `--salida` logs that it was not saved. Throws a {@link UsageProblem}. */
export function saveBook(book: { save(): Uint8Array }, path: string | null, output: CommandOutput): void {
  if (path === null) return output.log('No se guardó el libro: para guardarlo agregue --salida ARCHIVO.xlsx.');
  saveAtomically(path, book.save());
  output.log(`Guardado en «${path}».`);
}
