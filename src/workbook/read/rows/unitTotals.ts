import { foldText } from '../../cells/foldText';
import type { Observation } from '../../cells/observation';
import { cellRect } from '../../cells/rect';
import type { CellValue, SheetCells } from '../../cells/sheetCells';
import type { TableLayout } from '../../find/tableLayout';
import { textOf } from '../planColumns';
import type { Line, PlanColumns } from '../planColumns';
import { hasFigure } from './ownFigures';

const TOTAL = /^(?:total|consolidado)\b/;

/** Whether the name of a unit is the word for all of them. */
export const saysTotal = (unit: CellValue): boolean => typeof unit === 'string' && TOTAL.test(foldText(unit));

interface PartsOfTotals {
  readonly rows: ReadonlySet<number>;
  readonly observations: readonly Observation[];
}

/**
 * The rows that are parts of a total: an indicator measured by several units, one row each, and over or below them a row with the same code and
 * name whose unit says "Total". The total is the indicator.
 *
 * @returns the rows of the parts, absolute, 0-based, and an observation for each total
 */
export function partsOfTotals(cells: SheetCells, { body }: TableLayout, columns: PlanColumns): PartsOfTotals {
  const rows = new Set<number>();
  const observations: Observation[] = [];
  if (columns.unit < 0 && columns.executingUnit < 0) return { rows, observations };
  const lineAt = (row: number): Line => cells.values[row - cells.top] ?? [];
  const units = [columns.unit, columns.executingUnit].filter((unit) => unit >= 0);
  for (let row = body.top; row < body.top + body.height; row += 1) {
    const line = lineAt(row);
    const at = units.find((unit) => saysTotal(line[unit] ?? ''));
    if (at === undefined || !hasFigure(line, columns)) continue;
    const own: number[] = [];
    for (let above = row - 1; above >= body.top && isSame(lineAt(above), line, columns); above -= 1) own.push(above);
    // The total may stand over its parts.
    if (own.length === 0) for (let below = row + 1; below < body.top + body.height && isSame(lineAt(below), line, columns); below += 1) own.push(below);
    if (own.length === 0) continue;
    for (const part of own) rows.add(part);
    observations.push(totalOfUnits(cells, row, at, own.length, textOf(line, columns.name)));
  }
  return { rows, observations };
}

/** Whether two rows have the same code and the same name. */
function isSame(one: Line, other: Line, { code, element, name }: PlanColumns): boolean {
  const key = code < 0 ? element : code;
  return textOf(one, key) === textOf(other, key) && textOf(other, key) !== '' && foldText(textOf(one, name)) === foldText(textOf(other, name));
}

function totalOfUnits(cells: SheetCells, row: number, at: number, count: number, name: string): Observation {
  return {
    code: 'total-de-unidades',
    severity: 'warning',
    place: { sheet: cells.name, rect: cellRect(row, cells.left + at) },
    message: `«${name}» se mide en ${count} unidades y tiene una fila de total: se calculó con el total, y las otras filas no se calcularon.`,
    remedy: 'Si cada unidad es un indicador, quite la fila del total o dé a cada fila su código.',
  };
}
