import type { ChartLayout, PlacedPart } from '../../model/chart';
import { apiNotFound } from '../../wire/apiError';
import type { Property } from '../../wire/hostObject';
import { enumValue, positiveValue } from '../args';
import type { ChartHandle } from '../workbookSession';
import { editChart } from './chartData';

type Side = 'Left' | 'Top' | 'Width' | 'Height';
type Place = Readonly<Record<string, Property<ChartHandle>>>;

const keyOf = (side: Side): 'left' | 'top' | 'width' | 'height' => side.toLowerCase() as 'left';

/** The size of the chart along a side. */
const sizeOf = ({ chart }: ChartHandle, side: Side): number => (side === 'Left' || side === 'Width' ? chart.width : chart.height);

const layoutOf = ({ chart }: ChartHandle, part: PlacedPart): ChartLayout => chart.layouts?.[part] ?? {};

function move(target: ChartHandle, part: PlacedPart, change: ChartLayout): void {
  const chart = editChart(target);
  chart.layouts = { ...chart.layouts, [part]: { ...layoutOf(target, part), ...change } };
}

/** What of a part would reach beyond the chart is cut off. */
const withinChart = ({ left = 0, top = 0, width, height }: ChartLayout): ChartLayout => ({
  ...(width === undefined ? {} : { width: Math.min(width, 1 - left) }), ...(height === undefined ? {} : { height: Math.min(height, 1 - top) }),
});

/**
 * A side of a part in points, from the chart's top left corner. Where Excel itself places the part the host does
 * not know: reading is `ApiNotFound`.
 */
const side = (part: PlacedPart, name: Side, member: string, isInner?: boolean): Property<ChartHandle> => ({
  onDemand: true,
  get: (target) => {
    const layout = layoutOf(target, part);
    const share = layout[keyOf(name)];
    if (share === undefined || (isInner !== undefined && (layout.isInner ?? false) !== isInner)) throw apiNotFound(member);
    return share * sizeOf(target, name);
  },
  set: (target, value) => {
    const size = sizeOf(target, name);
    const share = size === 0 ? 0 : Math.min(positiveValue(value), size) / size;
    const other = isInner !== undefined && (layoutOf(target, part).isInner ?? isInner) !== isInner;
    if (other) editChart(target).layouts = { ...target.chart.layouts, [part]: {} };
    move(target, part, { [keyOf(name)]: share, ...(isInner === undefined ? {} : { isInner }) });
    move(target, part, withinChart(layoutOf(target, part)));
  },
});

/** Sides of a part that can be moved. */
export const placeProperties = (part: PlacedPart, ...sides: readonly Side[]): Place =>
  Object.fromEntries(sides.map((name) => [name, side(part, name, `${part}.${keyOf(name)}`, part === 'plot' ? false : undefined)]));

/** The sides of the plot without the labels of its axes. */
export const innerPlaces: Place = Object.fromEntries((['Left', 'Top', 'Width', 'Height'] as const)
  .map((name) => [`Inside${name}`, side('plot', name, `plot.inside${name}`, true)]));

/** Whether the plot stands where Excel places it. */
export const plotPosition: Property<ChartHandle> = {
  get: ({ chart }) => (chart.layouts?.plot === undefined ? 'Automatic' : 'Custom'),
  set: (target, value) => {
    if (enumValue(value, ['Automatic', 'Custom'] as const) === 'Custom') return;
    const { plot: _, ...others } = editChart(target).layouts ?? {};
    target.chart.layouts = others;
  },
};
