import type { CellValue } from '../cells/sheetCells';
import { HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import { NOTE_FORMAT, SheetBuilder, TITLE_FORMAT } from '../ownSheets/sheetBuilder';
import type { CellFormat } from '../ownSheets/sheetBuilder';
import type { SheetContent } from '../ownSheets/sheetContent';

/** A column of a list. */
export interface ListColumn {
  readonly title: string;
  /** Points of Office's columnWidth. */
  readonly width: number;
  readonly format: CellFormat;
}

/** What a sheet with one list holds. */
export interface ListContent {
  readonly name: string;
  readonly title: string;
  /** A sentence below the title. */
  readonly note: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Rows of the title, the note and a blank one. */
export const LIST_TOP = 3;
/** Rows of a sheet of Excel, but for those above the list and the one that says what was left out. */
const MOST_ROWS = 1_048_576 - LIST_TOP - 2;

/** A sheet with one list below a title, whose header stays in view. Rows that no sheet holds are left out, which its last row says. */
export function listSheet({ name, title, note, columns, rows }: ListContent, most = MOST_ROWS): SheetContent {
  const sheet = new SheetBuilder(columns.length);
  sheet.row([title], TITLE_FORMAT);
  sheet.row([note], NOTE_FORMAT);
  sheet.space();
  const head = sheet.row(columns.map((column) => column.title), HEADER_FORMAT);
  const formats = columns.map(({ format }) => format);
  for (const row of rows.slice(0, most)) sheet.row(row, formats);
  sheet.lines({ ...head, height: sheet.next - head.top }, LINE_COLOUR);
  if (rows.length > most) sheet.row([`Faltan ${rows.length - most} filas, que no caben en una hoja: consolide por partes.`], NOTE_FORMAT);
  return {
    name, values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts: [], widths: columns.map(({ width }) => width),
    page: { orientation: 'Landscape', titleRow: head.top, frozenRows: head.top + 1 },
  };
}
