import type { HostBook } from './hostBook';
import { readerView } from './readerView';

interface View {
  readonly names: readonly (readonly [string, unknown])[];
  readonly settings: readonly (readonly [string, unknown])[];
  readonly sheets: unknown;
}

/** The own sheets are no larger. */
const LOOKED_AT = { rows: 80, columns: 11 };

/**
 * What a reader sees of a workbook, and the charts and pick-lists. Left out: the record that undoing lives by.
 */
export async function ownView(book: HostBook): Promise<unknown> {
  const { names, settings, sheets } = (await readerView(book, LOOKED_AT)) as View;
  const hanging = await book.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const found = worksheets.items.map((sheet) => ({
      charts: sheet.charts.load('items/name,items/top,items/left,items/height,items/width'),
      lists: Array.from({ length: 60 }, (_, row) => sheet.getRangeByIndexes(row, 6, 1, 3).dataValidation.load('type')),
    }));
    await context.sync();
    const series = found.map(({ charts }) => charts.items.map((chart) => chart.series.getItemAt(0).getDimensionValues('Values')));
    await context.sync();
    return found.map(({ charts, lists }, at) => ({
      charts: charts.items.map(({ name, top, left, height, width }, nth) => [name, [top, left, height, width].map((points) => Math.round(points / 4)), series[at]?.[nth]?.value]),
      lists: lists.map(({ type }) => type),
    }));
  });
  return {
    names: [...names].sort(([one], [other]) => one.localeCompare(other)),
    settings: settings.filter(([key]) => !key.includes('deshacer')),
    sheets,
    hanging,
  };
}
