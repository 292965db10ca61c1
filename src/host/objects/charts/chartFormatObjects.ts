import { CHART_LINES, HORIZONTAL_ALIGNMENTS, VERTICAL_ALIGNMENTS } from '../../model/drawing/chartFormat';
import type { ChartFont, ChartFormat, ChartLine, ChartPart, HorizontalAlignment, VerticalAlignment } from '../../model/drawing/chartFormat';
import { defineClass } from '../../wire/hostObject';
import type { HostObject, Property } from '../../wire/hostObject';
import { booleanValue, colorValue, degreesValue, enumValue, positiveValue, textArg, textValue } from '../args';
import type { ChartHandle } from '../workbookSession';
import { editChart } from './chartData';

/** A format that objects read and change: of a part of a chart, or of some letters of its title. */
export interface FormatHandle {
  read(): ChartFormat;
  write(change: Partial<ChartFormat>): void;
}

/** The format of a part of a chart. */
export const formatOf = (target: ChartHandle, part: ChartPart): FormatHandle => ({
  read: () => target.chart.formats.get(part) ?? {},
  write: (change) => {
    const { formats } = editChart(target);
    formats.set(part, { ...formats.get(part), ...change });
  },
});

/** The font that Excel gives the words of a chart. */
const USUAL_FONT: Required<ChartFont> = { bold: false, italic: false, underline: 'None', color: '#595959', name: 'Calibri', size: 10 };

const fontProperty = <Key extends keyof ChartFont>(key: Key, parsed: (value: unknown) => ChartFont[Key]): Property<FormatHandle> => ({
  get: (format) => format.read().font?.[key] ?? USUAL_FONT[key],
  set: (format, value) => format.write({ font: { ...format.read().font, [key]: parsed(value) } }),
});

/** `Excel.ChartFont` of a format. */
export const chartFontObject = defineClass<FormatHandle>({
  name: 'ChartFont',
  properties: {
    Bold: fontProperty('bold', booleanValue),
    Italic: fontProperty('italic', booleanValue),
    Underline: fontProperty('underline', (value) => enumValue(value, ['None', 'Single'] as const)),
    Color: fontProperty('color', colorValue),
    Name: fontProperty('name', textValue),
    Size: fontProperty('size', positiveValue),
  },
});

const fillObject = defineClass<FormatHandle>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: (format, args) => format.write({ fill: colorValue(textArg(args, 0)) }),
    Clear: (format) => format.write({ fill: 'none' }),
  },
});

const lineProperty = <Key extends keyof ChartLine>(key: Key, none: unknown, parsed: (value: unknown) => ChartLine[Key]): Property<FormatHandle> => ({
  get: (format) => format.read().line?.[key] ?? none,
  set: (format, value) => format.write({ line: { ...format.read().line, [key]: parsed(value) } }),
});

const lineProperties = {
  Color: lineProperty('color', '', colorValue),
  LineStyle: lineProperty('style', 'Automatic', (value) => enumValue(value, CHART_LINES)),
  Weight: lineProperty('weight', 0.75, positiveValue),
};

const clearLine = { Clear: (format: FormatHandle): void => format.write({ line: { style: 'None' } }) };

const borderObject = defineClass<FormatHandle>({ name: 'ChartBorder', properties: lineProperties, methods: clearLine });
const lineObject = defineClass<FormatHandle>({ name: 'ChartLineFormat', properties: lineProperties, methods: clearLine });

/** The maker of the `format` of a part: font, fill and border. */
const frameObject = (name: string, ...refused: readonly string[]) => defineClass<FormatHandle>({
  name, refused, navigation: { Font: chartFontObject, Fill: fillObject, Border: borderObject },
});

const titleFormat = frameObject('ChartTitleFormat');
const legendFormat = frameObject('ChartLegendFormat');
const labelFormat = frameObject('ChartDataLabelFormat');
const axisTitleFormat = frameObject('ChartAxisTitleFormat');
const plotFormat = defineClass<FormatHandle>({ name: 'ChartPlotAreaFormat', navigation: { Fill: fillObject, Border: borderObject } });
const axisFormat = defineClass<FormatHandle>({ name: 'ChartAxisFormat', navigation: { Font: chartFontObject, Fill: fillObject, Line: lineObject } });
const gridFormat = defineClass<FormatHandle>({ name: 'ChartGridlinesFormat', navigation: { Line: lineObject } });

const MAKERS: Readonly<Record<ChartPart, (format: FormatHandle) => HostObject>> = {
  area: frameObject('ChartAreaFormat'), plot: plotFormat, title: titleFormat, legend: legendFormat, labels: labelFormat,
  categoryAxis: axisFormat, valueAxis: axisFormat, categoryTitle: axisTitleFormat, valueTitle: axisTitleFormat,
  categoryGridlines: gridFormat, valueGridlines: gridFormat, categoryMinorGridlines: gridFormat, valueMinorGridlines: gridFormat,
  dataTable: frameObject('ChartDataTableFormat'),
};

/** The `format` of one point of a series, and of a trend line. */
export const pointFormat = defineClass<FormatHandle>({ name: 'ChartPointFormat', navigation: { Fill: fillObject, Border: borderObject } });
export const trendFormat = defineClass<FormatHandle>({ name: 'ChartTrendlineFormat', navigation: { Line: lineObject } });

/** The `format` of the labels of one series. */
export const seriesLabelFormat = (format: FormatHandle): HostObject => labelFormat(format);

/** `chart.format`: the frame of the whole chart. */
export const chartFormat = defineClass<ChartHandle>({
  name: 'ChartAreaFormat',
  properties: {
    RoundedCorners: {
      get: ({ chart }) => chart.hasRoundCorners === true,
      set: (target, value) => {
        editChart(target).hasRoundCorners = booleanValue(value);
      },
    },
  },
  refused: ['ColorScheme'],
  navigation: {
    Font: (target) => chartFontObject(formatOf(target, 'area')), Fill: (target) => fillObject(formatOf(target, 'area')), Border: (target) => borderObject(formatOf(target, 'area')),
  },
});

/** The `format` of a part of a chart. */
export const partFormat = (target: ChartHandle, part: ChartPart): HostObject => MAKERS[part](formatOf(target, part));

/** The property `textOrientation` of a part: degrees from -90 to 90, or 180 for letters one below the other. */
export const orientationOf = (part: ChartPart): Property<ChartHandle> => ({
  get: (target) => formatOf(target, part).read().orientation ?? 0,
  set: (target, value) => formatOf(target, part).write({ orientation: degreesValue(value) }),
});

/** How the text of a part stands: `horizontalAlignment` and `verticalAlignment`. */
export const alignmentsOf = <T>(formatIn: (target: T) => FormatHandle): Readonly<Record<string, Property<T>>> => ({
  HorizontalAlignment: {
    get: (target) => formatIn(target).read().horizontal ?? 'Center',
    set: (target, value) => formatIn(target).write({ horizontal: enumValue(value, Object.keys(HORIZONTAL_ALIGNMENTS) as HorizontalAlignment[]) }),
  },
  VerticalAlignment: {
    get: (target) => formatIn(target).read().vertical ?? 'Center',
    set: (target, value) => formatIn(target).write({ vertical: enumValue(value, Object.keys(VERTICAL_ALIGNMENTS) as VerticalAlignment[]) }),
  },
});

/** The property `showShadow` of a part. */
export const shadowOf = (part: ChartPart): Property<ChartHandle> => ({
  get: (target) => formatOf(target, part).read().hasShadow ?? false,
  set: (target, value) => formatOf(target, part).write({ hasShadow: booleanValue(value) }),
});
