import type { ElementView, IndicatorView } from '../../app/state';
import { wordsOf } from './foldText';
import { indicatorsInOrder } from './inOrder';
import type { ListView } from './listView';
import { searchIndex } from './searchIndex';

/** An element that has what is looked for. */
export interface Found {
  readonly key: string;
  readonly element: ElementView;
  /** Its indicators to show: all, unless only some of them have what is looked for. */
  readonly indicators: readonly IndicatorView[];
  /** Found by its indicators alone: they are shown without being asked for. */
  readonly byIndicators: boolean;
}

/** The elements that have every word and the band and the unit asked for, in sheet order. */
export function foundElements(elements: readonly ElementView[], { query, band, unit, order }: ListView): readonly Found[] {
  const words = wordsOf(query);
  const index = words.length === 0 ? null : searchIndex(elements);
  const tells = (text: string | undefined): boolean => text === undefined || words.every((word) => text.includes(word));
  return elements.flatMap((element, at): Found[] => {
    if (band !== null && element.band !== band) return [];
    const isTold = tells(index?.[at]?.own);
    const indicators = element.indicators.filter((one, i) => (unit === '' || one.unit === unit) && (isTold || tells(index?.[at]?.indicators[i])));
    if (indicators.length === 0 && (!isTold || unit !== '')) return [];
    return [{ key: `${element.code} ${at}`, element, indicators: indicatorsInOrder(indicators, order), byIndicators: !isTold }];
  });
}
