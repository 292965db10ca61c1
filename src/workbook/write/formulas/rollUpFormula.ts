import type { Policies } from '../../../engine/method/evaluation';
import { cellRef, cellRefs } from './cellReferences';
import { ND_TEXT } from './typeOneFormula';

/**
 * Progress of an AEI or OEI as a formula, without LET, equal to `rollUp`: contributions are rounded half to even and summed; all at 100
 * give 100; ND when all are ND.
 *
 * - A contribution `n·w/W` can only be half a cent when W, in lowest terms, is even: elsewhere a plain ROUND does.
 * - Half to even is half away from zero less one cent where the even cent is the lower one: x MOD 2 is ½, x in cents.
 *
 * @example rollUpFormula({ column: 14, rows: [33, 34], weights: [2, 1] }, CEPLAN_POLICIES)
 * // 'IF(COUNT(O34:O35)=0,"ND",ROUND(ROUND(N(O34)*2/3,2)+ROUND(N(O35)*1/3,2),2))'
 */
export function rollUpFormula(group: ElementCells, policies: Policies): string {
  const { column, rows } = group;
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return cellRef(only, column);
  const all = cellRefs(rows, column);
  const sum = `ROUND(${rows.map((_, nth) => contribution(group, nth, policies)).join('+')},2)`;
  return `IF(COUNT(${all})=0,${ND_TEXT},${rows.length > 2 ? full(all, rows.length, sum, policies) : sum})`;
}

/** From three indicators on, rounded thirds of 100 add up to 99.99, and sixths to more than 100. */
function full(all: string, count: number, sum: string, { cap, noData }: Policies): string {
  const conditions = [
    ...(noData === 'zero' ? [`COUNT(${all})=${count}`] : []),
    `MIN(${all})=100`,
    ...(cap ? [] : [`MAX(${all})=100`]),
  ];
  const isFull = conditions.length === 1 ? conditions.join('') : `AND(${conditions.join(',')})`;
  return `IF(${isFull},100,${cap ? `MIN(100,${sum})` : sum})`;
}

function contribution(group: ElementCells, nth: number, policies: Policies): string {
  const own = `N(${cellRef(group.rows[nth] ?? 0, group.column)})*${shareText(group, nth, policies)}`;
  const mayBeHalf = policies.noData === 'leave-out' || isEvenInLowestTerms(group.weights, nth);
  return mayBeHalf ? `ROUND(ROUND(${own},8),2)-(MOD(ROUND(${own}*100,6),2)=0.5)/100` : `ROUND(${own},2)`;
}

function isEvenInLowestTerms(weights: readonly number[], nth: number): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (total / greatestDivisor(weights[nth] ?? 0, total)) % 2 === 0;
}

const greatestDivisor = (one: number, other: number): number => (other === 0 ? one : greatestDivisor(other, one % other));

/**
 * The share of an indicator in its element as text of a formula: weight over total. With ND left out the total is of those that have
 * a figure.
 *
 * @example shareText({ column: 14, rows: [33, 34], weights: [2, 1] }, 0, CEPLAN_POLICIES) // '2/3'
 * @example with ND left out: '2/(2*COUNT(O34)+COUNT(O35))'
 */
function shareText({ column, rows, weights }: ElementCells, nth: number, { noData }: Policies): string {
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
export function shareFormula(group: ElementCells, nth: number, policies: Policies): string {
  const { column, rows, weights } = group;
  const sum = weights.length === 1 ? `${totalOf(weights)}` : `(${weights.join('+')})`;
  const ofAll = `ROUND(${weights[nth] ?? 0}/${sum},4)`;
  if (policies.noData === 'zero' || rows.length === 1) return ofAll;
  const ofCounted = `ROUND(${shareText(group, nth, policies)},4)`;
  return `IF(COUNT(${cellRefs(rows, column)})=0,${ofAll},IF(ISNUMBER(${cellRef(rows[nth] ?? 0, column)}),${ofCounted},0))`;
}

const totalOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

/** The indicators of one AEI or OEI on their sheet. */
export interface ElementCells {
  /** Where their progress stands; absolute, 0-based. */
  readonly column: number;
  /** Ascending. */
  readonly rows: readonly number[];
  /** Weights from relevance, aligned with `rows`; whole numbers. */
  readonly weights: readonly number[];
}
