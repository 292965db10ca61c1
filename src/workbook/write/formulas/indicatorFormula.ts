import Big from 'big.js';
import { FULL_CENTS } from '../../../engine/method/arithmetic';
import { lowerIsBetterAt } from '../../../engine/method/direction';
import type { Policies } from '../../../engine/method/evaluation';
import { PRINTED_ND } from '../../../engine/plan/indicatorColumns';
import { periodIndex } from '../../../engine/plan/periods';
import { findColumn } from '../../find/tableLayout';
import { cellRef } from './cellReferences';
import type { FormulaContext, FormulaOrReason } from './formulaContext';
import { inputCell, ND_TEXT, printedFormula, typeOneFormula } from './typeOneFormula';
import type { InputCell } from './typeOneFormula';

const NO_COLUMN = 'la tabla no tiene la columna de logro esperado o la de valor obtenido de este periodo';
const TOO_FINE = 'el cociente queda tan cerca de medio centésimo que las 15 cifras de Excel no alcanzan para redondearlo';
const notNumber = (ref: string): string => `en ${ref} no hay un número, sino un texto o una fecha`;

/** A figure of an indicator and the cell it was read from. */
interface Source {
  readonly figure: number | null;
  readonly ref: string;
  /** null where a formula reads another figure from it. */
  readonly cell: InputCell | null;
}

/** The columns of one period. */
interface SourceColumns {
  readonly target: SourceColumn;
  readonly actual: SourceColumn;
  readonly printed: SourceColumn;
}

interface SourceColumn {
  /** Absolute, 0-based; null where the table has none. */
  readonly column: number | null;
  /** Aligned with the plan's indicators; absent where the plan has none. */
  readonly figures: Float64Array | undefined;
}

/** Gives the formula of the progress of the indicator at an index, from the cells its figures were read from. */
export function indicatorFormulas(context: FormulaContext): (at: number) => FormulaOrReason {
  const { layout, plan: { columns, periods, years }, evaluation: { period } } = context;
  const index = periodIndex(periods, period);
  const of = (field: Field, figures: Float64Array | undefined): SourceColumn => ({ column: findColumn(layout, field, period.year, period.span)?.column ?? null, figures });
  const sources = {
    target: of('target', columns.targets[years.indexOf(period.year)]),
    actual: of('actual', columns.actuals[index]),
    printed: of('progress', columns.printed[index]),
  };
  return (at) => indicatorFormula(context, sources, at);
}

function indicatorFormula(context: FormulaContext, sources: SourceColumns, at: number): FormulaOrReason {
  const { plan: { columns }, evaluation: { policies, columns: { indicators } } } = context;
  const target = sourceOf(context, sources.target, at);
  const actual = sourceOf(context, sources.actual, at);
  const printed = indicators.isPrinted[at] === 1 ? sourceOf(context, sources.printed, at) : null;
  const shown = printed?.figure == null || printed.figure === PRINTED_ND ? null : printed;
  if (shown?.cell === null) return { because: notNumber(shown.ref) };
  const otherwise = shown === null ? ND_TEXT : printedFormula(shown.cell, policies);
  if (target === null || actual === null) return shown === null ? { because: NO_COLUMN } : { formula: `=${otherwise}` };
  const lowerIsBetter = lowerIsBetterAt(columns, at);
  const because = [target, actual].some(isMissing) ? null : reasonAgainst(lowerIsBetter, target, actual, policies);
  if (because !== null) return { because };
  return { formula: `=${typeOneFormula({ target: inFormula(target), actual: inFormula(actual), lowerIsBetter, otherwise }, policies)}` };
}

/** null where the table has no such column of the period. */
function sourceOf({ cells, plan: { columns: { rows } } }: FormulaContext, { column, figures }: SourceColumn, at: number): Source | null {
  if (column === null) return null;
  const row = (rows[at] ?? 0) - 1;
  const read = figures?.[at] ?? Number.NaN;
  const figure = Number.isNaN(read) ? null : read;
  return { figure, ref: cellRef(row, column), cell: inputCell(cells, row, column, figure) };
}

/** Whether neither the method nor a formula reads a figure: it is ND for both. */
const isMissing = ({ figure, cell }: Source): boolean => figure === null && cell !== null;

/** The cell in a formula; as it is where the other figure is missing. */
const inFormula = ({ ref, cell }: Source): InputCell => cell ?? { ref, text: ref };

function reasonAgainst(lowerIsBetter: boolean, target: Source, actual: Source, policies: Policies): string | null {
  const unseen = [target, actual].find(({ cell }) => cell === null);
  if (unseen !== undefined) return notNumber(unseen.ref);
  return isExact(lowerIsBetter, target.figure ?? 0, actual.figure ?? 0, policies) ? null : TOO_FINE;
}

/** Whether Excel's arithmetic gives the same cent as the method. */
function isExact(lowerIsBetter: boolean, target: number, actual: number, { cap }: Policies): boolean {
  if (lowerIsBetter) return actual <= target || (actual !== 0 && roundsLikeExact(target, actual, cap));
  return target === 0 || roundsLikeExact(actual, target, cap);
}

type Field = 'target' | 'actual' | 'progress';

/** In cents. Excel's doubles err by less than a thousandth of this below {@link MAX_CENTS}. */
const TOO_CLOSE = 1e-6;
/** In cents: beyond it, ten decimals are more digits than Excel has. */
const MAX_CENTS = 1e7;

/**
 * Whether Excel's 15 digits round `a / b · 100` to the same cent as exact arithmetic: on an exact half, and at more than a
 * hundred-millionth of a percent point from one. Only numbers of ten digits and more fall in between.
 *
 * @param cap whether progress above 100 counts as 100
 * @example roundsLikeExact(47.6, 94, true) // true
 */
export function roundsLikeExact(a: number, b: number, cap: boolean): boolean {
  const cents = (a / b) * FULL_CENTS;
  if (!Number.isFinite(cents)) return false;
  if (cents <= 0 || (cap && cents > FULL_CENTS + 1)) return true;
  if (cents >= MAX_CENTS) return false;
  const whole = Math.floor(cents);
  return Math.abs(cents - whole - 0.5) > TOO_CLOSE || new Big(a).times(2 * FULL_CENTS).eq(new Big(b).times(2 * whole + 1));
}
