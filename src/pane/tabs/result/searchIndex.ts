import type { ElementView } from '../../../app/result/elementViews';
import { foldText } from '../../../workbook/cells/foldText';

/** Folded search text of an element and of each of its indicators, in order. */
export interface SearchText {
  readonly own: string;
  readonly indicators: readonly string[];
}

const indexes = new WeakMap<readonly ElementView[], readonly SearchText[]>();

/** The folded search text of each element: code and name, and the unit of an indicator. Made once for each list. */
export function searchIndex(elements: readonly ElementView[]): readonly SearchText[] {
  const found = indexes.get(elements);
  if (found !== undefined) return found;
  const index = elements.map(({ code, name, indicators }) => ({
    own: foldText(`${code} ${name}`),
    indicators: indicators.map((one) => foldText(`${one.code} ${one.name} ${one.unit}`)),
  }));
  indexes.set(elements, index);
  return index;
}
