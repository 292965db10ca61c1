import { COLUMN_LIMIT, ROW_LIMIT } from '../../area';
import { columnIndex, orderReference } from './reference';
import type { Corner, Reference } from './reference';

/** Notation of references: A1, or R1C1 relative to a cell. */
export type ReferenceStyle = { readonly kind: 'A1' } | { readonly kind: 'R1C1'; readonly row: number; readonly column: number };

/** A reference found in a text and the index just after it. */
interface ReadReference {
  readonly reference: Reference | 'off-sheet';
  readonly end: number;
}

/** Not followed by a character that continues a name, function, table or sheet; characters outside ASCII continue names. */
const BREAK = '(?![A-Za-z0-9_.?\\\\(!\\[\\u00a1-\\uffff])';
const CORNER = '(\\$?)([A-Za-z]{1,3})?(\\$?)(\\d{1,7})?';
const A1 = new RegExp(`${CORNER}(?::${CORNER})?${BREAK}`, 'y');

const R = '[Rr](\\[-?\\d+\\]|\\d+)?';
const C = '[Cc](\\[-?\\d+\\]|\\d+)?';
const R1C1_BREAK = BREAK.replace('\\\\[', '');
const relative = (source: string): RegExp => new RegExp(source + R1C1_BREAK, 'y');
const R1C1_AREA = relative(`${R}${C}:${R}${C}`);
const R1C1_CELL = relative(R + C);
const R1C1_ROWS = relative(`${R}(?::${R})?`);
const R1C1_COLUMNS = relative(`${C}(?::${C})?`);

/**
 * The reference at index `at`, without its sheet; undefined when there is none (`LOG10(`, `A1B`, `ABCD1`).
 *
 * @example readReference('$B$3:C4+1', 0, { kind: 'A1' })?.end // 7
 */
export function readReference(text: string, at: number, style: ReferenceStyle): ReadReference | undefined {
  return style.kind === 'A1' ? readA1(text, at) : readR1C1(text, at, style);
}

function readA1(text: string, at: number): ReadReference | undefined {
  const match = matchAt(A1, text, at);
  if (match === undefined) return undefined;
  const [whole, firstDollar, firstLetters, firstRowDollar, firstDigits, dollar, letters, rowDollar, digits] = match;
  const first: WrittenCorner = { dollar: firstDollar, letters: firstLetters, rowDollar: firstRowDollar, digits: firstDigits };
  const last: WrittenCorner = { dollar, letters, rowDollar, digits };
  const end = at + whole.length;
  if (!whole.includes(':')) {
    const only = first.letters === undefined || first.digits === undefined ? undefined : writtenCorner(first, 0, 0);
    return ordered('cell', only, only, end);
  }
  const shape = shapeOf(first);
  if (shape === undefined || shape !== shapeOf(last)) return undefined;
  return ordered(shape, writtenCorner(first, 0, 0), writtenCorner(last, ROW_LIMIT - 1, COLUMN_LIMIT - 1), end);
}

interface WrittenCorner {
  readonly dollar: string | undefined;
  readonly letters: string | undefined;
  readonly rowDollar: string | undefined;
  readonly digits: string | undefined;
}

function shapeOf({ letters, digits, rowDollar }: WrittenCorner): 'area' | 'columns' | 'rows' | undefined {
  if (letters === undefined) return digits === undefined ? undefined : 'rows';
  if (digits !== undefined) return 'area';
  return rowDollar === '$' ? undefined : 'columns';
}

/** In a reference to rows the `$` is matched in the place of the column's. */
function writtenCorner({ dollar, letters, rowDollar, digits }: WrittenCorner, row: number, column: number): Corner | undefined {
  const absoluteRow = rowDollar === '$' || (letters === undefined && dollar === '$');
  return corner(
    digits === undefined ? row : Number(digits) - 1,
    letters === undefined ? column : columnIndex(letters),
    digits !== undefined && absoluteRow,
    letters !== undefined && dollar === '$',
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function corner(row: number, column: number, absoluteRow: boolean, absoluteColumn: boolean): Corner | undefined {
  const onSheet = row >= 0 && row < ROW_LIMIT && column >= 0 && column < COLUMN_LIMIT;
  return onSheet ? { row, column, absoluteRow, absoluteColumn } : undefined;
}

function ordered(shape: Reference['shape'], start: Corner | undefined, end: Corner | undefined, stop: number): ReadReference | undefined {
  return start === undefined || end === undefined ? undefined : { reference: orderReference({ shape, start, end }), end: stop };
}

function readR1C1(text: string, at: number, base: { row: number; column: number }): ReadReference | undefined {
  const row = (part: string | undefined) => position(part, base.row);
  const column = (part: string | undefined) => position(part, base.column);
  const join = (down: Position, across: Position) => corner(down.index, across.index, down.absolute, across.absolute);
  const made = (shape: Reference['shape'], one: Corner | undefined, other: Corner | undefined, length: number): ReadReference =>
    ordered(shape, one, other, at + length) ?? { reference: 'off-sheet', end: at + length };

  const area = matchAt(R1C1_AREA, text, at);
  if (area !== undefined) return made('area', join(row(area[1]), column(area[2])), join(row(area[3]), column(area[4])), area[0].length);
  const cell = matchAt(R1C1_CELL, text, at);
  if (cell !== undefined) {
    const only = join(row(cell[1]), column(cell[2]));
    return made('cell', only, only, cell[0].length);
  }
  const rows = matchAt(R1C1_ROWS, text, at);
  if (rows !== undefined) {
    const last = rows[0].includes(':') ? rows[2] : rows[1];
    return made('rows', join(row(rows[1]), FIRST), join(row(last), { index: COLUMN_LIMIT - 1, absolute: false }), rows[0].length);
  }
  const columns = matchAt(R1C1_COLUMNS, text, at);
  if (columns === undefined) return undefined;
  const last = columns[0].includes(':') ? columns[2] : columns[1];
  return made('columns', join(FIRST, column(columns[1])), join({ index: ROW_LIMIT - 1, absolute: false }, column(last)), columns[0].length);
}

interface Position {
  readonly index: number;
  readonly absolute: boolean;
}

const FIRST: Position = { index: 0, absolute: false };

/** `[2]` is the base plus two, `2` the second row or column, an empty part the base itself. */
function position(part: string | undefined, base: number): Position {
  if (part === undefined) return { index: base, absolute: false };
  if (part.startsWith('[')) return { index: base + Number(part.slice(1, -1)), absolute: false };
  return { index: Number(part) - 1, absolute: true };
}
