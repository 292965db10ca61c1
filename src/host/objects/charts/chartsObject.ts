import type { Area } from '../../area';
import { makeChart } from '../../model/chart';
import type { Chart } from '../../model/chart';
import { areaBox } from '../../model/geometry';
import { apiNotFound, invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { enumValue, integerArg, positiveValue, textArg, textValue } from '../args';
import { eventMethods } from '../eventMethods';
import { areaArgument, isRange } from '../resolveAddress';
import { refuseProtected } from '../workbook/protection';
import { areaOfRange } from '../workbookSession';
import type { ChartHandle, SheetHandle } from '../workbookSession';
import { chartType, editChart, seriesFromRange } from './chartData';
import type { SeriesBy } from './chartData';
import { axesObject, dataLabelsObject, legendObject, titleObject } from './chartParts';
import { seriesCollectionObject } from './seriesObject';

const SERIES_BY: readonly SeriesBy[] = ['Auto', 'Columns', 'Rows'];
const PIES = /^(Pie|Doughnut|BarOfPie|PieOfPie|3DPie)/;

const size = (key: 'left' | 'top' | 'width' | 'height'): Property<ChartHandle> => ({
  get: ({ chart }) => chart[key],
  set: (it, value) => {
    editChart(it)[key] = positiveValue(value);
  },
});

/** A chart with one series takes its name as title, as Excel does. */
function setData(chart: Chart, source: unknown, seriesBy: unknown): void {
  if (!isRange(source)) throw invalidArgument();
  const by = seriesBy === undefined || seriesBy === null ? 'Auto' : enumValue(seriesBy, SERIES_BY);
  chart.series = seriesFromRange(source.it.sheet, areaOfRange(source.it), by);
  const [only, second] = chart.series;
  if (only && !second && chart.title.text === '') chart.title.text = only.name;
}

/** Puts the chart over the block from one cell to another. */
function setPosition(it: ChartHandle, args: readonly unknown[]): void {
  const start = areaArgument(it, args[0]);
  const end = args[1] === undefined || args[1] === null ? null : areaArgument(it, args[1]);
  const chart = editChart(it);
  const block: Area = end ? { ...start, bottom: end.bottom, right: end.right } : start;
  const { left, top, width, height } = areaBox(it.sheet, block);
  Object.assign(chart, end ? { left, top, width, height } : { left, top });
}

const chartClass: ObjectClass<ChartHandle> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (it, value) => {
        editChart(it).name = textValue(value);
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (it, value) => {
        editChart(it).type = chartType(value);
      },
    },
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
  },
  refused: ['Style', 'PlotBy', 'PlotVisibleOnly', 'DisplayBlanksAs', 'CategoryLabelLevel', 'SeriesNameLevel', 'ShowAllFieldButtons', 'ShowDataLabelsOverMaximum'],
  navigation: {
    Axes: axesObject,
    DataLabels: dataLabelsObject,
    Legend: legendObject,
    Series: seriesCollectionObject,
    Title: titleObject,
    Worksheet: (it) => it.session.factory.worksheet(it),
  },
  methods: {
    ...eventMethods<ChartHandle>('ActivatedEvent', 'DeactivatedEvent'),
    Activate: (it) => it.session.workbook.activate(it.sheet),
    SetData: (it, args) => setData(editChart(it), args[0], args[1]),
    SetPosition: setPosition,
    GetImage: () => {
      throw apiNotFound('Chart.getImage');
    },
    Delete: (it) => {
      const chart = editChart(it);
      it.sheet.charts = it.sheet.charts.filter((other) => other !== chart);
      it.session.workbook.notify({ type: 'chartDeleted', sheetId: it.sheet.id, chartId: chart.id });
    },
  },
};

/** `Excel.Chart` */
export const chartObject = defineClass(chartClass);

const make = (it: SheetHandle, chart: Chart): HostObject => chartObject({ session: it.session, sheet: it.sheet, chart });

/** By name or id. */
function found(it: SheetHandle, key: unknown): HostObject | null {
  const wanted = textArg([key], 0);
  const chart = it.sheet.charts.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  return chart ? make(it, chart) : null;
}

function freeName(it: SheetHandle): string {
  for (let number = it.sheet.charts.length + 1; ; number += 1) {
    const name = `Chart ${number}`;
    if (!it.sheet.charts.some((chart) => chart.name === name)) return name;
  }
}

/** Excel leaves the category names of a round chart to its legend and shows no axes. */
function add(it: SheetHandle, args: readonly unknown[]): HostObject {
  it.session.beginEdit();
  refuseProtected(it.sheet, 'allowEditObjects');
  const chart = makeChart(it.session.newId(), freeName(it), chartType(args[0]));
  setData(chart, args[1], args[2]);
  if (PIES.test(chart.type)) chart.valueAxis.majorGridlines = false;
  it.sheet.charts.push(chart);
  it.session.workbook.notify({ type: 'chartAdded', sheetId: it.sheet.id, chartId: chart.id });
  return make(it, chart);
}

const chartsClass: ObjectClass<SheetHandle> = {
  name: 'ChartCollection',
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: (it) => it.sheet.charts.map((chart) => make(it, chart)),
  item: (it, key) => orNotFound(found(it, key)),
  methods: {
    ...eventMethods<SheetHandle>('ActivatedEvent', 'AddedEvent', 'DeactivatedEvent', 'DeletedEvent'),
    Add: add,
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (it, args) => orNotFound(found(it, args[0])),
    GetItemOrNullObject: (it, args) => found(it, args[0]),
    GetItemAt: (it, args) => {
      const chart = it.sheet.charts[integerArg(args, 0)];
      if (!chart) throw invalidArgument();
      return make(it, chart);
    },
  },
};

/** `worksheet.charts` */
export const chartsObject = defineClass(chartsClass);
