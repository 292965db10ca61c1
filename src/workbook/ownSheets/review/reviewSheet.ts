import { inLetters } from '../../../engine/plan/letters';
import type { PlanLetters } from '../../../engine/plan/letters';
import type { Rect } from '../../cells/rect';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import { readRowMark, rowMark } from '../../memory/rowMark';
import { HEADER_FORMAT, LINE_COLOUR } from '../../write/blockFormats';
import { MARK_TITLE, markColumn } from '../alertMarks';
import { readOwnTable } from '../ownTable';
import { NOTE_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from '../sheetBuilder';
import type { CellFormat } from '../sheetBuilder';
import type { LinkPlan, SheetContent } from '../sheetContent';
import { REVIEW_FIELDS } from './reviewRows';
import type { PlannedReviewRow, PresentReviewRow, ReviewField, ReviewRow } from './reviewRows';

const HEADERS: Readonly<Record<ReviewField, string>> = {
  unit: 'Unidad', code: 'Código', gravity: 'Gravedad', finding: 'Observación', cell: 'Celda', remedy: 'Qué hacer', state: 'Estado', comment: 'Comentario', notice: 'Aviso',
};
/** Together a page of A4 in landscape, at 8 points or more. */
const WIDTHS: Readonly<Record<ReviewField, number>> = { unit: 140, code: 92, gravity: 52, finding: 250, cell: 62, remedy: 190, state: 62, comment: 90, notice: 72 };
/** Row of the column headings when the sheet is made, 0-based. */
const HEADER_ROW = 3;

/** The findings as they stand on their sheet. */
export interface PresentReview {
  readonly headerRow: number;
  /** People inserted or deleted columns among ours. */
  readonly areMoved: boolean;
  readonly rows: readonly PresentReviewRow[];
}

export const NO_REVIEW_ROWS: PresentReview = { headerRow: HEADER_ROW, areMoved: false, rows: [] };

interface ReviewSheetOptions {
  /** Of a new sheet. */
  readonly name: string;
  readonly letters: PlanLetters;
  /** "2024, primer semestre" */
  readonly period: string;
  /** Where the column headings stand: people may have inserted rows above them. */
  readonly headerRow: number;
}

/**
 * The sheet of the findings: one row each, with a link to its cell, what to do and a state to be written. A4 landscape. In a hidden column
 * beside it each row says what was proposed in it.
 */
export function reviewSheet(rows: readonly PlannedReviewRow[], { name, letters, period, headerRow }: ReviewSheetOptions): SheetContent {
  const sheet = new SheetBuilder(REVIEW_FIELDS.length);
  sheet.row([inLetters(`REVISIÓN DE LOS DATOS DEL PEI: ${period}`, letters)], TITLE_FORMAT);
  sheet.row(['Filtre por unidad para enviar a cada una lo suyo. La celda lleva a su lugar en la tabla. Lo que escriba en Estado y Comentario se conserva al hacerla de nuevo.'], NOTE_FORMAT);
  sheet.space(Math.max(1, headerRow - sheet.next));
  const head = sheet.row(REVIEW_FIELDS.map((field) => HEADERS[field]), HEADER_FORMAT);
  for (const { row } of rows) sheet.row(REVIEW_FIELDS.map((field) => row[field]), ROW_FORMATS);
  sheet.lines({ ...head, height: rows.length + 1 }, LINE_COLOUR);
  const marks = sheet.values.map((values, at) => (at < head.top ? titleMark(values) : at === head.top ? MARK_TITLE : (rows[at - head.top - 1]?.mark ?? '')));
  return {
    name,
    values: sheet.values.map((values, at) => [...values, marks[at] ?? '']),
    formats: sheet.formats,
    conditionalFormats: [],
    charts: [],
    links: linksOf(rows, head.top + 1),
    widths: [...REVIEW_FIELDS.map((field) => WIDTHS[field]), 0],
    page: { orientation: 'Landscape', titleRow: head.top },
  };
}

const titleMark = (values: readonly CellValue[]): string =>
  (values.every((value) => value === '') ? '' : rowMark('', Object.fromEntries(values.flatMap((value, column) => (value === '' ? [] : [[String(column), String(value)]])))));

/** The cells that lead to the place of their finding; one in which a person wrote leads nowhere. */
function linksOf(rows: readonly PlannedReviewRow[], top: number): readonly LinkPlan[] {
  const column = REVIEW_FIELDS.indexOf('cell');
  return rows.flatMap(({ row, finding }, at) => (finding === null || row.cell !== finding.cell ? [] : [{ row: top + at, column, text: finding.cell, target: finding.place }]));
}

const TEXT_AT_TOP = { ...TEXT_FORMAT, vertical: 'Top' } as const;
/** As Excel shows a link. */
const LINK = { ...TEXT_AT_TOP, fontColor: '#0563C1' } as const;
const ROW_FORMATS: readonly CellFormat[] = REVIEW_FIELDS.map((field) => (field === 'cell' ? LINK : field === 'notice' ? { ...TEXT_AT_TOP, ...NOTE_FORMAT } : TEXT_AT_TOP));

/** The rows of the table, the column of states, and the table with its headings, of so many rows. */
export function reviewRects({ values }: SheetContent, rows: number): { readonly all: Rect; readonly state: Rect; readonly table: Rect } {
  const all = { top: values.length - rows, left: 0, height: rows, width: REVIEW_FIELDS.length };
  return { all, state: { ...all, left: REVIEW_FIELDS.indexOf('state'), width: 1 }, table: { ...all, top: all.top - 1, height: rows + 1 } };
}

/**
 * Reads the rows of the sheet *Revisión PEI*, in whatever order people sorted them.
 *
 * @param block where the defined name of the sheet's block points
 */
export function readReviewRows(cells: SheetCells, block: Rect): PresentReview {
  const table = readOwnTable(cells, block, REVIEW_FIELDS.map((field) => HEADERS[field]));
  if (table === null) return NO_REVIEW_ROWS;
  const marks = markColumn(cells, block).values.slice(table.headerRow + 1 - block.top);
  return {
    headerRow: table.headerRow,
    areMoved: table.areMoved,
    rows: table.rows.map((values, at) => ({
      row: Object.fromEntries(REVIEW_FIELDS.map((field, nth) => [field, values[nth] ?? ''])) as ReviewRow,
      mark: readRowMark(marks[at] ?? ''),
      markText: readRowMark(marks[at] ?? '') === null ? '' : String(marks[at]),
    })),
  };
}
