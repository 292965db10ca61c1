import { fingerprint } from '../cells/fingerprint';
import type { CellValue } from '../cells/sheetCells';

/**
 * What a row of an own sheet says of itself in its mark, a cell of a narrow hidden column beside it: what was proposed there. With it the
 * words of a person are known without any memory, wherever the row was sorted to and after the workbook lost its settings.
 */
export interface RowMark {
  /** What the row is found by: the code of its AEI. */
  readonly key: string;
  /** Fingerprints of the texts proposed, by field. */
  readonly prints: Readonly<Record<string, string>>;
  /** The figures that the texts quote, by code, in percent points with two decimals; null for ND. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** First element of every mark; another is of a newer version and is not read. */
const KIND = 'PEI1';

/**
 * The text of the mark of a row: short JSON, no formula, the same for the same proposal.
 *
 * - A blank text proposed has the print ''.
 *
 * @param proposed the texts as written in the cells, by field
 * @param figures the progress of the codes that the texts quote, in percent points
 * @example rowMark('AEI.04.03', { paragraph: 'Que, la GERENCIA…' }, { 'AEI.04.03': 58.13 }) // '["PEI1","AEI.04.03",{"paragraph":"1eyvz5u"},{"AEI.04.03":58.13}]'
 */
export function rowMark(key: string, proposed: Readonly<Record<string, string>>, figures: RowMark['figures'] = {}): string {
  return JSON.stringify([KIND, key, Object.fromEntries(Object.entries(proposed).map(([field, text]) => [field, fingerprint(text)])), figures]);
}

/** The mark that a cell holds; null when it holds anything else, such as the mark of a newer version or half of one. */
export function readRowMark(cell: CellValue): RowMark | null {
  if (typeof cell !== 'string' || !cell.startsWith(`["${KIND}",`)) return null;
  const parts = parsed(cell);
  if (!Array.isArray(parts)) return null;
  const [, key, prints, figures] = parts as readonly unknown[];
  const isWhole = typeof key === 'string' && isRecord(prints, (one) => typeof one === 'string') && isRecord(figures, (one) => one === null || typeof one === 'number');
  return isWhole ? { key, prints: prints as RowMark['prints'], figures: figures as RowMark['figures'] } : null;
}

/**
 * Whether a text is what was proposed in a field of the row; false for a field that the mark does not have: nobody knows whose that is.
 *
 * @example wasProposed(readRowMark(cell), 'paragraph', row.paragraph) // false after a person edited it
 */
export const wasProposed = ({ prints }: Pick<RowMark, 'prints'>, field: string, text: string): boolean => prints[field] === fingerprint(text);

/** The marks of a column by the key of their rows; of two with one key the first. Cells that hold none are left out. */
export function marksByKey(column: readonly CellValue[]): ReadonlyMap<string, RowMark> {
  const marks = column.flatMap((cell) => readRowMark(cell) ?? []);
  return new Map(marks.map((mark) => [mark.key, mark] as const).reverse());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isOne);
