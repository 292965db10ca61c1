import { formulaTarget } from '../../model/formulaTarget';
import type { ChartSeries } from '../../model/drawing/chartSeries';
import { invalidArgument, notFound } from '../../wire/apiError';
import { enumValue } from '../args';
import { isRange } from '../resolveAddress';
import { areaOfRange } from '../workbookSession';
import type { ChartHandle } from '../workbookSession';
import { editChart, reference } from './chartData';

export interface SeriesHandle extends ChartHandle {
  readonly series: ChartSeries;
}

/** Must precede every change of a series. Throws `ItemNotFound` for a deleted one. */
export function editSeries(target: SeriesHandle): ChartSeries {
  if (!editChart(target).series.includes(target.series)) throw notFound();
  return target.series;
}

/** The formula of the cells of a range. Throws `InvalidArgument` for anything else. */
export function sourceOf(value: unknown): string {
  if (!isRange(value)) throw invalidArgument();
  return reference(value.target.sheet, areaOfRange(value.target));
}

/** The values of the cells of a series, in order; none when the source is not a plain block. */
export function valuesOf({ session }: SeriesHandle, formula: string | null): unknown[] {
  session.calculation.recalculate();
  const block = formula === null ? null : formulaTarget(session.workbook, formula, null);
  return block ? block.sheet.cells.values(block.area).flat() : [];
}

const DIMENSIONS = ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'] as const;

/** The formula of a dimension of a series; null for one without cells. */
export function dimensionOf({ series }: SeriesHandle, dimension: unknown): string | null {
  switch (enumValue(dimension, DIMENSIONS)) {
    case 'Categories': case 'XValues': return series.categories;
    case 'BubbleSizes': return series.bubbleSizes ?? null;
    default: return series.values;
  }
}

/** The values of a dimension. Without categories Excel counts the points from 1. */
export function dimensionValues(target: SeriesHandle, dimension: unknown): unknown[] {
  const formula = dimensionOf(target, dimension);
  const isCounted = formula === null && ['Categories', 'XValues'].includes(enumValue(dimension, DIMENSIONS));
  return isCounted ? valuesOf(target, target.series.values).map((_, index) => index + 1) : valuesOf(target, formula);
}

/** Where the values of a dimension are: cells of this workbook, of another one, or none. */
export function dimensionSource(target: SeriesHandle, dimension: unknown): 'LocalRange' | 'ExternalRange' | 'Unknown' {
  const formula = dimensionOf(target, dimension);
  if (formula === null) return 'Unknown';
  return formula.includes('[') ? 'ExternalRange' : 'LocalRange';
}
