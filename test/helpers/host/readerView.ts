import { cellName, chartCells, columnPoints, hasCell, rowPoints } from '../../../src/host';
import type { Chart, Sheet, Style, Workbook } from '../../../src/host';
import { DEFAULT_STYLE } from '../../../src/host/model/style';
import type { HostBook } from './hostBook';
import { memoryOf } from './memoryOf';

/** Compared on every sheet at least: more than the sample tables with the written block beside them. */
const ROWS = 90;
const COLUMNS = 24;

/** What a reader sees of a workbook, a line of text each, read from the host's model. */
export interface ReaderView {
  /** "NAME ='Hoja'!$A$1", sorted. */
  readonly names: readonly string[];
  /** "key JSON" of the settings, and of what is remembered in custom XML parts. */
  readonly settings: readonly string[];
  /** "Hoja Visible" of every sheet, and "Hoja!A1 ==SUM(B1)" or "Hoja!A1 12" of every cell with content. */
  readonly contents: readonly string[];
  /** "Hoja!A1 {style} [rules]" of every cell with a style or rule; widths and heights in points. */
  readonly formats: readonly string[];
}

export function readerView({ host: { workbook } }: Pick<HostBook, 'host'>): ReaderView {
  const { sheets, names, settings } = workbook;
  return {
    names: names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    settings: [...settings, ...Object.entries(memoryOf(workbook))].map(([key, value]) => `${key} ${JSON.stringify(value)}`),
    contents: sheets.flatMap((sheet) => [`${sheet.name} ${sheet.visibility}`, ...contentsOf(sheet)]),
    formats: sheets.flatMap((sheet) => formatsOf(workbook, sheet)),
  };
}

/** All that {@link readerView} gives but the settings, where the undo record of an earlier run stays. */
export function visibleView(book: Pick<HostBook, 'host'>): Omit<ReaderView, 'settings'> {
  const { settings: _, ...view } = readerView(book);
  return view;
}

/** What a reader sees of a workbook with its charts and pick-lists, without the undo record. */
export function ownSheetsView(book: Pick<HostBook, 'host'>): ReaderView & { readonly charts: readonly string[]; readonly lists: readonly string[] } {
  const { workbook } = book.host;
  const view = readerView(book);
  return {
    ...view,
    settings: view.settings.filter((setting) => !setting.includes('deshacer')),
    charts: workbook.sheets.flatMap((sheet) => sheet.charts.map((chart) => `${sheet.name} ${chartLine(workbook, chart)}`)),
    lists: workbook.sheets.flatMap((sheet) => cellLines(sheet, (row, column) => {
      const found = sheet.validations.find(({ areas }) => areas.some((area) => hasCell(area, row, column)));
      return found === undefined ? '' : `${found.type} ${found.formula1}`;
    })),
  };
}

/** The contents of a sheet's cells: formulas where there are any, else values. */
export function contentsOf(sheet: Sheet): readonly string[] {
  const lines: string[] = [];
  const used = sheet.cells.usedArea(true);
  if (used === null) return lines;
  sheet.cells.forEachIn(used, ({ formula, value }, row, column) => {
    if (formula !== null || value !== null) lines.push(`${sheet.name}!${cellName(row, column)} ${formula ?? JSON.stringify(value)}`);
  });
  return lines;
}

function formatsOf(workbook: Workbook, sheet: Sheet): readonly string[] {
  const styles = new Map<number, string>();
  const styleText = (index: number): string => {
    const known = styles.get(index) ?? styleLine(workbook.style(index));
    styles.set(index, known);
    return known;
  };
  const rules = sheet.conditionalFormats.map(({ areas, rule, format, stopIfTrue }) =>
    ({ areas, text: JSON.stringify([rule, format.font, format.fill, format.borders, format.numberFormat, stopIfTrue]) }));
  const sizes = (count: number, size: (at: number) => number): string => Array.from({ length: count }, (_, at) => size(at)).join(' ');
  return [
    `${sheet.name} widths ${sizes(COLUMNS, (column) => columnPoints(sheet, column))}`,
    `${sheet.name} heights ${sizes(ROWS, (row) => rowPoints(sheet, row))}`,
    ...cellLines(sheet, (row, column) => {
      const style = styleText(sheet.styleAt(row, column));
      const own = rules.filter(({ areas }) => areas.some((area) => hasCell(area, row, column))).map(({ text }) => text);
      return [style, ...own].join(' ').trim();
    }),
  ];
}

/** The parts of a style that differ from Excel's default, as JSON; '' for the default. */
function styleLine(style: Style): string {
  const parts = Object.entries(style).filter(([key, part]) => JSON.stringify(part) !== JSON.stringify(DEFAULT_STYLE[key as keyof Style]));
  return parts.length === 0 ? '' : JSON.stringify(Object.fromEntries(parts));
}

/** "Hoja!A1 text" of every cell with a text. */
function cellLines(sheet: Sheet, textAt: (row: number, column: number) => string): readonly string[] {
  const used = sheet.cells.usedArea(false);
  const [height, width] = [Math.max(ROWS, (used?.bottom ?? 0) + 1), Math.max(COLUMNS, (used?.right ?? 0) + 1)];
  return Array.from({ length: height * width }, (_, at) => {
    const [row, column] = [Math.floor(at / width), at % width];
    const text = textAt(row, column);
    return text === '' ? '' : `${sheet.name}!${cellName(row, column)} ${text}`;
  }).filter((line) => line !== '');
}

/** Position and size in steps of four points: rows that fit their text may move a chart by less. */
function chartLine(workbook: Workbook, { name, top, left, height, width, series }: Chart): string {
  const place = [top, left, height, width].map((points) => Math.round(points / 4));
  const values = series.map((one) => (one.values === null ? [] : chartCells(workbook)(one.values).map(({ value }) => value)));
  return JSON.stringify([name, place, values]);
}
