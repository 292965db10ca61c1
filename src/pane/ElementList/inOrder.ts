import type { ElementView, IndicatorView } from '../../app/state';
import type { Order } from './listView';

type Line = Pick<IndicatorView, 'code' | 'progress'>;
type Compare<T> = (one: T, other: T) => number;

const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** ND has no place among figures: it comes last either way. */
const byProgress = (sign: 1 | -1): Compare<Line> => (one, other) => {
  const [a, b] = [Number(one.progress.text), Number(other.progress.text)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
};

const COMPARE: Readonly<Record<Exclude<Order, 'sheet' | 'unit'>, Compare<Line>>> = {
  ascending: byProgress(1),
  descending: byProgress(-1),
  code: (one, other) => text(one.code, other.code),
};

/** The unit an element is known by: that of its first indicator; without one it comes last. */
const unitOf = ({ indicators }: ElementView): string => indicators[0]?.unit || '\uffff';

/** Elements in the order asked for; those that compare the same stay as in the sheet. */
export function elementsInOrder<T extends { readonly element: ElementView }>(found: readonly T[], order: Order): readonly T[] {
  if (order === 'sheet') return found;
  const compare: Compare<ElementView> = order === 'unit' ? (one, other) => text(unitOf(one), unitOf(other)) : COMPARE[order];
  return [...found].sort((one, other) => compare(one.element, other.element));
}

/** The same of the indicators of an element. */
export function indicatorsInOrder(found: readonly IndicatorView[], order: Order): readonly IndicatorView[] {
  if (order === 'sheet') return found;
  return [...found].sort(order === 'unit' ? (one, other) => text(one.unit || '\uffff', other.unit || '\uffff') : COMPARE[order]);
}
