import { cellAt } from '../../cellAt';
import type { CellValue } from '../../cells';
import { cellRefs } from './cellRef';
import type { Live } from './live';
import type { LiveScene } from './liveScene';
import { meanFormula } from './meanFormula';

const BECAUSE = 'las AEI no tienen su código y su avance en filas propias';

/** The formula of the mean of the AEI, when their codes tell their rows from all others; else why there is none. */
export function meanFormulaOf({ cells, layout, plan, column, isOurs }: LiveScene): Live {
  const codes = layout.columns.find(({ meaning }) => meaning.field === 'code')?.column;
  const rows = plan.actions.flatMap(({ row }) => (row === null ? [] : [row - 1]));
  if (codes === undefined || rows.length === 0 || rows.length < plan.actions.length || !rows.every(isOurs)) return { because: BECAUSE };
  const first = rows.reduce((least, row) => Math.min(least, row));
  const last = rows.reduce((most, row) => Math.max(most, row));
  const all = Array.from({ length: last + 1 - first }, (_, nth) => first + nth);
  const wanted = new Set(rows);
  const isTold = all.every((row) => startsAsAction(cellAt(cells, row, codes)) === wanted.has(row));
  return isTold ? { formula: `=${meanFormula(cellRefs(all, codes), cellRefs(all, column))}` } : { because: BECAUSE };
}

const startsAsAction = (code: CellValue): boolean => typeof code === 'string' && /^AEI/i.test(code);
