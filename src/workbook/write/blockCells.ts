import { BAND_WORDS } from '../../engine/method/bands';
import type { Period } from '../../engine/plan/periods';
import type { BlockColumn } from '../cells/ownNames';
import type { Rect } from '../cells/rect';
import { contentAt, isColumnUnread, isFilled, isFormula } from '../cells/sheetCells';
import type { CellContent, CellValue, SheetCells } from '../cells/sheetCells';
import { NONE_REPLACED } from './progressCells';
import type { IsReplaced } from './progressCells';
import { receiptValue } from './receipt';
import type { Receipt } from './receipt';
import type { RowFigure } from './rowFigures';

/** One column of the own block. */
export interface BlockCells {
  readonly part: BlockColumn;
  readonly column: number;
  /** From the first row of the block on; null leaves a cell as it is. */
  readonly values: readonly (CellValue | null)[];
  /** Rows whose cell a person changed: left as they are. */
  readonly edited: readonly RowFigure[];
}

interface BlockRows {
  readonly top: number;
  readonly height: number;
  /** Top to bottom, one to a row. */
  readonly rows: readonly RowFigure[];
  /** Row → line of the Observación column. */
  readonly notes: ReadonlyMap<number, string>;
  /** Row → text of this column's header. */
  readonly headers: ReadonlyMap<number, string>;
  readonly isReplaced?: IsReplaced;
}

/**
 * Decides the cells of one column of the own block. Blank cells and those that hold what the last run wrote are written; a cell that
 * a person changed stays. Where more than half of the filled cells hold what was written beside other codes, rows were sorted without
 * the block, and those cells are written too.
 */
export function blockCells(
  cells: SheetCells, part: BlockColumn, column: number, { top, height, rows, notes, headers, isReplaced = NONE_REPLACED }: BlockRows, receipt: Receipt,
): BlockCells {
  const isAnyOfOurs = wroteAnywhereIn(receipt, part);
  const isNew = isColumnUnread(cells, column);
  const lastHeader = Math.max(...headers.keys()) - top;
  const wasMoved = !isNew && isMisaligned(cells, part, column, rows, receipt, isAnyOfOurs);
  const wantedBeside = blockValues(part, notes);
  let next = 0;
  const edited: RowFigure[] = [];
  const valueAt = (at: number): CellValue | null => {
    const row = rows[next]?.row === top + at ? rows[next] : undefined;
    if (row !== undefined) next += 1;
    const present = isNew ? '' : contentAt(cells, top + at, column);
    const wanted = (at <= lastHeader ? headers.get(top + at) : undefined) ?? (row === undefined ? '' : wantedBeside(row));
    if (present === wanted) return null;
    if (!isFormula(present) && !isFilled(present)) return wanted;
    if (headers.has(top + at)) return !isFormula(present) && isOwnHeader(part, present, headers) ? wanted : null;
    const isOurs = row !== undefined && receipt.holdsInBlock(row.key, part, present);
    if (isOurs || ((wasMoved || row === undefined) && isAnyOfOurs(present))) return wanted;
    if (row !== undefined && isReplaced(row, column)) return wanted;
    if (row !== undefined) edited.push(row);
    return null;
  };
  const values = new Array<CellValue | null>(height);
  for (let at = 0; at < height; at += 1) values[at] = valueAt(at);
  return { part, column, values, edited };
}

/** Tests whether a content was written anywhere in a column. */
function wroteAnywhereIn(receipt: Receipt, part: BlockColumn): (content: CellContent) => boolean {
  let written: ReadonlySet<string> | null = null;
  return (content) => (isFormula(content)
    ? receipt.wrote(content)
    : (written ??= new Set([...receipt.block.values()].map((row) => row[part]))).has(receiptValue(content)));
}

function isMisaligned(
  cells: SheetCells, part: BlockColumn, column: number, rows: readonly RowFigure[], receipt: Receipt,
  isAnyOfOurs: (content: CellContent) => boolean,
): boolean {
  let filled = 0;
  let strayed = 0;
  for (const { row, key } of rows) {
    const content = contentAt(cells, row, column);
    if (!isFormula(content) && !isFilled(content)) continue;
    filled += 1;
    if (!receipt.holdsInBlock(key, part, content) && isAnyOfOurs(content)) strayed += 1;
  }
  return strayed * 2 > filled;
}

/** Titles of the own block's columns. */
export const BLOCK_TITLES: Readonly<Record<BlockColumn, string>> = {
  Calculado: 'Avance Tipo I (%) calculado',
  Ponderador: 'Ponderador',
  Semaforo: 'Semáforo',
  Observacion: 'Observación',
};

/**
 * What the cells of one column of the own block are to hold beside the rows; '' for nothing.
 *
 * @param notes row → line of the Observación column
 */
export function blockValues(part: BlockColumn, notes: ReadonlyMap<number, string>): (row: RowFigure) => CellValue {
  switch (part) {
    case 'Calculado':
      return ({ figure }) => figure;
    case 'Ponderador':
      return ({ weight }) => weight ?? '';
    case 'Semaforo':
      return ({ band }) => (band === null ? '' : BAND_WORDS[band]);
    case 'Observacion':
      return ({ row }) => notes.get(row) ?? '';
  }
}

/**
 * Texts of a column's header rows, by row: the title in the middle row, as in merged cells, and the period in the last row; in a header of one
 * row both stand in the title.
 *
 * @param table what the title says of the table, where the block is apart from it: "tabla de A5"; '' for nothing
 */
export function blockHeaders(part: BlockColumn, { top, height }: Rect, period: Period, table: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (let row = top; row < top + height; row += 1) texts.set(row, '');
  const title = top + Math.floor((height - 1) / 2);
  const last = top + height - 1;
  const isOfPeriod = part !== 'Ponderador' && part !== 'Observacion';
  const label = headerPeriodLabel(period);
  texts.set(title, [BLOCK_TITLES[part], ...(isOfPeriod && last === title ? [label] : []), ...(table === '' ? [] : [table])].join(' · '));
  if (isOfPeriod && last !== title) texts.set(last, label);
  return texts;
}

/** Whether a column of the block shows a period, as far as its header tells one: a title of one row did not, in older versions. */
export function showsPeriod(cells: SheetCells, column: number, { top, height }: Rect, period: Period): boolean {
  const content = contentAt(cells, top + height - 1, column);
  if (height > 1) return content === headerPeriodLabel(period);
  const shown = typeof content === 'string' ? PERIOD_IN_TITLE.exec(content) : null;
  return shown === null || shown[1] === headerPeriodLabel(period);
}

const PERIOD_IN_TITLE = / · (\d{4} - (?:Sem1|Anual))(?: · |$)/;

/** A period as the report's headers write it: "2024 - Sem1", "2024 - Anual". */
const headerPeriodLabel = ({ year, span }: Period): string => `${year} - ${span === 'semester' ? 'Sem1' : 'Anual'}`;

/** Whether a header cell holds a text that some run writes there. */
function isOwnHeader(part: BlockColumn, value: CellValue, headers: ReadonlyMap<number, string>): boolean {
  if (typeof value !== 'string') return false;
  if ([BLOCK_TITLES[part], ...headers.values()].includes(value) || /^\d{4} - (?:Sem1|Anual)$/.test(value)) return true;
  return value.startsWith(`${BLOCK_TITLES[part]} · `) && (/ · tabla de [A-Z]{1,3}\d+$/.test(value) || PERIOD_IN_TITLE.test(value));
}
