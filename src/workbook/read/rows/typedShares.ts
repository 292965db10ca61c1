import type { IndicatorColumns } from '../../../engine/plan/indicatorColumns';
import type { PlanElement } from '../../../engine/plan/plan';
import type { Observation } from '../../cells/observation';
import { parseShare } from '../../cells/parseWords';
import { cellRect } from '../../cells/rect';
import type { SheetCells } from '../../cells/sheetCells';

const MOST_WEIGHT = 3;
/** Typed shares are rounded to two decimals, and the last one may take up the rest. */
const ROUNDED = 0.0101;
/** Shares add up to 1 or to 100, apart from rounding. */
const WHOLES = [1, 100];
const WHOLE_ROUNDED = 0.021;

/**
 * The ranks that typed weights come from, as `weights` of the method gives them: the least relevant weighs 1, the others 2 or 3. Null
 * where no ranks give these shares, or they do not add up to a whole.
 *
 * @example ranksOfShares([0.67, 0.33]) // [1, 2]
 * @example ranksOfShares([0.6, 0.4]) // null
 */
export function ranksOfShares(shares: readonly number[]): number[] | null {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!WHOLES.some((whole) => Math.abs(total - whole) <= whole * WHOLE_ROUNDED)) return null;
  const least = Math.min(...shares);
  const weights = shares.map((share) => Math.round(share / least));
  const largest = Math.max(...weights);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const isGiven = largest <= MOST_WEIGHT && weights.every((weight, at) => Math.abs(weight / sum - (shares[at] ?? 0) / total) <= ROUNDED);
  return isGiven ? weights.map((weight) => largest + 1 - weight) : null;
}

/**
 * Fills in the relevances of elements that have none by their typed weights, where ranks give those: 2/3 and 1/3 are ranks 1 and 2. Of
 * other weights an observation says that they were not used.
 *
 * @param at position of the typed weights in a line
 */
export function fillRelevances(cells: SheetCells, at: number, elements: readonly PlanElement[], columns: IndicatorColumns): Observation[] {
  return elements.flatMap(({ code, indicators }) => {
    if (indicators.length < 2 || indicators.some((i) => columns.relevances[i] !== 0)) return [];
    const rows = indicators.map((i) => (columns.rows[i] ?? 0) - 1);
    const shares = rows.map((row) => parseShare(cells.values[row - cells.top]?.[at] ?? ''));
    const given = shares.filter((share) => share !== null);
    if (given.length === 0) return [];
    const ranks = given.length === shares.length ? ranksOfShares(given) : null;
    if (ranks === null) return [unusedShares(cells, code, rows, at)];
    indicators.forEach((i, nth) => {
      columns.relevances[i] = ranks[nth] ?? 0;
    });
    return [];
  });
}

function unusedShares(cells: SheetCells, code: string, rows: readonly number[], at: number): Observation {
  const written = rows.map((row) => String(cells.values[row - cells.top]?.[at] ?? '')).map((text) => (text === '' ? '(en blanco)' : text)).join(', ');
  return {
    code: 'ponderador-no-usado',
    severity: 'warning',
    element: code,
    place: { sheet: cells.name, rect: cellRect(rows[0] ?? 0, cells.left + at) },
    message: `Los ponderadores escritos de ${code} (${written}) no salen de ninguna relevancia: no se usaron, y sus indicadores pesan lo mismo.`,
    remedy: 'Agregue una columna «Relevancia» con Muy relevante, Relevante o Menos relevante para cada indicador.',
  };
}
