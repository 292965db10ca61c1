import type { PaletteName } from '../../engine/method/bandPalettes';
import type { PlanLetters } from '../../engine/plan/letters';
import { spanishList } from '../../engine/text/words';
import type { Rect } from '../cells/rect';
import { textAt } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { bandRules, HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import type { AlertRow } from './alertRows';
import { readOwnTable } from './ownTable';
import type { OwnTable } from './ownTable';
import { COUNT_FORMAT, NOTE_FORMAT, PERCENT_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from './sheetBuilder';
import type { SheetContent } from './sheetContent';

/** The columns, in order. */
export const ALERT_COLUMNS = ['Código', 'Acción', 'Unidad(es)', 'Avance', 'Semáforo', 'Párrafo', 'Causa', 'Compromiso', 'Estado', 'Aviso'] as const;
/** Together a page of A4 in landscape, at 8 points or more. */
const WIDTHS = [60, 100, 100, 44, 54, 320, 98, 98, 56, 70] as const;
/** Row of the column headings when the sheet is made, 0-based. */
export const ALERT_HEADER_ROW = 3;
/** Number of the arrangement: 2 has the table first, and no text of all paragraphs together. */
const LAYOUT = 2;
const NOTICE = ALERT_COLUMNS.indexOf('Aviso');

/** Name of a new sheet, its colours, and the letters of the plan. */
interface AlertSheetOptions {
  readonly name: string;
  readonly palette: PaletteName;
  readonly letters: PlanLetters;
  /** What is not calculated, in a sentence; '' for nothing. */
  readonly open: string;
}

/**
 * The sheet of the alerts of a period: one row per alert. A4 landscape. The last column is there while any row has a notice.
 *
 * @param headerRow where the column headings stand: people may have inserted rows above them
 */
export function alertSheet(
  rows: readonly AlertRow[], periodWords: string, { name, palette, letters, open }: AlertSheetOptions, headerRow: number = ALERT_HEADER_ROW,
): SheetContent {
  const sheet = new SheetBuilder(ALERT_COLUMNS.length);
  sheet.row([`ALERTAS DEL SEGUIMIENTO DEL ${letters.plan}: ${periodWords}`], TITLE_FORMAT);
  sheet.row([`Elija la causa y el compromiso de cada alerta y vuelva a redactar; lo que usted escriba se conserva. «Copiar todas», en el panel, copia los párrafos juntos.${cutWords(rows)}${open === '' ? '' : ` ${open}`}`], NOTE_FORMAT);
  sheet.space(Math.max(1, headerRow - sheet.next));
  const width = hasNotices(rows) ? ALERT_COLUMNS.length : NOTICE;
  const head = sheet.row(ALERT_COLUMNS.slice(0, width), HEADER_FORMAT);
  if (width === NOTICE) sheet.format({ ...head, left: NOTICE, width: 1 }, { fill: '', bold: false });
  for (const row of rows) sheet.row(cellsOfRow(row), ROW_FORMATS);
  const bands = { top: sheet.next - rows.length, left: 4, height: rows.length, width: 1 };
  sheet.rules(bands, bandRules(palette));
  sheet.lines({ ...head, height: rows.length + 1 }, LINE_COLOUR);
  return {
    name,
    values: sheet.values,
    formats: sheet.formats,
    conditionalFormats: sheet.conditionalFormats,
    charts: [],
    widths: WIDTHS,
    layout: LAYOUT,
    page: { orientation: 'Landscape', titleRow: sheet.next - rows.length - 1 },
  };
}

/** Whether any row has something for the office to decide. */
export const hasNotices = (rows: readonly AlertRow[]): boolean => rows.some(({ notice }) => notice !== '');

/** Letters of Calibri 11 in a line of the paragraphs' column, and lines of the tallest row that Excel makes. */
const [LINE_LETTERS, MOST_LINES] = [58, 27];

/** Says which paragraphs no row of Excel shows whole; '' for none. */
function cutWords(rows: readonly AlertRow[]): string {
  const cut = rows.filter(({ paragraph }) => Math.ceil(paragraph.length / LINE_LETTERS) > MOST_LINES).map(({ code }) => code);
  return cut.length === 0 ? '' : ` No se ve entero en su fila el párrafo de ${spanishList(cut.slice(0, 5))}${cut.length > 5 ? '…' : ''}: una fila de Excel no llega a más; en la celda y en el informe está completo.`;
}

const TOP = { vertical: 'Top' } as const;
const TEXT_AT_TOP = { ...TEXT_FORMAT, ...TOP } as const;
const ROW_FORMATS = [TEXT_AT_TOP, TEXT_AT_TOP, TEXT_AT_TOP, { ...PERCENT_FORMAT, ...TOP }, { ...COUNT_FORMAT, ...TOP }, TEXT_AT_TOP, TEXT_AT_TOP, TEXT_AT_TOP, TEXT_AT_TOP, { ...TEXT_AT_TOP, ...NOTE_FORMAT }] as const;

const cellsOfRow = (row: AlertRow): readonly CellValue[] =>
  [row.code, row.action, row.units, row.progress, row.band, row.paragraph, row.cause, row.commitment, row.state, row.notice];

/** The alerts as they stand on their sheet. A row without a code is a person's. */
export type PresentAlerts = Omit<OwnTable, 'rows'> & { readonly rows: readonly AlertRow[] };

/**
 * Reads the rows of a sheet of alerts, in whatever order people sorted them.
 *
 * @param block where the defined name of the sheet's block points
 */
export function readAlertRows(cells: SheetCells, block: Rect): PresentAlerts {
  const table = readOwnTable(cells, block, ALERT_COLUMNS);
  return table === null ? NO_ALERTS : { ...table, rows: table.rows.map(alertRowOf) };
}

export const NO_ALERTS: PresentAlerts = { headerRow: ALERT_HEADER_ROW, areMoved: false, rows: [] };

function alertRowOf(values: readonly CellValue[]): AlertRow {
  const text = (nth: number): string => String(values[nth] ?? '');
  const progress = values[3] ?? '';
  return {
    code: text(0).trim(), action: text(1), units: text(2),
    progress: typeof progress === 'number' ? progress : String(progress),
    band: text(4), paragraph: text(5), cause: text(6), commitment: text(7), state: text(8), notice: text(9),
  };
}

/** Heading of the text of all paragraphs together, which stood above the table until layout 2, in a cell merged over two rows. */
const WHOLE_TEXT = 'ALERTAS IDENTIFICADAS';

/**
 * The cell with the text of all paragraphs together on a sheet of before, merged over two rows; null where there is none.
 *
 * @param headerRow row of the column headings
 */
export function wholeTextRect(cells: SheetCells, { top, left }: Rect, headerRow: number): Rect | null {
  for (let row = top; row < headerRow - 1; row += 1) {
    if (textAt(cells, row, left) === WHOLE_TEXT) return { top: row + 1, left, height: 2, width: ALERT_COLUMNS.length };
  }
  return null;
}
