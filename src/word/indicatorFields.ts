import { formatQuantity } from '../engine/formatQuantity';
import { periodIndex } from '../engine/periodId';
import type { Aggregation, Direction, Indicator, Period, Plan, Relevance } from '../engine/plan';
import { LANDSCAPE_WIDTH } from './pageLook';

/** A column of the Word table. */
export interface TableField {
  readonly header: string;
  /** Twentieths of a point. */
  readonly width: number;
  readonly isNumber: boolean;
  readonly text: (indicator: Indicator) => string;
}

const RELEVANCE: Readonly<Record<Relevance, string>> = { 1: 'Muy relevante', 2: 'Relevante', 3: 'Menos relevante' };
const DIRECTION: Readonly<Record<Direction, string>> = { ascending: 'Ascendente', descending: 'Descendente', undefined: 'No definido' };
const AGGREGATION: Readonly<Record<Aggregation, string>> = {
  summable: 'Agregable', 'not-summable': 'No agregable', maximum: 'Máximo permisible', minimum: 'Mínimo permisible',
};

type Draft = Omit<TableField, 'width'> & { readonly share: number };

const word = (header: string, share: number, text: (indicator: Indicator) => string): Draft => ({ header, share, isNumber: false, text });
const amount = (header: string, share: number, text: (indicator: Indicator) => string): Draft => ({ header, share, isNumber: true, text });

/**
 * The columns of the report's table for one period, their widths filling a landscape page. Columns that no indicator fills are left
 * out, so that old tables keep theirs readable. The last two are progress and semaphore.
 */
export function indicatorFields(plan: Plan, period: Period): readonly TableField[] {
  const at = periodIndex(plan.periods, period);
  const fixed = [
    word('Código', 15, ({ code }) => code),
    word('Denominación', 23, ({ name }) => name),
    word('Unidad de organización', 19, ({ unit }) => unit),
    word('Parámetro', 8, ({ parameter }) => parameter),
    word('Relevancia', 9, ({ relevance }) => (relevance === null ? '' : RELEVANCE[relevance])),
    word('Sentido', 10, ({ direction }) => (direction === null ? '' : DIRECTION[direction])),
    word('Agregación', 10, ({ aggregation }) => (aggregation === null ? '' : AGGREGATION[aggregation])),
    amount('LB año', 5, ({ baselineYear }) => (baselineYear === null ? '' : String(baselineYear))),
    amount('LB valor', 9.5, ({ baseline, baselineYear }) => (baseline === null && baselineYear === null ? '' : formatQuantity(baseline))),
  ].filter((field) => plan.indicators.some((indicator) => field.text(indicator) !== ''));
  return widths([
    ...fixed,
    ...plan.years.map((year, y) => amount(`LE ${year}`, 9.5, ({ targets }) => formatQuantity(targets[y] ?? null))),
    amount(`VO ${period.year}${period.span === 'semester' ? ' sem. 1' : ''}`, 9.5, ({ actuals }) => formatQuantity(actuals[at] ?? null)),
    amount('Avance Tipo I (%)', 8, () => ''),
    word('Semáforo', 8.5, () => ''),
  ]);
}

function widths(drafts: readonly Draft[]): readonly TableField[] {
  const total = drafts.reduce((sum, { share }) => sum + share, 0);
  return drafts.map(({ share, ...field }) => ({ ...field, width: Math.floor((share / total) * LANDSCAPE_WIDTH) }));
}
