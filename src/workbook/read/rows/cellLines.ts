import type { CellProblem } from '../../cells/observation';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import type { Line, PlanColumns } from '../planColumns';

const NONE: readonly string[] = [];

/** The lines of a cell with several, blank ones left out; none for any other cell. */
export const linesOf = (value: CellValue): readonly string[] =>
  typeof value === 'string' && value.includes('\n') ? value.split('\n').map((text) => text.trim()).filter((text) => text !== '') : NONE;

/**
 * The lines of a row whose cells of figures hold several lines, one for each of its indicators; null for any other row. Each line has its
 * own name and code where those cells have as many lines, and no figures: what is in one cell cannot be written to one by one.
 */
export function separatedLines(line: Line, columns: PlanColumns): Line[] | null {
  if (!hasLines(line, columns)) return null;
  const count = mostLines(line, columns);
  if (count < 2) return null;
  const blank = new Set([...columns.figuresAt, ...columns.progresses.flatMap((column) => (column === null ? [] : [column.at]))]);
  return Array.from({ length: count }, (_, nth) => line.map((value, at) => {
    if (blank.has(at)) return '';
    const lines = linesOf(value);
    if (lines.length === count) return lines[nth] ?? '';
    return at === columns.code && nth > 0 ? '' : value;
  }));
}

/** How many lines {@link separatedLines} adds to the rows of a table. */
export function furtherLines(cells: SheetCells, { body }: TableLayout, columns: PlanColumns): number {
  const end = Math.min(cells.values.length, body.top + body.height - cells.top);
  let further = 0;
  for (let at = Math.max(0, body.top - cells.top); at < end; at += 1) {
    const line = cells.values[at] ?? [];
    if (hasLines(line, columns)) further += Math.max(0, mostLines(line, columns) - 1);
  }
  return further;
}

/** Whether some goal or value is a text of several lines: in most tables none is. */
export function hasLines(line: Line, { figuresAt }: PlanColumns): boolean {
  for (let k = 0; k < figuresAt.length; k += 1) if (isSeveral(line[figuresAt[k] ?? -1])) return true;
  return false;
}

const isSeveral = (value: CellValue | undefined): boolean => typeof value === 'string' && value.includes('\n');

/** How many lines the goal or value with most of them has. */
export const mostLines = (line: Line, { figuresAt }: PlanColumns): number =>
  figuresAt.reduce((most, at) => Math.max(most, linesOf(line[at] ?? '').length), 0);

/** The problem of a cell with several lines. */
export function severalInOneCell(count: number): CellProblem {
  return {
    code: 'varios-indicadores-en-una-celda',
    severity: 'error',
    message: `La fila tiene ${count} indicadores en una celda, uno por línea: sus cifras no se usaron.`,
    remedy: 'Pulse Separar en filas, en «Cómo se leyó la tabla», o ponga cada indicador en una fila, con su logro esperado y su valor obtenido.',
  };
}
