import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRecord } from '../../../workbook/consolidation/planRecord';
import type { ConsolidationArguments } from '../arguments/consolidationArguments';
import { readFileBytes } from '../readFile';
import { UsageProblem } from '../usageProblem';

type Part = NonNullable<ConsolidationArguments['part']>;

/** The first line of a part: which one it is, and of which books. */
interface PartHead {
  readonly peiAvance: 'consolidado';
  readonly parte: number;
  readonly de: number;
  /** {@link listFingerprint} of all books. */
  readonly lista: string;
}

/** A fingerprint of the names of books: parts made of other lists do not go together. */
export const listFingerprint = (books: readonly string[]): string =>
  createHash('sha256').update(books.map((path) => path.replace(/^.*[\\/]/, '')).join('\n')).digest('hex').slice(0, 16);

/** A part as text: a line of JSON that says which, and one for each file. */
export const partText = (files: readonly FileRecord[], { nth, of }: Part, lista: string): string =>
  [{ peiAvance: 'consolidado', parte: nth, de: of, lista } satisfies PartHead, ...files].map((line) => `${JSON.stringify(line)}\n`).join('');

/**
 * The files of all parts, in the order of the books: those that paths name, of a folder its .jsonl.
 *
 * Throws a {@link UsageProblem} when one is missing, there twice, of other books, or no part at all.
 */
export function readParts(paths: readonly string[]): readonly FileRecord[] {
  const found = paths.flatMap((path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(path).filter((name) => /\.jsonl$/i.test(name)).sort().map((name) => join(path, name)) : [path]));
  if (found.length === 0) throw new UsageProblem([`No hay partes .jsonl en «${paths.join(', ')}»: hágalas con --parte.`]);
  const parts = found.map(readPart);
  const [first] = parts;
  const faults = parts.flatMap(({ path, head }, at) => [
    ...(head.de !== first?.head.de || head.lista !== first.head.lista ? [`«${path}» es parte de otros libros que «${first?.path ?? ''}».`] : []),
    ...parts.slice(0, at).filter((other) => other.head.parte === head.parte).map((other) => `«${path}» y «${other.path}» son la misma parte, la ${head.parte}.`),
  ]);
  const missing = Array.from({ length: first?.head.de ?? 0 }, (_, at) => at + 1).filter((nth) => !parts.some(({ head }) => head.parte === nth));
  if (missing.length > 0) faults.push(`${missing.length === 1 ? 'Falta la parte' : 'Faltan las partes'} ${missing.join(', ')} de ${first?.head.de ?? 0}: sin ${missing.length === 1 ? 'ella' : 'ellas'} el consolidado no estaría completo.`);
  if (faults.length > 0) throw new UsageProblem(faults);
  // The books were dealt out one to each part in turn.
  const ordered = [...parts].sort((one, other) => one.head.parte - other.head.parte).map(({ files }) => files);
  return Array.from({ length: ordered[0]?.length ?? 0 }, (_, at) => ordered.flatMap((files) => files[at] ?? [])).flat();
}

interface ReadPart {
  readonly path: string;
  readonly head: PartHead;
  readonly files: readonly FileRecord[];
}

function readPart(path: string): ReadPart {
  const text = new TextDecoder().decode(readFileBytes(path, () => `No se pudo leer la parte «${path}».`));
  const isWhole = text.endsWith('\n');
  try {
    const [head, ...files] = text.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line));
    if (isWhole && isHead(head) && files.every(isFileRecord)) return { path, head, files };
  } catch {
    // Said below.
  }
  throw new UsageProblem([`«${path}» no es una parte hecha con --parte, o está incompleta: vuelva a hacerla.`]);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isHead = (value: unknown): value is PartHead =>
  isObject(value) && value['peiAvance'] === 'consolidado' && Number.isInteger(value['parte']) && Number.isInteger(value['de']) && typeof value['lista'] === 'string';
const isFileRecord = (value: unknown): value is FileRecord =>
  isObject(value) && typeof value['file'] === 'string' && typeof value['problem'] === 'string' && Array.isArray(value['records']);
