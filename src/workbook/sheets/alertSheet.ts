import type { PaletteName } from '../../engine/bandPalettes';
import type { CellValue } from '../cells';
import { bandRules } from '../write/looks';
import type { AlertRow } from './alertRows';
import { SheetBuilder } from './sheetBuilder';
import type { SheetContent } from './sheetContent';
import { COUNT, HEAD, LINE, NOTE, PERCENT, SECTION, TITLE, WORD } from './sheetLooks';
import type { WholeText } from './wholeText';

/** The columns, in order. */
export const ALERT_COLUMNS = ['Código', 'Acción', 'Unidad(es)', 'Avance', 'Semáforo', 'Párrafo', 'Causa', 'Compromiso', 'Estado', 'Aviso'] as const;
const WIDTHS = [72, 190, 170, 56, 66, 430, 190, 190, 80, 190] as const;
/** Row of the column headings when the sheet is made, 0-based: above it stand the title and the text ready to copy. */
export const ALERT_HEADER_ROW = 5;
/** Row of the whole text, 0-based. */
export const TEXT_ROW = 3;

/** What the sheet is called when it is made, and its colours. */
export interface SheetLook {
  readonly name: string;
  readonly palette: PaletteName;
}

/**
 * The sheet *Alertas PEI*: the whole text ready to copy under ALERTAS IDENTIFICADAS, then one row per alert. A4 landscape.
 *
 * @param whole every paragraph due, in code order
 * @param headerRow where the column headings stand: people may have inserted rows above them
 */
export function alertSheet(
  rows: readonly AlertRow[], whole: WholeText, periodWords: string, { name, palette }: SheetLook, headerRow: number = ALERT_HEADER_ROW,
): SheetContent {
  const sheet = new SheetBuilder(ALERT_COLUMNS.length);
  sheet.row([`ALERTAS DEL SEGUIMIENTO DEL PEI: ${periodWords}`], TITLE);
  sheet.row(['Elija la causa y el compromiso de cada alerta y vuelva a redactar; lo que usted escriba se conserva.'], NOTE);
  if (whole.note === '') sheet.row(['ALERTAS IDENTIFICADAS'], SECTION);
  else sheet.row(['ALERTAS IDENTIFICADAS', '', whole.note], [SECTION, {}, NOTE]);
  sheet.row([whole.text], { vertical: 'Top', wrap: true });
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

const TOP = { vertical: 'Top' } as const;
const TEXT = { ...WORD, ...TOP } as const;
const LOOKS = [TEXT, TEXT, TEXT, { ...PERCENT, ...TOP }, { ...COUNT, ...TOP }, TEXT, TEXT, TEXT, TEXT, { ...TEXT, ...NOTE }] as const;

const cellsOfRow = (row: AlertRow): readonly CellValue[] =>
  [row.code, row.action, row.units, row.progress, row.band, row.paragraph, row.cause, row.commitment, row.state, row.notice];
