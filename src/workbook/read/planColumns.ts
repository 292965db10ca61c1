import type { Period } from '../../engine/plan/periods';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { CELL_YEARS, isYearIn } from '../cells/years';
import { coveringParts } from '../find/periods/valueParts';
import { guessHeading } from '../find/readHeader';
import { findColumn, keyColumn } from '../find/tableLayout';
import type { ColumnMeaning, LayoutColumn, PlainField, TableLayout } from '../find/tableLayout';
import type { FigureColumn } from './figureReader';

/** The columns of a layout as positions in a line of `values`, ready for one pass; -1 where the table has no such column. */
export interface PlanColumns {
  readonly code: number;
  /** Where a table has neither codes nor a column for names, that of the AEI's; without it, they stand below the AEI's code, in its column. */
  readonly name: number;
  /** Of the codes of AEI; of OEI in a table of OEI alone. */
  readonly element: number;
  readonly elementName: number;
  readonly objective: number;
  readonly executingUnit: number;
  readonly unit: number;
  readonly parameter: number;
  readonly relevance: number;
  readonly share: number;
  readonly direction: number;
  readonly aggregation: number;
  readonly priority: number;
  readonly baselineYear: number;
  readonly baseline: FigureColumn | null;
  readonly years: readonly number[];
  readonly periods: readonly Period[];
  /** Aligned with `years`. */
  readonly targets: readonly FigureColumn[];
  /** Aligned with `periods`; null where the period has no such column. */
  readonly actuals: readonly (FigureColumn | null)[];
  readonly progresses: readonly (FigureColumn | null)[];
  /** Some period has no goal because nobody knows which column holds it. */
  readonly isGoalUnsure: boolean;
  /** Positions of `targets` and `actuals`, in one list that is fast to go through. */
  readonly figuresAt: Int32Array;
}

/**
 * The columns of a layout by what they hold.
 *
 * @param offset of the values, which stand so many columns to the right where goals have rows of their own
 */
export function planColumns(cells: SheetCells, layout: TableLayout, offset = 0): PlanColumns {
  const at = (field: PlainField): number => {
    const found = findColumn(layout, field);
    return found === undefined ? -1 : found.column - cells.left;
  };
  const figure = (field: ColumnMeaning['field'], year?: number, span?: Period['span']): FigureColumn | null => {
    const found = findColumn(layout, field, year, span);
    return found === undefined ? null : { at: found.column - cells.left, header: found.header };
  };
  const years = yearsOf(layout);
  const code = at('code');
  const key = keyColumn(layout);
  const element = key === undefined || key.meaning.field === 'code' ? at('element') : key.column - cells.left;
  const periods = periodsOf(layout);
  const targets = years.flatMap((year) => {
    const goals = figure('target', year) ?? figure('goalAndValue', year);
    return goals === null ? [] : [{ ...goals, isGoal: true as const }];
  });
  const actuals = periods.map(({ year, span }) => {
    const values = figure('actual', year, span) ?? figure('goalAndValue', year, span);
    return values === null ? summed(cells, layout, year, span) : { ...values, at: values.at + offset };
  });
  return {
    code, name: at('name') < 0 && code < 0 ? (at('elementName') < 0 ? element : at('elementName')) : at('name'), element, elementName: at('elementName'), objective: at('objective'),
    executingUnit: at('executingUnit'), unit: at('unit'), parameter: at('parameter'), relevance: at('relevance'), share: at('share'),
    direction: at('direction'), aggregation: at('aggregation'), priority: at('priority'), baselineYear: at('baselineYear'),
    baseline: figure('baseline'), years, periods,
    targets, actuals, figuresAt: Int32Array.from([...targets, ...actuals].flatMap((column) => (column === null ? [] : [column.at]))),
    isGoalUnsure: periods.some(({ year }) => !years.includes(year)) && layout.columns.some((column) => mayBeGoal(column, years)),
    progresses: periods.map(({ year, span }) => figure('progress', year, span)),
  };
}

/** Whether a column whose use is not known has the heading of a goal of a year without one. */
function mayBeGoal(column: LayoutColumn, years: readonly number[]): boolean {
  if (column.meaning.field !== 'unknown' || column.corrected === true) return false;
  const { concept, year } = guessHeading(column);
  return concept === 'target' && (year === null || !years.includes(year));
}

const SPANS = ['semester', 'year'] as const;

/** The value of a period that is the sum of its parts; null where it is not. */
function summed(cells: SheetCells, layout: TableLayout, year: number, span: Period['span']): FigureColumn | null {
  const covering = coveringParts(layout, year, span);
  const [first] = covering ?? [];
  if (covering === null || first === undefined) return null;
  const parts = covering.map(({ column, header }) => ({ at: column - cells.left, header }));
  return { at: first.column - cells.left, header: first.header, parts };
}

function yearsOf({ columns }: TableLayout): number[] {
  const years = columns.flatMap(({ meaning }) => (meaning.field === 'target' || meaning.field === 'goalAndValue' ? [meaning.year] : []));
  return [...new Set(years)].sort((one, other) => one - other);
}

/** Oldest first; the first semester of a year before the year. */
function periodsOf(layout: TableLayout): Period[] {
  const periods = new Map<number, Period>();
  const add = ({ year, span }: Period): void => void periods.set(year * 2 + (span === 'year' ? 1 : 0), { year, span });
  for (const { meaning } of layout.columns) {
    if (meaning.field === 'part') SPANS.filter((span) => coveringParts(layout, meaning.year, span) !== null).forEach((span) => add({ year: meaning.year, span }));
    if (meaning.field !== 'actual' && meaning.field !== 'goalAndValue' && meaning.field !== 'progress') continue;
    add(meaning);
  }
  return [...periods].sort(([one], [other]) => one - other).map(([, period]) => period);
}

/** A line of cells, as read. */
export type Line = readonly CellValue[];

const SPACE = 32;
const NO_BREAK_SPACE = 160;

/** Text of a cell of a line, without spaces around; '' when the table has no such column (-1) or the cell is blank. */
export const textOf = (line: Line, at: number): string => (at < 0 ? '' : trimmed(line[at] ?? ''));

/** A value as text, without spaces around. */
export function trimmed(value: CellValue): string {
  if (typeof value !== 'string') return String(value);
  return isTrimmed(value) ? value : value.trim();
}

function isTrimmed(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > SPACE && first !== NO_BREAK_SPACE && last > SPACE && last !== NO_BREAK_SPACE;
}

/** A year in a cell, as number or text; 0 for anything else. */
export function yearOf(value: CellValue): number {
  const year = typeof value === 'number' ? value : /^\s*\d{4}\s*$/.test(String(value)) ? Number(value) : NaN;
  return isYearIn(CELL_YEARS, year) ? year : 0;
}
