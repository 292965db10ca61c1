import { orderReference } from './orderReference';
import { COLUMN_COUNT, columnNumber, ROW_COUNT } from './reference';
import type { Corner, Reference } from './reference';

/** How references are written: `B3`, or `R3C2` and `R[1]C[-1]` seen from a cell. */
export type ReferenceStyle = { readonly kind: 'A1' } | { readonly kind: 'R1C1'; readonly row: number; readonly column: number };

/** A reference found in a text, and where the text goes on; a reference off the sheet has no value. */
export interface ReadReference {
  readonly reference: Reference | 'off-sheet';
  readonly end: number;
}

const BREAK = '(?![\\p{L}\\p{N}_.?\\\\(!\\[])';
const CELL = '(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})';
const COLUMN = '(\\$?)([A-Za-z]{1,3})';
const ROW = '(\\$?)(\\d{1,7})';
const sticky = (source: string): RegExp => new RegExp(source + BREAK, 'uy');
const A1_AREA = sticky(`${CELL}:${CELL}`);
const A1_CELL = sticky(CELL);
const A1_COLUMNS = sticky(`${COLUMN}:${COLUMN}`);
const A1_ROWS = sticky(`${ROW}:${ROW}`);

const R = '[Rr](\\[-?\\d+\\]|\\d+)?';
const C = '[Cc](\\[-?\\d+\\]|\\d+)?';
const R1C1_BREAK = '(?![\\p{L}\\p{N}_.?\\\\(!])';
const relative = (source: string): RegExp => new RegExp(source + R1C1_BREAK, 'uy');
const R1C1_AREA = relative(`${R}${C}:${R}${C}`);
const R1C1_CELL = relative(R + C);
const R1C1_ROWS = relative(`${R}(?::${R})?`);
const R1C1_COLUMNS = relative(`${C}(?::${C})?`);

/**
 * The reference that begins at `at`, without sheet; undefined when none begins there (`LOG10(`, `A1B`, `ABCD1`).
 *
 * @example readReference('$B$3:C4+1', 0, { kind: 'A1' })?.end // 7
 */
export function readReference(text: string, at: number, style: ReferenceStyle): ReadReference | undefined {
  return style.kind === 'A1' ? readA1(text, at) : readR1C1(text, at, style);
}

function readA1(text: string, at: number): ReadReference | undefined {
  const area = matchAt(A1_AREA, text, at);
  if (area !== undefined) return ordered('area', a1Corner(area, 1), a1Corner(area, 5), at + area[0].length);
  const columns = matchAt(A1_COLUMNS, text, at);
  if (columns !== undefined)
    return ordered('columns', columnCorner(columns, 1, 0), columnCorner(columns, 3, ROW_COUNT - 1), at + columns[0].length);
  const rows = matchAt(A1_ROWS, text, at);
  if (rows !== undefined)
    return ordered('rows', rowCorner(rows, 1, 0), rowCorner(rows, 3, COLUMN_COUNT - 1), at + rows[0].length);
  const cell = matchAt(A1_CELL, text, at);
  const corner = cell === undefined ? undefined : a1Corner(cell, 1);
  return cell === undefined ? undefined : ordered('cell', corner, corner, at + cell[0].length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function a1Corner(match: RegExpExecArray, group: number): Corner | undefined {
  return corner(Number(match[group + 3]) - 1, columnNumber(match[group + 1] ?? ''), match[group + 2] === '$', match[group] === '$');
}

function columnCorner(match: RegExpExecArray, group: number, row: number): Corner | undefined {
  return corner(row, columnNumber(match[group + 1] ?? ''), false, match[group] === '$');
}

function rowCorner(match: RegExpExecArray, group: number, column: number): Corner | undefined {
  return corner(Number(match[group + 1]) - 1, column, match[group] === '$', false);
}

function corner(row: number, column: number, absoluteRow: boolean, absoluteColumn: boolean): Corner | undefined {
  const onSheet = row >= 0 && row < ROW_COUNT && column >= 0 && column < COLUMN_COUNT;
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
    return made('rows', join(row(rows[1]), FIRST), join(row(last), { index: COLUMN_COUNT - 1, absolute: false }), rows[0].length);
  }
  const columns = matchAt(R1C1_COLUMNS, text, at);
  if (columns === undefined) return undefined;
  const last = columns[0].includes(':') ? columns[2] : columns[1];
  return made('columns', join(FIRST, column(columns[1])), join({ index: ROW_COUNT - 1, absolute: false }, column(last)), columns[0].length);
}

interface Position {
  readonly index: number;
  readonly absolute: boolean;
}

const FIRST: Position = { index: 0, absolute: false };

/** `[2]` is two further than the base, `2` is the second one, nothing is the base itself. */
function position(part: string | undefined, base: number): Position {
  if (part === undefined) return { index: base, absolute: false };
  if (part.startsWith('[')) return { index: base + Number(part.slice(1, -1)), absolute: false };
  return { index: Number(part) - 1, absolute: true };
}
