import type { Rect } from '../cells/rect';
import type { CellValue } from '../cells/sheetCells';
import { NOTE_FORMAT, SheetBuilder, TEXT_FORMAT, TITLE_FORMAT } from '../ownSheets/sheetBuilder';
import { HEADER_FORMAT, LINE_COLOUR } from '../write/blockFormats';
import type { FormatBlock } from '../write/writePlan';
import type { SeparatedText } from './separatedText';

/** A new sheet with a separated text: its cells from A1 on, and how they look. */
export interface SeparatedContent {
  /** Rows of equal length. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly FormatBlock[];
  readonly merges: readonly Rect[];
  /** Points of Office's columnWidth. */
  readonly widths: readonly number[];
  /** Rows made as tall as their text. */
  readonly fit: readonly Rect[];
}

const B7_WIDTHS = [104, 250, 150, 150, 92, 82, 92];
const FIGURE_WIDTH = 60;
const [NARROWEST, WIDEST, POINTS_A_LETTER] = [60, 250, 5.5];

/** Lines that stand below the table as they were, at most. */
const MOST_LINES_BELOW = 2_000;

/**
 * The sheet of a separated text: the table, then what was not placed with its line and its reason, then the lines after the table. What
 * stands below the table begins with "Nota:" and "Línea 12": it is never taken for rows of it.
 *
 * @param lineWord what a line is called: "Línea" of a file, "Fila" of a sheet
 */
export function separatedContent({ kind, rows, header, merges, left, after }: SeparatedText, lineWord: 'Línea' | 'Fila'): SeparatedContent {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const sheet = new SheetBuilder(width);
  const top = header?.top ?? 0;
  rows.forEach((row, at) => {
    const isHeader = header !== null && at >= header.top && at < header.top + header.height;
    sheet.row([...row, ...(isHeader ? new Array<CellValue>(width - row.length).fill('') : [])], isHeader ? HEADER_FORMAT : at < top ? (at === 0 && row.length === 1 ? TITLE_FORMAT : {}) : TEXT_FORMAT);
  });
  const table = { top, left: 0, height: rows.length - top, width };
  sheet.lines(table, LINE_COLOUR);
  if (left.length > 0) {
    sheet.space();
    sheet.row([`Nota: compare con el original estas líneas, que no se pudieron separar del todo (${left.length}).`], NOTE_FORMAT);
    for (const { line, reason, text } of left) sheet.row([`${lineWord} ${line}: ${reason}. Dice: ${text.replace(/\s+/g, ' ').trim()}`], NOTE_FORMAT);
  }
  if (after.length > 0) {
    sheet.space();
    sheet.row(['Nota: lo que sigue venía después de la tabla y quedó como estaba.'], NOTE_FORMAT);
    for (const { line, text } of after.slice(0, MOST_LINES_BELOW)) sheet.row([`${lineWord} ${line}: ${text.replace(/\s+/g, ' ').trim()}`], NOTE_FORMAT);
    if (after.length > MOST_LINES_BELOW) sheet.row([`… y ${after.length - MOST_LINES_BELOW} líneas más, que están en el original.`], NOTE_FORMAT);
  }
  return { values: sheet.values, formats: sheet.formats, merges, widths: kind === 'b7' ? b7Widths(width) : widthsOf(rows, width), fit: kind === 'b7' ? [table] : [] };
}

const b7Widths = (width: number): number[] => Array.from({ length: width }, (_, at) => B7_WIDTHS[at] ?? FIGURE_WIDTH);

function widthsOf(rows: SeparatedText['rows'], width: number): number[] {
  return Array.from({ length: width }, (_, at) => {
    const longest = rows.reduce((most, row) => (row.length > 1 ? Math.max(most, String(row[at] ?? '').length) : most), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, longest * POINTS_A_LETTER));
  });
}
