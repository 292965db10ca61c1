import type { SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import type { PlanColumns } from './planColumns';

/** A progress in fractions is at most this: ten times the goal. */
export const MOST_OF_A_FRACTION = 10;
const ROUNDED = 0.0051;

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= ROUNDED;

/**
 * Whether the printed progress of a period is in fractions, 0.75 for 75 %: some broken figure is the quotient of its row's goal and value,
 * none is a hundred times that, and none is above 10. Null where no row has both to tell by, and no figure is above 1 but some are broken. A percent format
 * says so itself, and is not meant here.
 *
 * @param at index of the period
 * @param hasRun whether an earlier run wrote into the table: its figures, in percent points, do not count
 */
export function isPrintedInFractions(cells: SheetCells, { body }: TableLayout, columns: PlanColumns, at: number, hasRun: boolean): boolean | null {
  const progress = columns.progresses[at] ?? null;
  const actual = columns.actuals[at] ?? null;
  const target = columns.targets[columns.years.indexOf(columns.periods[at]?.year ?? 0)];
  if (progress === null || actual === null || actual.parts !== undefined || target === undefined) return false;
  let isSeen = false;
  let [isBroken, isAbove, isTold] = [false, false, false];
  for (let row = body.top; row < body.top + body.height; row += 1) {
    const line = cells.values[row - cells.top];
    const printed = line?.[progress.at];
    if (line === undefined || typeof printed !== 'number') continue;
    if (/%/.test(cells.numberFormat?.(row, cells.left + progress.at) ?? '') || (printed > MOST_OF_A_FRACTION && !hasRun)) return false;
    if (!Number.isInteger(printed)) isBroken = true;
    if (printed > 1) isAbove = true;
    const [goal, value] = [line[target.at], line[actual.at]];
    if (typeof goal !== 'number' || typeof value !== 'number' || goal <= 0 || value <= 0) continue;
    isTold = true;
    const quotients = [value / goal, goal / value];
    if (quotients.some((quotient) => isNear(printed, quotient * 100)) && !hasRun) return false;
    if (!Number.isInteger(printed) && quotients.some((quotient) => isNear(printed, quotient))) isSeen = true;
  }
  return isBroken && !isAbove && !isTold ? null : isSeen;
}
