import type { Rect } from '../cells/rect';
import { cellAt } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import { COMMITMENT_FIELDS } from './commitmentRows';
import type { CommitmentField, CommitmentRow } from './commitmentRows';
import { findHeaderRow } from './findHeaderRow';
import { COUNT_FORMAT, NOTE_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from './sheetBuilder';
import type { SheetContent } from './sheetContent';

/** Headings of the evaluation report's annex; then the AEI a row is found by, and what the office must look at. */
const HEADERS: Readonly<Record<CommitmentField, string>> = {
  number: 'N°', aspect: 'Aspecto de mejora', recommendation: 'Recomendación', action: 'Acción clave', evidence: 'Medio de verificación',
  unit: 'Unidad responsable', deadline: 'Plazo', state: 'Estado', comment: 'Comentario', code: 'AEI', notice: 'Aviso',
};
const WIDTHS = [34, 210, 210, 130, 130, 150, 70, 76, 130, 70, 130] as const;
const HEADER_ROW = 3;

/** The commitments as they stand on their sheet. */
export interface PresentCommitments {
  /** Row of the column headings, absolute 0-based. */
  readonly headerRow: number;
  /** People inserted or deleted columns among ours: the rows can be read, but not written again. */
  readonly areMoved: boolean;
  /** In their order; a row without a code is a person's and comes back as it is. */
  readonly rows: readonly CommitmentRow[];
}

export const NO_COMMITMENTS: PresentCommitments = { headerRow: HEADER_ROW, areMoved: false, rows: [] };

/**
 * The sheet *Compromisos PEI*: the *matriz de compromisos*, an annex of the evaluation report, one row per alert with a commitment.
 * A4 landscape.
 *
 * @param name what the sheet is called when it is made
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
 * Reads the rows below the headings, wherever people inserted or sorted rows or inserted columns.
 *
 * @param block where the defined name of the sheet's block points
 */
export function readCommitmentRows(cells: SheetCells, block: Rect): PresentCommitments {
  const headings = findHeaderRow(cells, block, COMMITMENT_FIELDS.map((field) => HEADERS[field]));
  if (headings === null) return NO_COMMITMENTS;
  const below = Array.from({ length: block.top + block.height - headings.row - 1 }, (_, at) => headings.row + 1 + at);
  return { headerRow: headings.row, areMoved: headings.areMoved, rows: below.map((row) => rowAt(cells, row, headings.columns)) };
}

const rowAt = (cells: SheetCells, row: number, columns: readonly number[]): CommitmentRow =>
  Object.fromEntries(COMMITMENT_FIELDS.map((field, nth) => [field, cellAt(cells, row, columns[nth] ?? -1)])) as CommitmentRow;

/** Cells of the columns with pick-lists and of the whole rows, for dressing. */
export const commitmentRects = (height: number, rows: number): { readonly all: Rect; readonly state: Rect } => {
  const all = { top: height - rows, left: 0, height: rows, width: COMMITMENT_FIELDS.length };
  return { all, state: { ...all, left: COMMITMENT_FIELDS.indexOf('state'), width: 1 } };
};
