import type { DataTable } from '../../model/chart';
import { defineClass } from '../../wire/hostObject';
import type { Property } from '../../wire/hostObject';
import { booleanValue } from '../args';
import type { ChartHandle } from '../workbookSession';
import { editChart } from './chartData';
import { partFormat } from './chartFormatObjects';

/** A data table as Excel shows a new one. */
const NEW: DataTable = { showHorizontalBorder: true, showVerticalBorder: true, showOutlineBorder: true, showLegendKey: true };

/** A part of the table; changing it shows the table. */
const part = (key: keyof DataTable): Property<ChartHandle> => ({
  get: ({ chart }) => (chart.dataTable ?? NEW)[key],
  set: (target, value) => {
    const chart = editChart(target);
    chart.dataTable = { ...NEW, ...chart.dataTable, [key]: booleanValue(value) };
  },
});

/** `chart.getDataTable()` */
export const dataTableObject = defineClass<ChartHandle>({
  name: 'ChartDataTable',
  properties: {
    Visible: {
      get: ({ chart }) => chart.dataTable !== undefined,
      set: (target, value) => {
        const chart = editChart(target);
        if (booleanValue(value)) chart.dataTable ??= NEW;
        else delete chart.dataTable;
      },
    },
    ShowHorizontalBorder: part('showHorizontalBorder'),
    ShowVerticalBorder: part('showVerticalBorder'),
    ShowOutlineBorder: part('showOutlineBorder'),
    ShowLegendKey: part('showLegendKey'),
  },
  navigation: { Format: (target) => partFormat(target, 'dataTable') },
});
