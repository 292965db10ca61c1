import type { ElementView } from '../../../app/result/elementViews';
import { foldText } from '../../parts/words/foldText';

/** Folded search text of an element and of each of its indicators, in order. */
export interface SearchText {
  readonly own: string;
  readonly indicators: readonly string[];
}

const indexes = new WeakMap<readonly ElementView[], readonly SearchText[]>();

/**
 * The folded texts of a list, aligned with it: code and name, and the unit of an indicator. They are made once for each list, all in
 * one go: of 5,000 lines that takes a tenth of folding them one by one.
 */
export function searchIndex(elements: readonly ElementView[]): readonly SearchText[] {
  const found = indexes.get(elements);
  if (found !== undefined) return found;
  const lines = foldText(elements.flatMap(linesOf).join('\n')).split('\n');
  let at = 0;
  const index = elements.map(({ indicators }) => ({ own: lines[at++] ?? '', indicators: indicators.map(() => lines[at++] ?? '') }));
  indexes.set(elements, index);
  return index;
}

const linesOf = ({ code, name, indicators }: ElementView): readonly string[] =>
  [`${code} ${name}`, ...indicators.map((one) => `${one.code} ${one.name} ${one.unit}`)].map((line) => line.replace(/\n/g, ' '));
