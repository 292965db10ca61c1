import { lowerIsBetter } from '../../../engine/directionOf';
import type { Policies } from '../../../engine/evaluation';
import { periodIndex } from '../../../engine/periodId';
import type { Indicator } from '../../../engine/plan';
import type { TableLayout } from '../../layout';
import { cellRef } from './cellRef';
import { inputCell } from './inputCell';
import type { InputCell } from './inputCell';
import { isClearQuotient } from './isClearQuotient';
import type { Live } from './live';
import type { LiveScene } from './liveScene';
import { NO_DATA, printedFormula, typeOneFormula } from './typeOneFormula';

const NO_COLUMN = 'la tabla no tiene la columna de logro esperado o la de valor obtenido de este periodo';
const TOO_FINE = 'el cociente queda tan cerca de medio centésimo que las 15 cifras de Excel no alcanzan para redondearlo';
const notNumber = (ref: string): string => `en ${ref} no hay un número, sino un texto o una fecha`;

/** A figure of an indicator and the cell it was read from. */
interface Source {
  readonly figure: number | null;
  readonly ref: string;
  /** null where a formula would not see the same figure in it. */
  readonly cell: InputCell | null;
}

/** The formula of one indicator's progress, from the cells it was read from; else why there is none. */
export function indicatorFormula(scene: LiveScene, at: number): Live {
  const { plan, evaluation: { period, policies, indicators } } = scene;
  const indicator = plan.indicator(at);
  if (indicator === undefined) return { because: NO_COLUMN };
  const index = periodIndex(plan.periods, period);
  const printed = indicators[at]?.origin === 'printed' ? (indicator.printed[index] ?? null) : null;
  const target = sourceOf(scene, indicator, 'target', indicator.targets[plan.years.indexOf(period.year)] ?? null);
  const actual = sourceOf(scene, indicator, 'actual', indicator.actuals[index] ?? null);
  const shown = typeof printed === 'number' ? sourceOf(scene, indicator, 'progress', printed) : null;
  if (shown?.cell === null) return { because: notNumber(shown.ref) };
  const otherwise = shown === null ? NO_DATA : printedFormula(shown.cell, policies);
  if (target === null || actual === null) return shown === null ? { because: NO_COLUMN } : { formula: `=${otherwise}` };
  const because = [target, actual].some(isMissing) ? null : whyNot(indicator, target, actual, policies);
  if (because !== null) return { because };
  const sense = { lowerIsBetter: lowerIsBetter(indicator), otherwise };
  return { formula: `=${typeOneFormula({ target: inFormula(target), actual: inFormula(actual), ...sense }, policies)}` };
}

/** null where the table has no such column in this period. */
function sourceOf({ cells, layout, evaluation: { period } }: LiveScene, { row }: Indicator, field: Field, figure: number | null): Source | null {
  const column = findColumn(layout, field, period.year, period.span);
  return column === null ? null : { figure, ref: cellRef(row - 1, column), cell: inputCell(cells, row - 1, column, figure) };
}

/** No figure was read, and a formula sees none either: it is ND to both. */
const isMissing = ({ figure, cell }: Source): boolean => figure === null && cell !== null;

/** Beside a figure that is missing, whatever stands in the other cell. */
const inFormula = ({ ref, cell }: Source): InputCell => cell ?? { ref, text: ref };

function whyNot(indicator: Indicator, target: Source, actual: Source, policies: Policies): string | null {
  const unseen = [target, actual].find(({ cell }) => cell === null);
  if (unseen !== undefined) return notNumber(unseen.ref);
  return isExact(indicator, target.figure ?? 0, actual.figure ?? 0, policies) ? null : TOO_FINE;
}

/** Does Excel's arithmetic give the same cent? */
function isExact(indicator: Indicator, target: number, actual: number, { cap }: Policies): boolean {
  if (lowerIsBetter(indicator)) return actual <= target || (actual !== 0 && isClearQuotient(target, actual, cap));
  return target === 0 || isClearQuotient(actual, target, cap);
}

type Field = 'target' | 'actual' | 'progress';

function findColumn({ columns }: TableLayout, field: Field, year: number, span: 'semester' | 'year'): number | null {
  const found = columns.find(({ meaning }) =>
    meaning.field === field && 'year' in meaning && meaning.year === year && (!('span' in meaning) || meaning.span === span));
  return found?.column ?? null;
}
