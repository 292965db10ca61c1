import type { Band } from '../../engine/evaluation';
import type { ElementView, IndicatorView } from '../../app/state';

/** What the user asked to see. */
export interface ListView {
  /** Words to look for in codes, names and units; '' is everything. */
  readonly query: string;
  /** Only elements of this band; null is all. */
  readonly band: Band | null;
  /** Codes of the elements whose indicators are unfolded. */
  readonly open: ReadonlySet<string>;
}

/** A line of the list: an OEI or AEI, or an indicator under it. */
export type ListRow =
  | { readonly kind: 'element'; readonly element: ElementView; readonly isOpen: boolean }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorView };

/** Accents and case apart, as people type: "gestión" is found by "gestion". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const tells = (words: readonly string[], ...texts: readonly string[]): boolean => {
  const text = folded(texts.join(' '));
  return words.every((word) => text.includes(word));
};

/**
 * The lines to show, in sheet order. An element stays when it or one of its indicators has all the words; when only indicators
 * have them, it is unfolded and shows those.
 */
export function listRows(elements: readonly ElementView[], view: ListView): readonly ListRow[] {
  const words = folded(view.query).split(/\s+/).filter((word) => word !== '');
  return elements.flatMap((element) => (view.band === null || element.band === view.band ? rowsOf(element, words, view.open) : []));
}

function rowsOf(element: ElementView, words: readonly string[], open: ReadonlySet<string>): readonly ListRow[] {
  const isTold = tells(words, element.code, element.name);
  const found = isTold
    ? element.indicators
    : element.indicators.filter(({ code, name, unit }) => tells(words, code, name, unit));
  if (!isTold && found.length === 0) return [];
  const isOpen = open.has(element.code) || !isTold;
  const head: ListRow = { kind: 'element', element, isOpen };
  return isOpen ? [head, ...found.map((indicator): ListRow => ({ kind: 'indicator', indicator }))] : [head];
}
