import type { Policies } from '../../../engine/evaluation';
import { cellRef, cellRefs } from './cellRef';
import type { GroupCells } from './groupCells';

/**
 * The share of an indicator in its element as text of a formula: weight over total. With ND left out the total is of those that have
 * a figure.
 *
 * @example shareText({ column: 14, rows: [33, 34], weights: [2, 1] }, 0, CEPLAN_POLICIES) // '2/3'
 * @example with ND left out: '2/(2*COUNT(O34)+COUNT(O35))'
 */
export function shareText({ column, rows, weights }: GroupCells, nth: number, { noData }: Policies): string {
  const own = weights[nth] ?? 0;
  if (noData === 'zero') return `${own}/${totalOf(weights)}`;
  const counts = [...new Set(weights)].sort((one, other) => other - one).map((weight) => {
    const count = `COUNT(${cellRefs(rows.filter((_, at) => weights[at] === weight), column)})`;
    return weight === 1 ? count : `${weight}*${count}`;
  });
  return `${own}/(${counts.join('+')})`;
}

/**
 * Ponderador as a formula, four decimals: the weight over the sum of the weights, both from the relevances of the element's indicators.
 *
 * @example shareFormula({ column: 14, rows: [33, 34], weights: [2, 1] }, 0, CEPLAN_POLICIES) // 'ROUND(2/(2+1),4)'
 */
export function shareFormula(group: GroupCells, nth: number, policies: Policies): string {
  const { column, rows, weights } = group;
  const sum = weights.length === 1 ? `${totalOf(weights)}` : `(${weights.join('+')})`;
  const ofAll = `ROUND(${weights[nth] ?? 0}/${sum},4)`;
  if (policies.noData === 'zero' || rows.length === 1) return ofAll;
  const ofCounted = `ROUND(${shareText(group, nth, policies)},4)`;
  return `IF(COUNT(${cellRefs(rows, column)})=0,${ofAll},IF(ISNUMBER(${cellRef(rows[nth] ?? 0, column)}),${ofCounted},0))`;
}

const totalOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
