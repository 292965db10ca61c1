import type { PaletteName } from '../../engine/bandPalettes';
import type { CellValue } from '../cells';
import { bandRules } from '../write/looks';
import type { AlertRow } from './alertRows';
import { SheetBuilder } from './sheetBuilder';
import type { SheetContent } from './sheetContent';
import { COUNT, HEAD, LINE, NOTE, PERCENT, SECTION, TITLE, WORD } from './sheetLooks';

/** The columns, in order. */
export const ALERT_COLUMNS = ['Código', 'Acción', 'Unidad(es)', 'Avance', 'Semáforo', 'Párrafo', 'Causa', 'Compromiso', 'Estado', 'Aviso'] as const;
const WIDTHS = [72, 190, 170, 56, 66, 430, 190, 190, 80, 190] as const;
/** Row of the column headings when the sheet is made, 0-based: above it stand the title and the text ready to copy. */
export const ALERT_HEADER_ROW = 5;
/** What a cell of Excel can hold. */
const LONGEST_TEXT = 32_767;

/** What the sheet is called when it is made, and its colours. */
export interface SheetLook {
  readonly name: string;
  readonly palette: PaletteName;
}

/**
 * The sheet *Alertas PEI*: the whole text ready to copy under ALERTAS IDENTIFICADAS, then one row per alert. A4 landscape.
 *
 * @param text every paragraph due, in code order
 * @param headerRow where the column headings stand: people may have inserted rows above them
 */
export function alertSheet(
  rows: readonly AlertRow[], text: string, periodWords: string, { name, palette }: SheetLook, headerRow: number = ALERT_HEADER_ROW,
): SheetContent {
  const sheet = new SheetBuilder(ALERT_COLUMNS.length);
  sheet.row([`ALERTAS DEL SEGUIMIENTO DEL PEI: ${periodWords}`], TITLE);
  sheet.row(['Elija la causa y el compromiso de cada alerta y vuelva a redactar; lo que usted escriba se conserva.'], NOTE);
  sheet.row(['ALERTAS IDENTIFICADAS'], SECTION);
  sheet.row([text.slice(0, LONGEST_TEXT)], { vertical: 'Top', wrap: true });
  sheet.space(Math.max(1, headerRow - sheet.next));
  const head = sheet.row(ALERT_COLUMNS, HEAD);
  for (const row of rows) sheet.row(cellsOfRow(row), LOOKS);
  const bands = { top: sheet.next - rows.length, left: 4, height: rows.length, width: 1 };
  sheet.rules(bands, bandRules(palette));
  sheet.lines({ ...head, height: rows.length + 1 }, LINE);
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

/** Letters of Calibri 11, many of them capitals, that a line across all the columns holds; fewer than it does, to be safe. */
const LINE_LETTERS = 240;
const LINE_POINTS = 15;
/** Points: Excel makes no row higher than 409.5. */
const HIGHEST_ROW = 405;

/**
 * Heights in points, 15 to 405, of the two rows over which the whole text stands: an Excel row fits itself to no merged cell, and one
 * alone shows some ten alerts. Longer than 54 lines the text ends out of sight; it is whole in its cell.
 *
 * @example textHeights('Que, la GERENCIA…') // [15, 15]
 */
export function textHeights(text: string): readonly [number, number] {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LETTERS)), 0);
  const needed = lines * LINE_POINTS;
  const first = Math.min(HIGHEST_ROW, needed);
  return [first, Math.min(HIGHEST_ROW, Math.max(LINE_POINTS, needed - first))];
}

const TOP = { vertical: 'Top' } as const;
const TEXT = { ...WORD, ...TOP } as const;
const LOOKS = [TEXT, TEXT, TEXT, { ...PERCENT, ...TOP }, { ...COUNT, ...TOP }, TEXT, TEXT, TEXT, TEXT, { ...TEXT, ...NOTE }] as const;

const cellsOfRow = (row: AlertRow): readonly CellValue[] =>
  [row.code, row.action, row.units, row.progress, row.band, row.paragraph, row.cause, row.commitment, row.state, row.notice];
