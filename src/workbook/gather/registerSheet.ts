import type { Rect } from '../cells/rect';
import { cellAt } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { ownSheetsOf } from '../ownSheets/ownSheet';
import { readOwnTable } from '../ownSheets/ownTable';
import { NOTE_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from '../ownSheets/sheetBuilder';
import type { CellFormat } from '../ownSheets/sheetBuilder';
import type { SheetContent } from '../ownSheets/sheetContent';
import { HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';

/** What the register keeps of an answer that was taken over. */
export const REGISTER_FIELDS = ['date', 'file', 'unit', 'reporter', 'code', 'period', 'sheet', 'before', 'after', 'source', 'cause', 'comment'] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];
export type RegisterRow = Readonly<Record<RegisterField, CellValue>>;

const TITLES: Readonly<Record<RegisterField, string>> = {
  date: 'Fecha', file: 'Archivo', unit: 'Unidad', reporter: 'Quién informa', code: 'Código', period: 'Periodo', sheet: 'Hoja', before: 'Antes', after: 'Después',
  source: 'Fuente', cause: 'Causa', comment: 'Comentario',
};
const HEADERS = REGISTER_FIELDS.map((field) => TITLES[field]);
/** Together a page of A4 in landscape, at 8 points or more. */
const WIDTHS = [62, 130, 130, 80, 92, 52, 80, 62, 62, 110, 130, 120] as const;
export const REGISTER_NAME = 'Registro PEI';

const TOP = { ...TEXT_FORMAT, vertical: 'Top' } as const satisfies CellFormat;
const FORMATS: readonly CellFormat[] = REGISTER_FIELDS.map((field) => (field === 'before' || field === 'after' ? { horizontal: 'Right', vertical: 'Top' } : TOP));

/** The register as it stands. */
export interface PresentRegister {
  readonly cells: SheetCells;
  /** Where the defined name of its block points. */
  readonly block: Rect;
}

/** The register of a workbook; null while it has none. */
export const registerIn = ({ sheets }: { readonly sheets: readonly SheetCells[] }): PresentRegister | null => ownSheetsOf(sheets, 'Registro')[0] ?? null;

/** Whether people moved, inserted or deleted columns of the register: then no row can be added under its headings. */
export const isRegisterMoved = ({ cells, block }: PresentRegister): boolean => readOwnTable(cells, block, HEADERS)?.areMoved !== false || block.left !== 0;

/** The rows of the register, oldest first unless people sorted them. */
export function registerRows({ cells, block }: PresentRegister): readonly RegisterRow[] {
  const rows = readOwnTable(cells, block, HEADERS)?.rows ?? [];
  return rows.map((values) => Object.fromEntries(REGISTER_FIELDS.map((field, at) => [field, values[at] ?? ''])) as RegisterRow);
}

/**
 * The sheet *Registro PEI* with more rows: those that stand on it stay as they are, whoever wrote them.
 *
 * @param present null for a new sheet
 */
export function registerSheet(present: PresentRegister | null, added: readonly RegisterRow[]): SheetContent {
  const sheet = new SheetBuilder(REGISTER_FIELDS.length);
  if (present === null) {
    sheet.row(['REGISTRO DE VALORES RECOGIDOS'], TITLE_FORMAT);
    sheet.row(['Cada fila es un valor que se tomó de un archivo. PEI Avance solo agrega filas: las que están no las cambia.'], NOTE_FORMAT);
    sheet.space();
    sheet.row(HEADERS, HEADER_FORMAT);
  } else {
    const { cells, block } = present;
    for (let row = 0; row < block.top + block.height; row += 1) sheet.row(REGISTER_FIELDS.map((_, column) => cellAt(cells, row, column)));
  }
  const top = sheet.next;
  for (const row of added) sheet.row(REGISTER_FIELDS.map((field) => row[field]), FORMATS);
  const lined = { top: present === null ? top - 1 : top, left: 0, height: sheet.next - top + (present === null ? 1 : 0), width: REGISTER_FIELDS.length };
  sheet.lines(lined, LINE_COLOUR);
  return { name: REGISTER_NAME, values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts: [], widths: WIDTHS, page: { orientation: 'Landscape', titleRow: 3 } };
}

/** The cells of the rows added last. */
export const addedRect = ({ values }: SheetContent, added: number): Rect => ({ top: values.length - added, left: 0, height: added, width: REGISTER_FIELDS.length });
