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

/** A figure of an indicator and the column it was read from; null for none. */
interface Source {
  readonly figure: number | null;
  readonly column: number | null;
}

/** The formula of one indicator's progress, from the cells it was read from; else why there is none. */
export function indicatorFormula(scene: LiveScene, at: number): Live {
  const { cells, layout, plan, evaluation: { period, policies, indicators } } = scene;
  const indicator = plan.indicators[at];
  if (indicator === undefined) return { because: NO_COLUMN };
  const row = indicator.row - 1;
  const index = periodIndex(plan.periods, period);
  const columnOf = (field: 'target' | 'actual' | 'progress'): number | null => findColumn(layout, field, period.year, period.span);
  const target: Source = { figure: indicator.targets[plan.years.indexOf(period.year)] ?? null, column: columnOf('target') };
  const actual: Source = { figure: indicator.actuals[index] ?? null, column: columnOf('actual') };
  const inCell = ({ figure, column }: Source): InputCell | null => (column === null ? null : inputCell(cells, row, column, figure));
  const printed = indicator.printed[index];
  const isPrinted = indicators[at]?.origin === 'printed' && typeof printed === 'number';
  const otherwise = isPrinted ? inCell({ figure: printed, column: columnOf('progress') }) : null;
  if (isPrinted && otherwise === null) return { because: notNumber(cellRef(row, columnOf('progress') ?? 0)) };
  const without = otherwise === null ? NO_DATA : printedFormula(otherwise, policies);
  if (target.column === null || actual.column === null) return isPrinted ? { formula: `=${without}` } : { because: NO_COLUMN };
  const [targetCell, actualCell] = [inCell(target), inCell(actual)];
  const isMissing = (target.figure === null && targetCell !== null) || (actual.figure === null && actualCell !== null);
  if (!isMissing && targetCell === null) return { because: notNumber(cellRef(row, target.column)) };
  if (!isMissing && actualCell === null) return { because: notNumber(cellRef(row, actual.column)) };
  if (!isMissing && !isExact(indicator, target.figure ?? 0, actual.figure ?? 0, policies)) return { because: TOO_FINE };
  const asItIs = (column: number): InputCell => ({ ref: cellRef(row, column), text: cellRef(row, column) });
  return {
    formula: `=${typeOneFormula({
      target: targetCell ?? asItIs(target.column), actual: actualCell ?? asItIs(actual.column), lowerIsBetter: lowerIsBetter(indicator), otherwise: without,
    }, policies)}`,
  };
}

/** Does Excel's arithmetic give the same cent? */
function isExact(indicator: Indicator, target: number, actual: number, { cap }: Policies): boolean {
  if (lowerIsBetter(indicator)) return actual <= target || (actual !== 0 && isClearQuotient(target, actual, cap));
  return target === 0 || isClearQuotient(actual, target, cap);
}

function findColumn({ columns }: TableLayout, field: 'target' | 'actual' | 'progress', year: number, span: 'semester' | 'year'): number | null {
  const found = columns.find(({ meaning }) =>
    meaning.field === field && 'year' in meaning && meaning.year === year && (!('span' in meaning) || meaning.span === span));
  return found?.column ?? null;
}
