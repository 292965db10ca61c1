import type { PaletteName } from '../../engine/method/bandPalettes';
import type { PlanLetters } from '../../engine/plan/letters';
import { MAX_CELL_TEXT } from '../cells/cellText';
import type { Rect } from '../cells/rect';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { bandRules, HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import type { AlertRow } from './alertRows';
import { readOwnTable } from './ownTable';
import type { OwnTable } from './ownTable';
import { COUNT_FORMAT, NOTE_FORMAT, PERCENT_FORMAT, SECTION_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from './sheetBuilder';
import type { SheetContent } from './sheetContent';

/** The columns, in order. */
export const ALERT_COLUMNS = ['Código', 'Acción', 'Unidad(es)', 'Avance', 'Semáforo', 'Párrafo', 'Causa', 'Compromiso', 'Estado', 'Aviso'] as const;
const WIDTHS = [72, 190, 170, 56, 66, 430, 190, 190, 80, 190] as const;
/** Row of the column headings when the sheet is made, 0-based: above it stand the title and the text ready to copy. */
export const ALERT_HEADER_ROW = 5;
/** Row of the whole text, 0-based. */
export const TEXT_ROW = 3;

/** Name of a new sheet, its colours, and the letters of the plan. */
interface AlertSheetOptions {
  readonly name: string;
  readonly palette: PaletteName;
  readonly letters: PlanLetters;
}

/**
 * The sheet of the alerts of a period: the whole text ready to copy under ALERTAS IDENTIFICADAS, then one row per alert. A4 landscape.
 *
 * @param whole every paragraph due, in code order
 * @param headerRow where the column headings stand: people may have inserted rows above them
 */
export function alertSheet(
  rows: readonly AlertRow[], whole: WholeText, periodWords: string, { name, palette, letters }: AlertSheetOptions, headerRow: number = ALERT_HEADER_ROW,
): SheetContent {
  const sheet = new SheetBuilder(ALERT_COLUMNS.length);
  sheet.row([`ALERTAS DEL SEGUIMIENTO DEL ${letters.plan}: ${periodWords}`], TITLE_FORMAT);
  sheet.row(['Elija la causa y el compromiso de cada alerta y vuelva a redactar; lo que usted escriba se conserva.'], NOTE_FORMAT);
  if (whole.note === '') sheet.row(['ALERTAS IDENTIFICADAS'], SECTION_FORMAT);
  else sheet.row(['ALERTAS IDENTIFICADAS', '', whole.note], [SECTION_FORMAT, {}, NOTE_FORMAT]);
  sheet.row([whole.text], { vertical: 'Top', wrap: true });
  sheet.space(Math.max(1, headerRow - sheet.next));
  const head = sheet.row(ALERT_COLUMNS, HEADER_FORMAT);
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
    page: { orientation: 'Landscape', titleRow: sheet.next - rows.length - 1 },
  };
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

/** Letters of Calibri 11 in a line across all columns, estimated low because capitals are wide. */
const LINE_LETTERS = 240;
const LINE_POINTS = 15;
/** Points: Excel makes no row higher than 409.5. */
const MAX_ROW_HEIGHT = 405;
/** Between two paragraphs. */
const PARAGRAPH_GAP = '\n\n';

/** The text of all alerts, as far as one merged cell over two rows can hold and show it. */
export interface WholeText {
  /** Whole paragraphs, as many as a cell holds: 32 767 letters. */
  readonly text: string;
  /** Points of the two rows, 15 to 405: Excel fits no row to a merged cell. Two show some twenty alerts, 54 lines. */
  readonly heights: readonly [number, number];
  /** What the cell leaves out or cannot show, in Spanish; '' for nothing. */
  readonly note: string;
}

/**
 * Fits the whole text of the alerts to the cell that holds it.
 *
 * @param paragraphs in code order, without marks
 * @example wholeText(['Que, la GERENCIA…']).heights // [15, 15]
 */
export function wholeText(paragraphs: readonly string[]): WholeText {
  const held = paragraphs.slice(0, fitting(paragraphs));
  const text = held.join(PARAGRAPH_GAP);
  const needed = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LETTERS)), 0) * LINE_POINTS;
  const first = Math.min(MAX_ROW_HEIGHT, needed);
  return {
    text,
    heights: [first, Math.min(MAX_ROW_HEIGHT, Math.max(LINE_POINTS, needed - first))],
    note: held.length < paragraphs.length ? IN_PART(held.length, paragraphs.length) : needed > 2 * MAX_ROW_HEIGHT ? OUT_OF_SIGHT : '',
  };
}

/** How many paragraphs, from the first, fit in a cell with the gaps between them. */
function fitting(paragraphs: readonly string[]): number {
  let length = -PARAGRAPH_GAP.length;
  const over = paragraphs.findIndex((paragraph) => (length += PARAGRAPH_GAP.length + paragraph.length) > MAX_CELL_TEXT);
  return over < 0 ? paragraphs.length : over;
}

const ELSEWHERE = 'Todos los párrafos están en la tabla de abajo, y «Copiar todas», en el panel, los copia juntos.';
const OUT_OF_SIGHT = `El texto está completo en su celda, pero Excel no llega a mostrarlo entero. ${ELSEWHERE}`;
const IN_PART = (held: number, all: number): string => `En una celda solo caben los primeros ${held} de los ${all} párrafos. ${ELSEWHERE}`;
