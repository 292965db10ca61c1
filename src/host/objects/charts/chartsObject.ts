import type { Area } from '../../area';
import { BLANKS, makeChart } from '../../model/chart';
import type { Chart } from '../../model/chart';
import { canHaveDataTable, isRound } from '../../model/drawing/chartTypes';
import { deleteChart } from '../../model/drawing/deleteChart';
import { areaBox } from '../../model/geometry';
import { ApiError, apiNotFound, invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass, Property } from '../../wire/hostObject';
import { booleanValue, enumValue, integerArg, positiveValue, textArg, textValue } from '../args';
import { eventMethods } from '../eventMethods';
import { areaArgument, isRange } from '../resolveAddress';
import { refuseProtected } from '../workbook/protection';
import { areaOfRange } from '../workbookSession';
import type { ChartHandle, SheetHandle } from '../workbookSession';
import { axesObject } from './axesObject';
import { chartType, editChart, seriesFromRange } from './chartData';
import type { SeriesBy } from './chartData';
import { chartFormat, partFormat } from './chartFormatObjects';
import { dataTableObject } from './dataTableObject';
import { dataLabelsObject, legendObject, titleObject } from './chartParts';
import { innerPlaces, placeProperties, plotPosition } from './placeProperties';
import { seriesCollectionObject } from './seriesObject';

const SERIES_BY: readonly SeriesBy[] = ['Auto', 'Columns', 'Rows'];

const size = (key: 'left' | 'top' | 'width' | 'height'): Property<ChartHandle> => ({
  get: ({ chart }) => chart[key],
  set: (target, value) => {
    editChart(target)[key] = positiveValue(value);
  },
});

/** A chart with one series takes its name as title, as Excel does. */
function setData(chart: Chart, source: unknown, seriesBy: unknown): void {
  if (!isRange(source)) throw invalidArgument();
  const by = seriesBy === undefined || seriesBy === null ? 'Auto' : enumValue(seriesBy, SERIES_BY);
  chart.series = seriesFromRange(source.target.sheet, areaOfRange(source.target), by, chart.type);
  const [only, second] = chart.series;
  if (only && !second && chart.title.text === '') chart.title.text = only.name;
}

/** Places the chart over a block of cells; without an end cell it keeps its size. */
function setPosition(target: ChartHandle, args: readonly unknown[]): void {
  const start = areaArgument(target, args[0]);
  const end = args[1] === undefined || args[1] === null ? null : areaArgument(target, args[1]);
  const chart = editChart(target);
  const block: Area = end ? { ...start, bottom: end.bottom, right: end.right } : start;
  const { left, top, width, height } = areaBox(target.sheet, block);
  Object.assign(chart, end ? { left, top, width, height } : { left, top });
}

const plotAreaObject = defineClass<ChartHandle>({
  name: 'ChartPlotArea',
  properties: { ...placeProperties('plot', 'Left', 'Top', 'Width', 'Height'), ...innerPlaces, Position: plotPosition },
  navigation: { Format: (target) => partFormat(target, 'plot') },
});

/** The table of a chart's numbers, shown or not; null for a type that can have none. */
const tableOf = (target: ChartHandle): HostObject | null => (canHaveDataTable(target.chart.type) ? dataTableObject(target) : null);

const chartClass: ObjectClass<ChartHandle> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (target, value) => {
        editChart(target).name = textValue(value);
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (target, value) => {
        editChart(target).type = chartType(value);
      },
    },
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
    PlotVisibleOnly: {
      get: ({ chart }) => chart.showsHidden !== true,
      set: (target, value) => {
        editChart(target).showsHidden = !booleanValue(value);
      },
    },
    DisplayBlanksAs: {
      get: ({ chart }) => chart.blanks ?? 'NotPlotted',
      set: (target, value) => {
        editChart(target).blanks = enumValue(value, Object.keys(BLANKS) as (keyof typeof BLANKS)[]);
      },
    },
  },
  refused: ['Style', 'PlotBy', 'CategoryLabelLevel', 'SeriesNameLevel', 'ShowAllFieldButtons', 'ShowDataLabelsOverMaximum'],
  navigation: {
    Axes: axesObject,
    DataLabels: dataLabelsObject,
    Format: chartFormat,
    Legend: legendObject,
    PlotArea: plotAreaObject,
    Series: seriesCollectionObject,
    Title: titleObject,
    Worksheet: (target) => target.session.factory.worksheet(target),
  },
  methods: {
    ...eventMethods<ChartHandle>('ActivatedEvent', 'DeactivatedEvent'),
    Activate: ({ session: { workbook }, sheet, chart }) => {
      if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation');
      workbook.activate(sheet);
      workbook.activateChart({ sheetId: sheet.id, chartId: chart.id });
    },
    SetData: (target, args) => setData(editChart(target), args[0], args[1]),
    SetPosition: setPosition,
    GetDataTable: (target) => orNotFound(tableOf(target)),
    GetDataTableOrNullObject: tableOf,
    GetImage: () => {
      throw apiNotFound('Chart.getImage');
    },
    Delete: (target) => {
      const chart = editChart(target);
      deleteChart(target.session.workbook, target.sheet, chart);
    },
  },
};

/** `Excel.Chart` */
export const chartObject = defineClass(chartClass);

const make = (target: SheetHandle, chart: Chart): HostObject => chartObject({ session: target.session, sheet: target.sheet, chart });

/** The chart with this name or id; null for none. */
function found(target: SheetHandle, key: unknown): HostObject | null {
  const wanted = textArg([key], 0);
  const chart = target.sheet.charts.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  return chart ? make(target, chart) : null;
}

function freeName(target: SheetHandle): string {
  for (let number = target.sheet.charts.length + 1; ; number += 1) {
    const name = `Chart ${number}`;
    if (!target.sheet.charts.some((chart) => chart.name === name)) return name;
  }
}

/** Adds a chart of a range. A round chart has no gridlines, as in Excel. */
function add(target: SheetHandle, args: readonly unknown[]): HostObject {
  target.session.beginEdit();
  refuseProtected(target.sheet, 'allowEditObjects');
  const chart = makeChart(target.session.newId(), freeName(target), chartType(args[0]));
  setData(chart, args[1], args[2]);
  if (isRound(chart.type)) chart.valueAxis.majorGridlines = false;
  target.sheet.charts.push(chart);
  target.session.workbook.notify({ type: 'chartAdded', sheetId: target.sheet.id, chartId: chart.id });
  return make(target, chart);
}

const chartsClass: ObjectClass<SheetHandle> = {
  name: 'ChartCollection',
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: (target) => target.sheet.charts.map((chart) => make(target, chart)),
  item: (target, key) => orNotFound(found(target, key)),
  methods: {
    ...eventMethods<SheetHandle>('ActivatedEvent', 'AddedEvent', 'DeactivatedEvent', 'DeletedEvent'),
    Add: add,
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (target, args) => orNotFound(found(target, args[0])),
    GetItemOrNullObject: (target, args) => found(target, args[0]),
    GetItemAt: (target, args) => {
      const chart = target.sheet.charts[integerArg(args, 0)];
      if (!chart) throw invalidArgument();
      return make(target, chart);
    },
  },
};

/** `worksheet.charts` */
export const chartsObject = defineClass(chartsClass);
