import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { BookKind } from '../../host';
import { readFileBytes } from './readFile';
import { UsageProblem } from './usageProblem';

/** Standard output for the answer (`print`), standard error for progress and causes (`log`). */
export interface CommandOutput {
  /** Prints a line. Given in pieces, they are written one after another, so a long answer never stands in memory whole. */
  print(text: string | Iterable<string>): void;
  log(text: string): void;
}

const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** How the name of a saved file may end, by kind. */
const OUTPUT_KINDS = { xlsx: { ending: /\.xls[xm]$/i, words: '.xlsx o .xlsm' }, docx: { ending: /\.docx$/i, words: '.docx' }, jsonl: { ending: /\.jsonl$/i, words: '.jsonl' } } as const;
type OutputKind = keyof typeof OUTPUT_KINDS;

/** Bytes of the longest file name on every common system. */
const LONGEST_NAME = 255;

/** A place to save a file, and what stood there when the order began. */
export interface OutputFile {
  /** As the user wrote it. */
  readonly path: string;
  /** Fingerprint of the file that stood there; null for none. */
  readonly before: string | null;
}

/**
 * Refuses, before any work, an output that would replace a file without `--forzar`, that is no plain file, or whose folder does not exist.
 *
 * Throws a {@link UsageProblem}.
 *
 * @returns the place, for {@link saveAtomically}
 */
export function checkOutput(book: string, path: string, force: boolean, kind: OutputKind = 'xlsx'): OutputFile {
  const { ending, words } = OUTPUT_KINDS[kind];
  if (!existsSync(dirname(resolve(path)))) throw new UsageProblem([`No existe la carpeta donde guardar «${path}».`]);
  if (!ending.test(path)) throw new UsageProblem([`La salida «${path}» debe terminar en ${words}.`]);
  if (Buffer.byteLength(basename(path)) > LONGEST_NAME) throw new UsageProblem([`El nombre de la salida es demasiado largo (más de ${LONGEST_NAME} bytes): dé uno más corto.`]);
  if (!existsSync(path)) return { path, before: null };
  if (!statSync(path).isFile()) throw new UsageProblem([`«${path}» no es un archivo común y no se puede reemplazar: dé otro nombre con --salida.`]);
  if (force) return { path, before: fingerprint(path) };
  const isInput = realPath(path) === realPath(book);
  throw new UsageProblem([
    isInput
      ? 'La salida es el mismo libro de entrada: agregue --forzar si quiere reemplazarlo, o dé otro nombre.'
      : `Ya existe «${path}»: agregue --forzar si quiere reemplazarlo, o dé otro nombre.`,
  ]);
}

/**
 * Refuses a file where `--salida` is to be a folder. Throws a {@link UsageProblem}.
 *
 * @param when it is to be one: "Con varios libros"
 */
export function checkFolder(path: string, when: string): void {
  if (existsSync(path) && !statSync(path).isDirectory()) throw new UsageProblem([`${when} --salida es una carpeta, y «${path}» es un archivo.`]);
}

/** Makes a folder where there is none. Throws a {@link UsageProblem} when it cannot be made. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new UsageProblem([`No se pudo crear la carpeta «${path}».`]);
  }
}

const fingerprint = (path: string): string =>
  createHash('sha256').update(readFileBytes(path, () => `No se pudo leer «${path}», que se va a reemplazar: compruebe sus permisos.`)).digest('hex');

/**
 * Writes a temporary file beside the destination and moves it there, so a failure leaves no partial file. The mode and the owner of a
 * replaced file stay.
 *
 * Throws a {@link UsageProblem} when it cannot be written, or when another program changed the destination since the order began: that
 * work is not replaced.
 */
export function saveAtomically({ path, before }: OutputFile, bytes: Uint8Array): void {
  const target = realPath(path);
  const temporary = join(dirname(target), temporaryName(process.pid));
  try {
    writeFileSync(temporary, bytes);
    if (before !== null && existsSync(target)) keepAccess(target, temporary);
    if ((existsSync(target) ? fingerprint(target) : null) !== before) throw changedMeanwhile(path);
    if (before === null) place(temporary, target, path);
    else renameSync(temporary, target);
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    throw new UsageProblem([`No se pudo guardar «${path}»: compruebe que la carpeta permite escribir y que nadie tiene abierto el archivo.`]);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Name of the file that a process writes beside the one it saves: a process that was ended leaves it. */
export const temporaryName = (process: number): string => `.pei-avance.${process}.tmp`;

const changedMeanwhile = (path: string): UsageProblem =>
  new UsageProblem([`Otro programa cambió «${path}» mientras se trabajaba, y no se reemplazó para no perder ese cambio: repita la orden, o dé otro nombre con --salida.`]);

/** Moves a file to a name that must be free; a link is refused by the system when it is not. Where there are no links it is moved. */
function place(temporary: string, target: string, path: string): void {
  try {
    linkSync(temporary, target);
  } catch {
    if (existsSync(target)) throw changedMeanwhile(path);
    renameSync(temporary, target);
  }
}

/** Gives a file the mode and, where the system allows it, the owner of another. */
function keepAccess(from: string, to: string): void {
  const { mode, uid, gid } = statSync(from);
  const own = statSync(to);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      chownSync(to, uid, gid);
    } catch {
      // Only an administrator gives files away.
    }
  }
  chmodSync(to, mode & 0o777);
}

/**
 * The kind of workbook that a path asks for by its ending.
 *
 * @example bookKindOf('PEI.XLSM') // 'xlsm'
 */
export const bookKindOf = (path: string): BookKind => (/\.xlsm$/i.test(path) ? 'xlsm' : 'xlsx');

/**
 * Refuses, before any work, to save a workbook with macros under a name for workbooks without: Excel does not open such a file.
 *
 * Throws a {@link UsageProblem}.
 */
export function checkKind(book: { readonly hasMacros: boolean }, output: OutputFile | null): void {
  if (output === null || !book.hasMacros || bookKindOf(output.path) === 'xlsm') return;
  throw new UsageProblem([`El libro tiene macros y «${output.path}» termina en .xlsx, que no las admite: dé una salida que termine en .xlsm.`]);
}

const SIGNATURE_REMOVED = 'El libro tenía una firma digital, que deja de valer al cambiarlo: el libro guardado ya no la lleva. Si la necesita, vuelva a firmarlo en Excel.';

/** Saves a workbook where `--salida` says and logs it; without `--salida` logs that it was not saved. Throws a {@link UsageProblem}. */
export function saveBook(book: { save(kind?: BookKind): Uint8Array; readonly isSigned: boolean }, place: OutputFile | null, output: CommandOutput): void {
  if (place === null) return output.log('No se guardó el libro: para guardarlo agregue --salida ARCHIVO.xlsx.');
  saveAtomically(place, book.save(bookKindOf(place.path)));
  output.log(`Guardado en «${place.path}».`);
  if (book.isSigned) output.log(SIGNATURE_REMOVED);
}
