import { inLetters, PEI_LETTERS } from '../../engine/plan/letters';
import type { PlanLetters } from '../../engine/plan/letters';
import type { Rect } from '../cells/rect';
import { cellAt, usedRangeEnd } from '../cells/sheetCells';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import { HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import { COMMITMENT_FIELDS } from './commitmentRows';
import type { CommitmentField, CommitmentRow } from './commitmentRows';
import { readOwnTable } from './ownTable';
import type { OwnTable } from './ownTable';
import { COUNT_FORMAT, NOTE_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from './sheetBuilder';
import type { CellFormat } from './sheetBuilder';
import type { SheetContent } from './sheetContent';

/** Titles of the columns: those of the evaluation report's annex, then the AEI's code and the notice. */
const HEADERS: Readonly<Record<CommitmentField, string>> = {
  number: 'N°', aspect: 'Aspecto de mejora', recommendation: 'Recomendación', action: 'Acción clave', evidence: 'Medio de verificación',
  unit: 'Unidad responsable', deadline: 'Plazo', state: 'Estado', comment: 'Comentario', code: 'AEI', notice: 'Aviso', period: 'Periodo',
};
/** Together a page of A4 in landscape, at 8 points or more. */
const WIDTHS = [28, 140, 130, 95, 95, 105, 60, 62, 95, 62, 70, 52] as const;
const HEADER_ROW = 3;

/** The columns that the sheet always had, side by side. *Periodo* stands in the first free column after them. */
const SIDE_BY_SIDE = COMMITMENT_FIELDS.filter((field) => field !== 'period');

/** The commitments as they stand on their sheet. A row without a code is a person's. */
export interface PresentCommitments extends Omit<OwnTable, 'rows'> {
  readonly rows: readonly CommitmentRow[];
  /** Column of *Periodo*, 0-based: where it stands, else where it may. */
  readonly periodColumn: number;
}

export const NO_COMMITMENTS: PresentCommitments = { headerRow: HEADER_ROW, areMoved: false, rows: [], periodColumn: SIDE_BY_SIDE.length };

/**
 * The sheet of commitments: the *matriz de compromisos*, an annex of the evaluation report, one row per alert with a commitment, of every
 * period. A4 landscape.
 *
 * @param name of a new sheet
 * @param place where the column headings stand: people may have inserted rows above them
 */
export function commitmentSheet(
  rows: readonly CommitmentRow[], name: string, { headerRow, periodColumn }: Pick<PresentCommitments, 'headerRow' | 'periodColumn'> = NO_COMMITMENTS,
  letters: PlanLetters = PEI_LETTERS,
): SheetContent {
  const gap = periodColumn - SIDE_BY_SIDE.length;
  const spread = <T>(cells: Readonly<Record<CommitmentField, T>>, blank: T): T[] => [...SIDE_BY_SIDE.map((field) => cells[field]), ...new Array<T>(gap).fill(blank), cells.period];
  const sheet = new SheetBuilder(periodColumn + 1);
  sheet.row(['MATRIZ DE COMPROMISOS'], TITLE_FORMAT);
  sheet.row(['Sale de las alertas que tienen compromiso. Complete la acción clave, el medio de verificación y el plazo; lo que usted escriba se conserva.'], NOTE_FORMAT);
  sheet.space(Math.max(1, headerRow - sheet.next));
  const head = sheet.row(spread<CellValue>({ ...HEADERS, code: inLetters(HEADERS.code, letters) }, ''), spread(HEAD_FORMATS, {}));
  for (const row of rows) sheet.row(spread<CellValue>(row, ''), spread(ROW_FORMATS, {}));
  const table = { ...head, width: SIDE_BY_SIDE.length, height: rows.length + 1 };
  if (gap === 0) sheet.lines({ ...table, width: periodColumn + 1 }, LINE_COLOUR);
  else [table, { ...table, left: periodColumn, width: 1 }].forEach((rect) => sheet.lines(rect, LINE_COLOUR));
  return {
    name, values: sheet.values, formats: sheet.formats, conditionalFormats: [], charts: [], widths: WIDTHS,
    page: { orientation: 'Landscape', titleRow: head.top },
  };
}

const TEXT_AT_TOP = { ...TEXT_FORMAT, vertical: 'Top' } as const;
const CENTRED = { horizontal: COUNT_FORMAT.horizontal ?? 'Center', vertical: 'Top' } as const;
const formatsOf = (format: (field: CommitmentField) => CellFormat) => Object.fromEntries(COMMITMENT_FIELDS.map((field) => [field, format(field)])) as Record<CommitmentField, CellFormat>;
const HEAD_FORMATS = formatsOf(() => HEADER_FORMAT);
const ROW_FORMATS = formatsOf((field) => (field === 'notice' ? { ...TEXT_AT_TOP, ...NOTE_FORMAT } : field === 'number' || field === 'period' ? CENTRED : TEXT_AT_TOP));

/**
 * Reads the rows of the sheet *Compromisos PEI*, in whatever order people sorted them.
 *
 * @param block where the defined name of the sheet's block points
 */
export function readCommitmentRows(cells: SheetCells, block: Rect): PresentCommitments {
  const table = readOwnTable(cells, block, SIDE_BY_SIDE.map((field) => HEADERS[field]));
  if (table === null) return NO_COMMITMENTS;
  const { headerRow, rows } = table;
  const after = Array.from({ length: Math.max(0, usedRangeEnd(cells).column - SIDE_BY_SIDE.length) }, (_, at) => SIDE_BY_SIDE.length + at);
  const standing = after.find((column) => cellAt(cells, headerRow, column) === HEADERS.period);
  const isFree = (column: number): boolean => rows.every((_, at) => cellAt(cells, headerRow + 1 + at, column) === '') && cellAt(cells, headerRow, column) === '';
  const free = after.find(isFree) ?? Math.max(SIDE_BY_SIDE.length, usedRangeEnd(cells).column);
  const commitmentRowOf = (values: readonly CellValue[], at: number): CommitmentRow => ({
    ...(Object.fromEntries(SIDE_BY_SIDE.map((field, nth) => [field, values[nth] ?? ''])) as CommitmentRow),
    period: standing === undefined ? '' : cellAt(cells, headerRow + 1 + at, standing),
  });
  return { ...table, rows: rows.map(commitmentRowOf), periodColumn: standing ?? free };
}

/** The cells of all rows of a sheet of commitments, and those of the column with a pick-list. */
export const commitmentRects = ({ values }: SheetContent, rows: number): { readonly all: Rect; readonly state: Rect } => {
  const all = { top: values.length - rows, left: 0, height: rows, width: values[0]?.length ?? 0 };
  return { all, state: { ...all, left: COMMITMENT_FIELDS.indexOf('state'), width: 1 } };
};
