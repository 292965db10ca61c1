import type { Rect } from '../cells/rect';
import type { CellValue, SheetCells } from '../cells/sheetCells';
import type { TableLayout } from '../find/tableLayout';
import { inPercentPoints, isDateFormat, isPercentFormat } from '../read/figureReader';
import { planColumns } from '../read/planColumns';
import type { Line, PlanColumns } from '../read/planColumns';
import { hasLines, linesOf, mostLines } from '../read/rows/cellLines';
import { decimalMarkOf, figureOf, isFigure } from './figures';
import type { DecimalMark } from './figures';
import type { SeparatedText } from './separatedText';
import type { LeftLine } from './textLine';

/**
 * A sheet whose tables have several indicators in a cell, one a line, with a row for each; null when no row can be separated.
 *
 * - A row is separated where its name, its goals and its values have as many lines, and its codes, where the table has codes of indicators.
 *   The AEI, the OEI and the unit are repeated; other rows stay as they are, and those with other lines are told.
 * - Numbers shown as percentages become percent points; cells merged over rows are filled down; our own columns are left out.
 *
 * @example separateRows(cells, layouts)?.rows // [['AEI', 'Indicador', 'Meta 2024', 'VO 2024'], ['AEI.01.01', 'Uno', 10, 5], ['AEI.01.01', 'Dos', 20, 9]]
 */
export function separateRows(cells: SheetCells, layouts: readonly TableLayout[]): SeparatedText | null {
  const tables = layouts.map((layout) => ({ layout, columns: planColumns(cells, layout) }));
  const values = filledDown(cells, layouts);
  const rows: CellValue[][] = [];
  const left: LeftLine[] = [];
  const places = new Map<number, number>();
  let separated = 0;
  values.forEach((line, at) => {
    const row = cells.top + at;
    places.set(row, rows.length);
    const table = tables.find(({ layout: { header, body } }) => contains(body, row) && !contains(header, row));
    const lines = table !== undefined && hasLines(line, table.columns) ? linesOfRow(line, table.columns) : undefined;
    const known = (one: Line): CellValue[] => one.map((value, c) => (isOurs(layouts, row, cells.left + c) ? '' : plainValue(cells, row, c, value)));
    if (lines === null) left.push({ line: row + 1, text: line.filter((value) => value !== '').join(' | '), reason: 'sus celdas no tienen tantas líneas una como otra, y quedó como estaba' });
    else if (lines !== undefined) separated += 1;
    rows.push(...(lines ?? [line]).map(known));
  });
  if (separated === 0) return null;
  const [first] = layouts;
  const shift = (rect: Rect): Rect => ({ ...rect, top: places.get(rect.top) ?? rect.top, left: rect.left - cells.left });
  const merges = (cells.merges ?? []).filter((merge) => layouts.some(({ header }) => contains(header, merge.top) && contains(header, merge.top + merge.height - 1))).map(shift);
  return { kind: 'columns', rows, header: first === undefined ? null : { top: places.get(first.header.top) ?? 0, height: first.header.height }, merges, left, after: [] };
}

const contains = ({ top, height }: Pick<Rect, 'top' | 'height'>, row: number): boolean => row >= top && row < top + height;

const isOurs = (layouts: readonly TableLayout[], row: number, column: number): boolean =>
  layouts.some(({ header, body, columns }) => (contains(header, row) || contains(body, row)) && columns.some((one) => one.column === column && one.meaning.field === 'own'));

/** The values of a sheet, those of cells that are merged over rows of a table in each of these. */
function filledDown(cells: SheetCells, layouts: readonly TableLayout[]): CellValue[][] {
  const values = cells.values.map((line) => [...line]);
  for (const { top, left, height } of cells.merges ?? []) {
    if (height < 2 || !layouts.some(({ header, body }) => contains(body, top) && contains(body, top + height - 1) && !contains(header, top))) continue;
    const value = values[top - cells.top]?.[left - cells.left] ?? '';
    for (let row = top + 1; row < top + height; row += 1) {
      const line = values[row - cells.top];
      if (line !== undefined) line[left - cells.left] = value;
    }
  }
  return values;
}

/** A value without its format: percent points for a percentage; a date is left out, because its number is none of the table. */
function plainValue(cells: SheetCells, row: number, at: number, value: CellValue): CellValue {
  if (typeof value !== 'number') return value;
  if (isPercentFormat(cells, row, at)) return inPercentPoints(value);
  return isDateFormat(cells, row, at) ? '' : value;
}

/** What may stand for an item of a list or for a minus: nobody knows which. */
const DASHED = /^[-–—•*]\s/;
/** "1) ", "a) " and "2. " before each of several figures. */
const NUMBERED = /^(?:\(?\d{1,2}\)|\d{1,2}\.(?=\s)|\(?[a-z]\))\s*/i;

/** The rows of a row with several indicators; null where its cells have other numbers of lines. */
function linesOfRow(line: Line, columns: PlanColumns): CellValue[][] | null {
  const count = mostLines(line, columns);
  const { code, name, element, elementName, objective, unit, executingUnit, baseline, progresses, figuresAt } = columns;
  const whole = new Set([element, elementName, objective, unit, executingUnit].filter((at) => at !== code));
  const figures = new Set([...figuresAt, ...(baseline === null ? [] : [baseline.at])]);
  const printed = new Set(progresses.flatMap((column) => (column === null ? [] : [column.at])));
  const mark = decimalMarkOf([...figures].flatMap((at) => linesOf(line[at] ?? '')));
  const mustHaveLines = [code, name].filter((at) => at >= 0);
  if (count < 2 || mustHaveLines.some((at) => whole.has(at) || linesOf(line[at] ?? '').length !== count)) return null;
  const parts = line.map((value, at): readonly CellValue[] | null => {
    const repeated = new Array<CellValue>(count).fill(value);
    const lines = linesOf(value);
    if (value === '' || whole.has(at)) return repeated;
    if (figures.has(at)) return lines.length === count && !lines.some((text) => DASHED.test(text)) ? figuresOf(lines, mark) : null;
    if (lines.length === count) return lines;
    return printed.has(at) ? repeated.fill('') : lines.length === 0 ? repeated : null;
  });
  return parts.includes(null) ? null : Array.from({ length: count }, (_, nth) => parts.map((part) => part?.[nth] ?? ''));
}

function figuresOf(lines: readonly string[], mark: DecimalMark | null): readonly CellValue[] {
  const isNumbered = lines.every((text) => NUMBERED.test(text));
  return lines.map((text) => (isNumbered ? text.replace(NUMBERED, '') : text)).map((text) => (isFigure(text) && !text.includes('%') ? figureOf(text, mark) : text));
}
