import { codeIn } from '../cells/leadingCode';
import { cellAt, usedRangeEnd } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { hasCode } from './answers/tableMapping';
import { headerText } from './columnHeaders';
import type { HeaderConcept } from './headerVocabulary';
import { readHeader } from './readHeader';

/** The place most similar to a PEI table, where none was found. */
export interface NearMiss {
  readonly sheet: string;
  /** Absolute, 0-based: of the header's words, or of the first code where no row has such words. */
  readonly row: number;
  /** Absolute, 0-based: of the first of those words, or of that code. */
  readonly column: number;
  /** Texts that a PEI table's header has too, as in the cells. */
  readonly words: readonly string[];
  /** Whether codes are in that row or below it. */
  readonly hasCodes: boolean;
  /** The words stand below each other, as in a table with its indicators side by side or in a card of each: `row` and `column` are of the first. */
  readonly isTurned?: true;
}

/** Rows searched, from the top of a sheet. */
const ROWS_SEARCHED = 200;
const WORDS_NAMED = 4;
const LONGEST_HEADER_WORDS = 40;
/** Codes count as three known words. */
const CODES_SCORE = 3;
const MIN_SCORE = 2;

/** The most similar place of these sheets; null when nothing resembles a PEI table. */
export function nearMiss(sheets: readonly SheetCells[]): NearMiss | null {
  let best: { readonly miss: NearMiss; readonly score: number } | null = null;
  for (const cells of sheets) {
    for (const one of [...missesOn(cells), ...turnedOn(cells)]) if (one.score >= MIN_SCORE && one.score > (best?.score ?? 0)) best = one;
  }
  return best?.miss ?? null;
}

function* missesOn(cells: SheetCells): Iterable<{ readonly miss: NearMiss; readonly score: number }> {
  const end = Math.min(usedRangeEnd(cells).row, cells.top + ROWS_SEARCHED);
  const firstCode = firstRow(cells, end);
  for (let row = cells.top; row < end; row += 1) {
    const words = headerWords(cells, row);
    const hasCodes = firstCode !== null && row <= firstCode;
    if (words.length === 0 && row !== firstCode) continue;
    const column = words[0]?.column ?? (cells.values[row - cells.top] ?? []).findIndex((value) => codeIn(value) !== null) + cells.left;
    const texts = words.slice(0, WORDS_NAMED).map(({ text }) => text);
    yield { miss: { sheet: cells.name, row, column, words: texts, hasCodes }, score: words.length + (hasCodes ? CODES_SCORE : 0) };
  }
}

/** Columns from the left in which words below each other are looked for. */
const COLUMNS_SEARCHED = 3;
const FEWEST_TURNED = 3;

/** Columns with words of a header below each other, beside codes. */
function turnedOn(cells: SheetCells): readonly { readonly miss: NearMiss; readonly score: number }[] {
  const end = Math.min(usedRangeEnd(cells).row, cells.top + ROWS_SEARCHED);
  return Array.from({ length: COLUMNS_SEARCHED }, (_, at) => cells.left + at).flatMap((column) => {
    const found = new Map<HeaderConcept, { readonly text: string; readonly row: number }>();
    let hasCodes = false;
    for (let row = cells.top; row < end; row += 1) {
      hasCodes ||= codeIn(cellAt(cells, row, column + 1)) !== null;
      const concept = conceptOf(cellAt(cells, row, column));
      if (concept === null || found.has(concept) || cellAt(cells, row, column + 1) === '') continue;
      found.set(concept, { text: headerText(cellAt(cells, row, column)), row });
    }
    const [first] = found.values();
    if (first === undefined || found.size < FEWEST_TURNED || !hasCodes) return [];
    const words = [...found.values()].slice(0, WORDS_NAMED).map(({ text }) => text);
    return [{ miss: { sheet: cells.name, row: first.row, column, words, hasCodes, isTurned: true as const }, score: found.size + CODES_SCORE }];
  });
}

function firstRow(cells: SheetCells, end: number): number | null {
  for (let row = cells.top; row < end; row += 1) if (hasCode(cells, row)) return row;
  return null;
}

/** The concept of a PEI table's header that a cell names; null for none. */
function conceptOf(value: CellValue): HeaderConcept | null {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_HEADER_WORDS) return null;
  const { concepts: [concept], words, unknownWords } = readHeader(value);
  return concept === undefined || concept === 'other' || concept === 'money' || unknownWords * 2 > words ? null : concept;
}

/** The texts of a row with a concept of a PEI table, one per concept; none in a row with a code, whose words are the name of its indicator. */
function headerWords(cells: SheetCells, row: number): { readonly text: string; readonly column: number }[] {
  if (hasCode(cells, row)) return [];
  const found = new Map<HeaderConcept, { readonly text: string; readonly column: number }>();
  for (let column = cells.left; column < usedRangeEnd(cells).column; column += 1) {
    const value = cellAt(cells, row, column);
    const concept = conceptOf(value);
    if (concept !== null && !found.has(concept)) found.set(concept, { text: headerText(value), column });
  }
  return [...found.values()];
}
