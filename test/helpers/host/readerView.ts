import type { HostBook } from './hostBook';

/** Looked at on every sheet: wider than the samples with our block beside them. */
const ROWS = 90;
const COLUMNS = 24;
const FORMAT_PROPERTIES = 'columnWidth,rowHeight,wrapText,horizontalAlignment,verticalAlignment,fill/color,font/color,font/bold,font/italic,font/size,font/name';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Everything a reader of a workbook sees of the first rows and columns of its sheets: contents, number formats, faces, lines and rules cell by cell, names, sheets and own settings. */
export function readerView({ run }: HostBook, { rows: height, columns: width } = { rows: ROWS, columns: COLUMNS }): Promise<unknown> {
  return run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load('items/name,items/visibility');
    names.load('items/name,items/formula');
    settings.load('items/key,items/value');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      whole: sheet.getRangeByIndexes(0, 0, height, width).load('formulas,numberFormat'),
      cells: Array.from({ length: height * width }, (_, nth) => {
        const range = sheet.getRangeByIndexes(Math.floor(nth / width), nth % width, 1, 1);
        range.format.load(FORMAT_PROPERTIES);
        return { range, edges: EDGES.map((edge) => range.format.borders.getItem(edge).load('style,color')), rules: range.conditionalFormats.getCount() };
      }),
    }));
    await context.sync();
    return {
      names: names.items.map(({ name, formula }) => [name, formula as unknown]),
      settings: settings.items.map(({ key, value }) => [key, value as unknown]),
      sheets: sheets.map(({ sheet, whole, cells }) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        formulas: whole.formulas as unknown,
        numberFormat: whole.numberFormat as unknown,
        faces: cells.map(({ range: { format }, edges, rules }, nth) => [
          `${Math.floor(nth / width)},${nth % width}`, JSON.stringify(format.toJSON()),
          edges.map(({ style, color }) => (style === 'None' ? '' : `${style} ${color}`)).join(' '), rules.value,
        ].join(' ')),
      })),
    };
  });
}

interface ReaderView {
  readonly names: readonly (readonly [string, unknown])[];
  readonly settings: readonly (readonly [string, unknown])[];
  readonly sheets: unknown;
}

/** The own sheets are no larger. */
const OWN_SHEET_SIZE = { rows: 80, columns: 11 };

/**
 * What a reader sees of a workbook, and the charts and pick-lists. Left out: the record that undoing lives by.
 */
export async function ownSheetsView(book: HostBook): Promise<unknown> {
  const { names, settings, sheets } = (await readerView(book, OWN_SHEET_SIZE)) as ReaderView;
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
