import { isPlanYear } from '../../engine/plan/periods';
import { codeIn } from '../cells/leadingCode';
import { overlaps } from '../cells/rect';
import type { Rect } from '../cells/rect';
import { cellAt, isFilled, usedRangeEnd } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { columnHeaders } from './columnHeaders';
import { isFigureConcept } from './headerVocabulary';
import type { HeaderConcept } from './headerVocabulary';
import { guessColumn, readHeader } from './readHeader';
import type { HeaderReading } from './readHeader';

const LONGEST_HEADER = 90;
/** Rows of the highest header. */
export const MAX_HEADER_ROWS = 5;
const FEWEST_CONCEPTS = 3;
const IDENTITIES: ReadonlySet<HeaderConcept> = new Set<HeaderConcept>(['code', 'indicator', 'name', 'element', 'objective']);

/**
 * Whether a row is the main row of a PEI table's header: it names an identity (code, indicator, action) and either a figure (goal,
 * value, progress) or three concepts in all, a cell with only a year or semester counting as one. A row with a code is a record.
 */
export function isHeaderRow(cells: SheetCells, row: number): boolean {
  const concepts = new Set<HeaderConcept>();
  let namesPeriod = false;
  const end = usedRangeEnd(cells).column;
  for (let column = cells.left; column < end; column += 1) {
    const value = cellAt(cells, row, column);
    if (codeIn(value) !== null) return false;
    const reading = headerReading(value);
    const [concept] = reading?.concepts ?? [];
    if (reading !== null && concept === undefined && (reading.year !== null || reading.span !== null)) namesPeriod = true;
    if (concept !== undefined && concept !== 'other' && concept !== 'money') concepts.add(concept);
  }
  const found = [...concepts];
  if (!found.some((concept) => IDENTITIES.has(concept))) return false;
  return concepts.size + (namesPeriod ? 1 : 0) >= FEWEST_CONCEPTS || found.some(isFigureConcept);
}

/** The header around its main row: rows of years and semesters below it, rows of years and groups above it. */
export function headerRect(cells: SheetCells, mainRow: number, isOwn: (column: number) => boolean): Rect {
  let top = mainRow;
  let bottom = mainRow;
  while (bottom + 1 - top < MAX_HEADER_ROWS && isSubHeader(cells, bottom + 1, isOwn)) bottom += 1;
  while (bottom + 1 - top < MAX_HEADER_ROWS && isGroupRow(cells, top - 1, isOwn)) top -= 1;
  return { top, height: bottom + 1 - top, ...columnsOf(cells, top, bottom, isOwn) };
}

/** A row below the main one belongs to the header when at least half of its cells are header words and none is a record's, or all are single letters (P, E). */
function isSubHeader(cells: SheetCells, row: number, isOwn: (column: number) => boolean): boolean {
  const filled = filledOf(cells, row, isOwn);
  if (filled.length > 1 && filled.every((value) => typeof value === 'string' && /^\s*[a-z]\.?\s*$/i.test(value))) return true;
  const isRecord = filled.some((value) => (typeof value === 'string' ? codeIn(value) !== null : !isYear(value)));
  const understood = filled.filter((value) => headerReading(value) !== null).length;
  return !isRecord && understood > 0 && understood * 2 >= filled.length;
}

/** A row above the main one belongs to the header when it names only years, semesters or figures; a single text must have no unknown word, as titles do. */
function isGroupRow(cells: SheetCells, row: number, isOwn: (column: number) => boolean): boolean {
  const filled = filledOf(cells, row, isOwn);
  const readings = filled.map(headerReading);
  const saysWhat = readings.some(
    (reading) => reading !== null && (reading.year !== null || reading.span !== null || reading.concepts.some(isFigureConcept)),
  );
  return saysWhat && readings.every((reading, at) => (reading === null ? isTotal(filled[at] ?? '') : filled.length > 1 || reading.unknownWords === 0));
}

/** The heading of a group of totals beside groups of periods. */
const isTotal = (value: CellValue): boolean => typeof value === 'string' && /^\s*(?:total|acumulado)(?:es|s)?\s*$/i.test(value);

function filledOf(cells: SheetCells, row: number, isOwn: (column: number) => boolean): CellValue[] {
  const line = cells.values[row - cells.top] ?? [];
  return line.filter((value, at) => isFilled(value) && !isOwn(at + cells.left));
}

/** Reads a cell as a header: a year, or a short text with at most half of its words unknown. Null for anything else. */
function headerReading(value: CellValue): HeaderReading | null {
  if (typeof value === 'number' ? !isYear(value) : typeof value !== 'string' || !mayBeHeader(value)) return null;
  const reading = readHeader(String(value));
  const says = reading.concepts.length > 0 || reading.year !== null || reading.span !== null || reading.part !== null;
  return says && reading.unknownWords * 2 <= reading.words ? reading : null;
}

