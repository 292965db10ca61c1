import { progressTypeOne } from '../../engine/method/progress';
import { isPlanYear } from '../../engine/plan/periods';
import type { CellValue } from '../cells/sheetCells';
import { groupOf } from './reportSlots';
import type { Slot } from './reportSlots';

/** The figures of a record in their columns; '' for a column without one. */
export interface PlacedFigures {
  readonly values: readonly CellValue[];
  /** Figures of which it is not known which column they are of: in no column. */
  readonly unplaced: readonly CellValue[];
  /** Whether value, goal and progress go together: null when one is missing. */
  readonly agrees: boolean | null;
}

/** Two decimals are printed. */
const TOLERANCE = 0.0101;
const MOST_WAYS = 5_000;

/**
 * Gives the figures of a record their columns, never changing their order.
 *
 * - As many figures as columns: each its own.
 * - Fewer: the columns that every likely way of losing the others gives them. A way is likelier when value, goal and progress then go
 *   together to the cent, next when whole groups (baseline, goals, values, progress) were lost. A year is only the baseline's.
 * - More, or a year where none can be: none is placed.
 *
 * @param lowerIsBetter null when the sense is not known: then both are tried
 * @example placeFigures([47.6, 50.64], slots, false) // of 8 columns: the last two, value and progress
 */
export function placeFigures(figures: readonly CellValue[], slots: readonly Slot[], lowerIsBetter: boolean | null): PlacedFigures {
  const nothing: PlacedFigures = { values: slots.map(() => ''), unplaced: figures.filter((figure) => figure !== ''), agrees: null };
  if (figures.length > slots.length) return nothing;
  const ways = waysOf(figures, slots);
  if (ways === null) return nothing;
  const judged = ways.map((values) => ({ values, agrees: agreement(values, slots, lowerIsBetter), broken: brokenGroups(values, slots) }));
  if (figures.length === slots.length) return judged[0] === undefined ? nothing : { values: judged[0].values, unplaced: [], agrees: judged[0].agrees };
  const possible = judged.filter(({ agrees }) => agrees !== false);
  const confirmed = possible.filter(({ agrees }) => agrees === true);
  const candidates = confirmed.length > 0 ? confirmed : possible;
  const fewest = Math.min(...candidates.map(({ broken }) => broken));
  const likely = candidates.filter(({ broken }) => confirmed.length > 0 || broken === fewest);
  const [first] = likely;
  if (first === undefined || (confirmed.length === 0 && fewest > 0)) return nothing;
  const values = first.values.map((value, at) => (likely.every((one) => one.values[at] === value) ? value : ''));
  return { values, unplaced: withoutPlaced(figures, values), agrees: agreement(values, slots, lowerIsBetter) };
}

/** Every way to put figures in columns in their order, a year only in its column; null when they are too many to tell. */
function waysOf(figures: readonly CellValue[], slots: readonly Slot[]): CellValue[][] | null {
  const ways: CellValue[][] = [];
  const build = (at: number, next: number, values: readonly CellValue[]): boolean => {
    if (ways.length > MOST_WAYS) return false;
    if (at === slots.length) {
      if (next === figures.length) ways.push([...values]);
      return true;
    }
    const figure = figures[next];
    const fits = figure !== undefined && (slots[at]?.kind === 'baselineYear' ? figure === 'ND' || figure === '' || (typeof figure === 'number' && isPlanYear(figure)) : true);
    if (fits && !build(at + 1, next + 1, [...values, figure])) return false;
    return figures.length - next >= slots.length - at || build(at + 1, next, [...values, '']);
  };
  return build(0, 0, []) ? ways : null;
}

/** Whether every progress is that of its value and goal; null where none can be computed. */
function agreement(values: readonly CellValue[], slots: readonly Slot[], lowerIsBetter: boolean | null): boolean | null {
  let agrees: boolean | null = null;
  slots.forEach((slot, at) => {
    if (slot.kind !== 'progress') return;
    const { year, span } = slot.period;
    const target = values[slots.findIndex((one) => one.kind === 'target' && one.year === year)];
    const actual = values[slots.findIndex((one) => one.kind === 'actual' && one.period.year === year && one.period.span === span)];
    const printed = values[at];
    if (typeof target !== 'number' || typeof actual !== 'number' || typeof printed !== 'number') return;
    const senses = lowerIsBetter === null ? [false, true] : [lowerIsBetter];
    const isSame = senses.some((sense) => {
      const computed = progressTypeOne({ target, actual, lowerIsBetter: sense });
      return computed !== null && (Math.abs(computed.progress - printed) < TOLERANCE || Math.abs(computed.uncapped - printed) < TOLERANCE);
    });
    agrees = isSame && agrees !== false;
  });
  return agrees;
}

/** How many groups of columns have a figure in some columns and none in others. */
function brokenGroups(values: readonly CellValue[], slots: readonly Slot[]): number {
  const groups = new Map<string, Set<boolean>>();
  slots.forEach((slot, at) => groups.set(groupOf(slot), (groups.get(groupOf(slot)) ?? new Set()).add(values[at] === '')));
  return [...groups.values()].filter(({ size }) => size > 1).length;
}

/** The figures that are in no column, in their order. */
function withoutPlaced(figures: readonly CellValue[], values: readonly CellValue[]): CellValue[] {
  const left = values.filter((value) => value !== '');
  return figures.filter((figure) => {
    const at = left.indexOf(figure);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
