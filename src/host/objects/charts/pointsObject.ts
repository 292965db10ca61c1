import { isCellError } from '../../format/cellValue';
import { formatNumber } from '../../format/formatNumber';
import { chartCells } from '../../model/chartCells';
import type { ChartPoint, PointLabel } from '../../model/drawing/chartSeries';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, degreesValue, integerArg, textValue } from '../args';
import { alignmentsOf, pointFormat, seriesLabelFormat } from './chartFormatObjects';
import type { FormatHandle } from './chartFormatObjects';
import { labelProperties } from './labelProperties';
import { markerProperties } from './markerProperties';
import { editSeries, valuesOf } from './seriesData';
import type { SeriesHandle } from './seriesData';

interface PointHandle extends SeriesHandle {
  readonly index: number;
}

const pointOf = ({ series, index }: PointHandle): ChartPoint => series.points?.get(index) ?? {};

function editPoint(target: PointHandle, change: ChartPoint): void {
  const series = editSeries(target);
  series.points = new Map(series.points).set(target.index, { ...pointOf(target), ...change });
}

/** Colour and border of a point. */
const formatOfPoint = (target: PointHandle): FormatHandle => ({
  read: () => {
    const [fill, { line }] = [target.series.pointColors.get(target.index), pointOf(target)];
    return { ...(fill === undefined ? {} : { fill }), ...(line === undefined ? {} : { line }) };
  },
  write: ({ fill, line }) => {
    if (line !== undefined) editPoint(target, { line });
    const { pointColors } = editSeries(target);
    if (fill === 'none') pointColors.delete(target.index);
    else if (fill !== undefined) pointColors.set(target.index, fill);
  },
});

/** Whether a point has a label: its own word, else its series'. */
const hasLabel = (target: PointHandle): boolean => pointOf(target).label?.isVisible ?? (target.series.hasDataLabels || target.chart.dataLabels.visible);

/** Changes the label of a point, which has it from then on. */
function editLabel(target: PointHandle, change: { readonly [Key in keyof PointLabel]?: PointLabel[Key] | undefined }): void {
  const label = Object.fromEntries(Object.entries({ ...pointOf(target).label, isVisible: true, ...change }).filter(([, value]) => value !== undefined)) as PointLabel;
  editPoint(target, { label });
}

const formatOfLabel = (target: PointHandle): FormatHandle => ({
  read: () => ({ ...target.chart.formats.get('labels'), ...target.series.labels?.format, ...pointOf(target).label?.format }),
  write: (change) => editLabel(target, { format: { ...pointOf(target).label?.format, ...change } }),
});

/** What a label shows: its own text, or name, category, value and share, as far as it shows them. */
function textOf(target: PointHandle): string {
  const { chart, series, index, session } = target;
  const own = pointOf(target).label;
  if (own?.text !== undefined) return own.text;
  const labels = { ...chart.dataLabels, ...series.labels, ...own };
  session.calculation.recalculate();
  const cells = chartCells(session.workbook);
  const shown = (formula: string | null, format?: string): string => {
    const cell = formula === null ? undefined : cells(formula)[index];
    if (cell === undefined || cell.value === null) return '';
    return isCellError(cell.value) ? cell.value.error : formatNumber(cell.value, format ?? cell.format).text;
  };
  const numbers = valuesOf(target, series.values).map((value) => (typeof value === 'number' ? Math.abs(value) : 0));
  const share = formatNumber((numbers[index] ?? 0) / (numbers.reduce((sum, value) => sum + value, 0) || 1), '0%').text;
  const parts = [
    labels.showSeriesName ? series.name : null, labels.showCategoryName ? shown(series.categories) : null,
    labels.showValue ? shown(series.values, labels.numberFormat) : null, labels.showPercentage ? share : null,
    labels.showBubbleSize === true ? shown(series.bubbleSizes ?? null) : null,
  ];
  return parts.filter((part) => part !== null).join(labels.separator ?? ', ');
}

/** `point.dataLabel` */
const labelObject = defineClass<PointHandle>({
  name: 'ChartDataLabel',
  properties: {
    ...labelProperties<PointHandle>((target) => ({ ...target.chart.dataLabels, ...target.series.labels, ...pointOf(target).label }), editLabel),
    ...alignmentsOf<PointHandle>(formatOfLabel),
    Text: { get: textOf, set: (target, value) => editLabel(target, { text: textValue(value) }) },
    AutoText: {
      get: (target) => pointOf(target).label?.text === undefined,
      set: (target, value) => editLabel(target, { text: booleanValue(value) ? undefined : textOf(target) }),
    },
    TextOrientation: {
      get: (target) => formatOfLabel(target).read().orientation ?? 0,
      set: (target, value) => formatOfLabel(target).write({ orientation: degreesValue(value) }),
    },
  },
  refused: ['Left', 'Top', 'Width', 'Height', 'Formula'],
  navigation: { Format: (target) => seriesLabelFormat(formatOfLabel(target)) },
});

const pointObject = defineClass<PointHandle>({
  name: 'ChartPoint',
  properties: {
    Value: { get: (target) => valuesOf(target, target.series.values)[target.index] ?? null },
    HasDataLabel: {
      get: hasLabel,
      set: (target, value) => {
        if (booleanValue(value) !== hasLabel(target)) editLabel(target, { isVisible: !hasLabel(target) });
      },
    },
    ...markerProperties<PointHandle>(
      (target) => ({ ...target.series.marker, ...pointOf(target).marker }),
      (target, change) => editPoint(target, { marker: { ...pointOf(target).marker, ...change } }),
    ),
  },
  navigation: { Format: (target) => pointFormat(formatOfPoint(target)), DataLabel: labelObject },
});

const count = (target: SeriesHandle): number => valuesOf(target, target.series.values).length;

/** `series.points` */
export const pointsObject = defineClass<SeriesHandle>({
  name: 'ChartPointsCollection',
  properties: { Count: { get: count } },
  items: (target) => Array.from({ length: count(target) }, (_, index) => pointObject({ ...target, index })),
  methods: {
    GetCount: count,
    GetItemAt: (target, args) => {
      const index = integerArg(args, 0);
      if (index < 0 || index >= count(target)) throw invalidArgument();
      return pointObject({ ...target, index });
    },
  },
});