const isYear = (value: CellValue): boolean => typeof value === 'number' && isPlanYear(value);

const mayBeHeader = (text: string): boolean => text !== '' && text.length <= LONGEST_HEADER && codeIn(text) === null;

/** From the first to the last column with header words; neighbouring filled columns belong to it. */
function columnsOf(cells: SheetCells, top: number, bottom: number, isOwn: (column: number) => boolean): { left: number; width: number } {
  const end = usedRangeEnd(cells).column;
  let left = -1;
  let right = -1;
  let lastFilled = -2;
  for (let column = cells.left; column < end; column += 1) {
    if (isOwn(column)) continue;
    const values = Array.from({ length: bottom + 1 - top }, (_, row) => cellAt(cells, top + row, column)).filter(isFilled);
    if (values.length === 0) continue;
    const isKnown = values.some((value) => headerReading(value) !== null);
    if (isKnown && left < 0) left = lastFilled === column - 1 ? firstOfRun(cells, top, bottom, column) : column;
    if (left >= 0 && (isKnown || right === column - 1)) right = column;
    lastFilled = column;
  }
  return { left, width: endOfMerges(cells, top, bottom, right) + 1 - left };
}

/** The last column of the heading that stands in a column: a merged one reaches further. */
function endOfMerges({ merges = [] }: SheetCells, top: number, bottom: number, column: number): number {
  const over = merges.filter((merge) =>
    merge.top <= bottom && merge.top + merge.height > top && merge.left <= column && merge.left + merge.width > column);
  return Math.max(column, ...over.map((merge) => merge.left + merge.width - 1));
}

function firstOfRun(cells: SheetCells, top: number, bottom: number, column: number): number {
  let first = column;
  const hasWords = (at: number): boolean =>
    Array.from({ length: bottom + 1 - top }, (_, row) => cellAt(cells, top + row, at)).some(isFilled);
  while (first > cells.left && hasWords(first - 1)) first -= 1;
  return first;
}

/**
 * Splits the header rows of tables that stand side by side: where blank columns (or columns of our blocks) separate groups, and at least
 * two groups have figures and the same key (indicator codes, or else AEI and names of indicators), each of those begins a header. It ends
 * with the last group before the next header. Codes in one group and names in the other are one table with a blank column in it.
 */
export function splitHeaders(cells: SheetCells, header: Rect, isOwn: (column: number) => boolean): Rect[] {
  const runs = filledRuns(cells, header, isOwn);
  if (runs.length < 2) return [header];
  const keys = runs.map((part) => keyOf(cells, part));
  const key = keys.includes('code') ? 'code' : 'names';
  const starts = runs.filter((_, at) => keys[at] === key).map(({ left }) => left);
  if (starts.length < 2) return [header];
  const lefts = [header.left, ...starts.slice(1)];
  return lefts.map((left, at) => {
    const next = lefts[at + 1];
    const last = next === undefined ? undefined : runs.filter((run) => run.left < next).at(-1);
    return { ...header, left, width: (last === undefined ? header.left + header.width : last.left + last.width) - left };
  });
}

function filledRuns(cells: SheetCells, header: Rect, isOwn: (column: number) => boolean): Rect[] {
  const runs: Rect[] = [];
  let start = -1;
  for (let column = header.left; column <= header.left + header.width; column += 1) {
    const isIn = column < header.left + header.width && !isOwn(column) && hasHeaderText(cells, header, column);
    if (isIn && start < 0) start = column;
    if (isIn || start < 0) continue;
    runs.push({ ...header, left: start, width: column - start });
    start = -1;
  }
  return runs;
}

/** Whether a column has a heading, its own or one merged over it. */
function hasHeaderText(cells: SheetCells, header: Rect, column: number): boolean {
  if ((cells.merges ?? []).some((merge) => overlaps(merge, { ...header, left: column, width: 1 }))) return true;
  for (let row = header.top; row < header.top + header.height; row += 1) if (isFilled(cellAt(cells, row, column))) return true;
  return false;
}

/** What tells the rows of a group of columns apart; null where it has no key, or no figures. */
function keyOf(cells: SheetCells, header: Rect): 'code' | 'names' | null {
  const concepts = new Set(columnHeaders(cells, header).map((levels) => guessColumn(levels).concept));
  if (![...concepts].some(isFigureConcept)) return null;
  if (concepts.has('code')) return 'code';
  return concepts.has('element') && (concepts.has('indicator') || concepts.has('name')) ? 'names' : null;
}
