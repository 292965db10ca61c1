import { NOT_PLACED } from '../cells/cellText';
import { codeKindOf, leadingCode } from '../cells/leadingCode';
import { parseAmount, parseWordedAmount } from '../cells/parseAmount';
import type { Amount } from '../cells/parseAmount';
import { parseAggregation, parseDirection, parseRelevance, parseShare } from '../cells/parseWords';
import { cellAt, isFilled } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { COLUMN_YEARS, isYearIn } from '../cells/years';

/** Number of cells of each kind in a sample of a column. */
export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  readonly texts: number;
  readonly indicatorCodes: number;
  readonly actionCodes: number;
  readonly objectiveCodes: number;
  readonly relevances: number;
  readonly directions: number;
  readonly aggregations: number;
  /** "15.00-GERENCIA…" */
  readonly units: number;
  /** "300359-MUNICIPALIDAD…" */
  readonly executingUnits: number;
  /** "Número", "Porcentaje", "Cantidad"… */
  readonly measures: number;
  /** Whole numbers in `COLUMN_YEARS`. */
  readonly years: number;
  /** Texts that begin with a figure and go on in words ("135 licencias"), and the mark of one that was not placed. */
  readonly wordedFigures: number;
  /** Weights as fractions of their element: "2/3", 0.6, "60 %". */
  readonly shares: number;
  /** The largest number, by its size; 0 without any. */
  readonly largest: number;
}

type Counts = { -readonly [Kind in keyof ColumnProfile]: number };

const UNIT = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s*[-–—:]?\s*\p{L}/u;
/** Letters of a figure with the name of what is counted. */
const LONGEST_WORDED = 20;
const EXECUTING_UNIT = /^\d{3,6}\s*[-–—:]\s*\p{L}/u;
const MEASURE = /^(?:n[uú]mero|porcentaje|cantidad|ratio|tasa|[ií]ndice|tasa de variaci[oó]n|unidad|%)$/i;

/** Profiles a column in some rows; both absolute, 0-based. */
export function profileColumn(cells: SheetCells, column: number, rows: readonly number[]): ColumnProfile {
  const counts: Counts = {
    filled: 0, numbers: 0, texts: 0, indicatorCodes: 0, actionCodes: 0, objectiveCodes: 0, relevances: 0, directions: 0,
    aggregations: 0, units: 0, executingUnits: 0, measures: 0, years: 0, wordedFigures: 0, shares: 0, largest: 0,
  };
  for (const row of rows) {
    const value = cellAt(cells, row, column);
    if (!isFilled(value)) continue;
    counts.filled += 1;
    if (typeof value === 'string') countText(counts, value.trim());
    else if (typeof value === 'number') countNumber(counts, value);
  }
  return counts;
}

/** Whether a text, without spaces around, is a typed weight that is part of a whole. */
function isFraction(text: string, amount: Amount): boolean {
  if (text.includes('/')) return (parseShare(text) ?? 1) < 1;
  return amount.kind === 'number' && amount.value > 0 && (amount.value < 1 || text.includes('%'));
}

function countNumber(counts: Counts, value: number): void {
  counts.numbers += 1;
  counts.largest = Math.max(counts.largest, Math.abs(value));
  if (value > 0 && value < 1) counts.shares += 1;
  if (isYearIn(COLUMN_YEARS, value)) counts.years += 1;
  if (value === 1 || value === 2 || value === 3) counts.relevances += 1;
}

function countText(counts: Counts, text: string): void {
  const amount = parseAmount(text);
  if (isFraction(text, amount)) counts.shares += 1;
  if (amount.kind === 'number') counts.largest = Math.max(counts.largest, Math.abs(amount.value));
  if (amount.kind !== 'unreadable' || text.startsWith('#')) {
    counts.numbers += 1;
    return;
  }
  counts.texts += 1;
  if (text === NOT_PLACED) {
    counts.wordedFigures += 1;
    return;
  }
  const code = leadingCode(text);
  if (code !== null) counts[CODE_COUNT[codeKindOf(code.code)]] += 1;
  else if (UNIT.test(text)) {
    counts.units += 1;
    // "32.0 km" may be either.
    if (text.length <= LONGEST_WORDED && parseWordedAmount(text) !== null) counts.wordedFigures += 1;
  }
  else if (EXECUTING_UNIT.test(text)) counts.executingUnits += 1;
  else countWord(counts, text);
}

const CODE_COUNT = { IND: 'indicatorCodes', AEI: 'actionCodes', OEI: 'objectiveCodes' } as const;

function countWord(counts: Counts, text: string): void {
  if (parseRelevance(text) !== null) counts.relevances += 1;
  else if (parseDirection(text) !== null) counts.directions += 1;
  else if (parseAggregation(text) !== null) counts.aggregations += 1;
  else if (MEASURE.test(text)) counts.measures += 1;
  else if (/^(?:[≥≤<>=]|al menos|m[ií]nimo)*\s*\d/i.test(text)) counts.wordedFigures += 1;
}
