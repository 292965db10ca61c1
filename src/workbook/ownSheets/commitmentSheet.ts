import type { Rect } from '../cells/rect';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import { COMMITMENT_FIELDS } from './commitmentRows';
import type { CommitmentField, CommitmentRow } from './commitmentRows';
import { readOwnTable } from './ownTable';
import type { OwnTable } from './ownTable';
import { COUNT_FORMAT, NOTE_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from './sheetBuilder';
import type { SheetContent } from './sheetContent';

/** Titles of the columns: those of the evaluation report's annex, then the AEI's code and the notice. */
const HEADERS: Readonly<Record<CommitmentField, string>> = {
  number: 'N°', aspect: 'Aspecto de mejora', recommendation: 'Recomendación', action: 'Acción clave', evidence: 'Medio de verificación',
  unit: 'Unidad responsable', deadline: 'Plazo', state: 'Estado', comment: 'Comentario', code: 'AEI', notice: 'Aviso',
};
const WIDTHS = [34, 210, 210, 130, 130, 150, 70, 76, 130, 70, 130] as const;
const HEADER_ROW = 3;

/** The commitments as they stand on their sheet. A row without a code is a person's. */
export type PresentCommitments = Omit<OwnTable, 'rows'> & { readonly rows: readonly CommitmentRow[] };

export const NO_COMMITMENTS: PresentCommitments = { headerRow: HEADER_ROW, areMoved: false, rows: [] };

/**
 * The sheet *Compromisos PEI*: the *matriz de compromisos*, an annex of the evaluation report, one row per alert with a commitment.
 * A4 landscape.
 *
 * @param name of a new sheet
 * @param headerRow where the column headings stand: people may have inserted rows above them
 */
export function commitmentSheet(rows: readonly CommitmentRow[], periodWords: string, name: string, headerRow: number = HEADER_ROW): SheetContent {
  const sheet = new SheetBuilder(COMMITMENT_FIELDS.length);
  sheet.row([`MATRIZ DE COMPROMISOS: ${periodWords}`], TITLE_FORMAT);
  sheet.row(['Sale de las alertas que tienen compromiso. Complete la acción clave, el medio de verificación y el plazo; lo que usted escriba se conserva.'], NOTE_FORMAT);
  sheet.space(Math.max(1, headerRow - sheet.next));
  const head = sheet.row(COMMITMENT_FIELDS.map((field) => HEADERS[field]), HEADER_FORMAT);
  for (const row of rows) sheet.row(COMMITMENT_FIELDS.map((field) => row[field]), ROW_FORMATS);
  sheet.lines({ ...head, height: rows.length + 1 }, LINE_COLOUR);
  return {
    name, values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts: [], widths: WIDTHS,
    page: { orientation: 'Landscape', titleRow: head.top },
  };
}

const TEXT_AT_TOP = { ...TEXT_FORMAT, vertical: 'Top' } as const;
const ROW_FORMATS = COMMITMENT_FIELDS.map((field) =>
  field === 'notice' ? { ...TEXT_AT_TOP, ...NOTE_FORMAT } : field === 'number' ? { horizontal: COUNT_FORMAT.horizontal ?? 'Center', vertical: 'Top' as const } : TEXT_AT_TOP);

/**
 * Reads the rows of the sheet *Compromisos PEI*, in whatever order people sorted them.
 *
 * @param block where the defined name of the sheet's block points
 */
export function readCommitmentRows(cells: SheetCells, block: Rect): PresentCommitments {
  const table = readOwnTable(cells, block, COMMITMENT_FIELDS.map((field) => HEADERS[field]));
  return table === null ? NO_COMMITMENTS : { ...table, rows: table.rows.map(commitmentRowOf) };
}

const commitmentRowOf = (values: readonly CellValue[]): CommitmentRow =>
  Object.fromEntries(COMMITMENT_FIELDS.map((field, nth) => [field, values[nth] ?? ''])) as CommitmentRow;

/** The cells of all rows, and those of the column with a pick-list. `height`: rows of the block; `rows`: commitments. */
export const commitmentRects = (height: number, rows: number): { readonly all: Rect; readonly state: Rect } => {
  const all = { top: height - rows, left: 0, height: rows, width: COMMITMENT_FIELDS.length };
  return { all, state: { ...all, left: COMMITMENT_FIELDS.indexOf('state'), width: 1 } };
};
