import type { ChartLegend } from '../../model/chart';
import type { ChartFont, TitleSpan } from '../../model/drawing/chartFormat';
import { invalidArgument } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { HostObject } from '../../wire/hostObject';
import { booleanValue, enumValue, integerArg, textValue } from '../args';
import type { ChartHandle } from '../workbookSession';
import { editChart } from './chartData';
import { alignmentsOf, chartFontObject, formatOf, orientationOf, partFormat, shadowOf } from './chartFormatObjects';
import { labelProperties } from './labelProperties';
import { placeProperties } from './placeProperties';

/** The font of some letters of a chart's title. */
const titleSpanObject = defineClass<ChartHandle & { readonly start: number; readonly length: number }>({
  name: 'ChartFormatString',
  navigation: {
    Font: (target) => chartFontObject({
      read: () => ({ font: Object.assign({}, ...spansOf(target).map(({ font }) => font)) as ChartFont }),
      write: ({ font }) => {
        const { title } = editChart(target);
        const rest = (title.spans ?? []).filter((span) => span.start !== target.start || span.length !== target.length);
        title.spans = [...rest, { start: target.start, length: target.length, font: font ?? {} }];
      },
    }),
  },
});

const spansOf = ({ chart, start, length }: ChartHandle & { readonly start: number; readonly length: number }): readonly TitleSpan[] =>
  (chart.title.spans ?? []).filter((span) => span.start === start && span.length === length);

function titleSpan(target: ChartHandle, args: readonly unknown[]): HostObject {
  const [start, length] = [integerArg(args, 0), integerArg(args, 1)];
  if (start < 0 || length < 1 || start + length > target.chart.title.text.length) throw invalidArgument();
  return titleSpanObject({ ...target, start, length });
}

/** `chart.title` */
export const titleObject = defineClass<ChartHandle>({
  name: 'ChartTitle',
  properties: {
    Text: {
      get: ({ chart }) => chart.title.text,
      set: (target, value) => Object.assign(editChart(target).title, { text: textValue(value), visible: true, spans: [] }),
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set: (target, value) => {
        editChart(target).title.visible = booleanValue(value);
      },
    },
    Overlay: {
      get: ({ chart }) => chart.title.overlay,
      set: (target, value) => {
        editChart(target).title.overlay = booleanValue(value);
      },
    },
    ...placeProperties('title', 'Left', 'Top'),
    ...alignmentsOf<ChartHandle>((target) => formatOf(target, 'title')),
    TextOrientation: orientationOf('title'),
    ShowShadow: shadowOf('title'),
  },
  refused: ['Position', 'Width', 'Height'],
  navigation: { Format: (target) => partFormat(target, 'title') },
  methods: { GetSubstring: titleSpan },
});

const LEGEND_PLACES: readonly ChartLegend['position'][] = ['Top', 'Bottom', 'Left', 'Right', 'Corner'];

const legendEntryObject = defineClass<ChartHandle & { readonly index: number }>({
  name: 'ChartLegendEntry',
  properties: {
    Index: { get: ({ index }) => index },
    Visible: {
      get: ({ chart, index }) => !(chart.legend.hiddenEntries ?? []).includes(index),
      set: (target, value) => {
        const { legend } = editChart(target);
        const others = (legend.hiddenEntries ?? []).filter((entry) => entry !== target.index);
        legend.hiddenEntries = booleanValue(value) ? others : [...others, target.index].sort((one, other) => one - other);
      },
    },
  },
  refused: ['Left', 'Top', 'Width', 'Height'],
});

const legendEntries = (target: ChartHandle): readonly HostObject[] => target.chart.series.map((_, index) => legendEntryObject({ ...target, index }));

const legendEntriesObject = defineClass<ChartHandle>({
  name: 'ChartLegendEntryCollection',
  items: legendEntries,
  methods: {
    GetCount: (target) => legendEntries(target).length,
    GetItemAt: (target, args) => {
      const entry = legendEntries(target)[integerArg(args, 0)];
      if (!entry) throw invalidArgument();
      return entry;
    },
  },
});

/** `chart.legend` */
export const legendObject = defineClass<ChartHandle>({
  name: 'ChartLegend',
  properties: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (target, value) => {
        editChart(target).legend.visible = booleanValue(value);
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: (target, value) => {
        editChart(target).legend.position = enumValue(value, LEGEND_PLACES);
      },
    },
    Overlay: {
      get: ({ chart }) => chart.legend.overlay,
      set: (target, value) => {
        editChart(target).legend.overlay = booleanValue(value);
      },
    },
    ShowShadow: shadowOf('legend'),
    ...placeProperties('legend', 'Left', 'Top', 'Width', 'Height'),
  },
  navigation: { Format: (target) => partFormat(target, 'legend'), LegendEntries: legendEntriesObject },
});

/** `chart.dataLabels` */
export const dataLabelsObject = defineClass<ChartHandle>({
  name: 'ChartDataLabels',
  properties: {
    ...labelProperties<ChartHandle>(
      ({ chart }) => chart.dataLabels,
      (target, change) => Object.assign(editChart(target).dataLabels, change),
      (target, change) => Object.assign(editChart(target).dataLabels, change, { visible: true }),
    ),
    ...alignmentsOf<ChartHandle>((target) => formatOf(target, 'labels')),
    TextOrientation: orientationOf('labels'),
  },
  refused: ['AutoText'],
  navigation: { Format: (target) => partFormat(target, 'labels') },
});
