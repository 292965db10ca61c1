import type { ElementView, IndicatorView } from '../../../app/result/elementViews';
import type { Band } from '../../../engine/method/evaluation';
import { parentCode } from '../../../engine/plan/codes';
import { searchWords } from '../../parts/words/foldText';
import { searchIndex } from './searchIndex';

/** In which order the lines stand: of the sheet, of progress, of codes, or of the units that answer for them. */
export type ListOrder = 'sheet' | 'ascending' | 'descending' | 'code' | 'unit';

/** What the user asked to see. */
export interface ListView {
  /** Words to look for in codes, names and units; '' is everything. */
  readonly query: string;
  /** Only elements of this band; null is all. */
  readonly band: Band | null;
  /** Only indicators of this unit, and elements that have some; '' is all. */
  readonly unit: string;
  readonly order: ListOrder;
  /** How lines stand until one is turned: objectives open, or every element, or none. */
  readonly opened: 'objectives' | 'all' | 'none';
  /** Keys of the lines turned since. */
  readonly turned: ReadonlySet<string>;
}

export const DEFAULT_VIEW: ListView = { query: '', band: null, unit: '', order: 'sheet', opened: 'objectives', turned: new Set() };

/** A line of the tree, and where it stands in it. */
export interface ListRow {
  readonly key: string;
  readonly line: { readonly kind: 'element'; readonly view: ElementView } | { readonly kind: 'indicator'; readonly view: IndicatorView };
  /** 1 for the outermost. */
  readonly level: number;
  /** From 1, among its `setSize` siblings. */
  readonly position: number;
  readonly setSize: number;
  /** Lines stand under it, or will once it is open. */
  readonly isOpen: boolean;
  /** Key of the line it stands under; null for the outermost. */
  readonly parent: string | null;
}

/** What is shown, line by line, and how many elements were found. */
interface ListRows {
  readonly rows: readonly ListRow[];
  readonly found: number;
}

/** An element with the elements that hang from it. */
interface Branch extends MatchingElement {
  readonly actions: readonly Branch[];
  /** Shown only because of what hangs from it. */
  readonly isContext: boolean;
}

/**
 * The lines to show. In the order of the sheet or of codes the AEI hang from their OEI; by progress or unit all elements stand side by
 * side. An element found by its indicators, and an OEI shown for its AEI, are open.
 */
export function listRows(elements: readonly ElementView[], view: ListView): ListRows {
  const found = sortElements(matchingElements(elements, view), view.order);
  const isNested = view.order === 'sheet' || view.order === 'code';
  const branches = isNested ? nestActions(elements, found) : found.map((one) => ({ ...one, actions: [], isContext: false }));
  const rows: ListRow[] = [];
  branches.forEach((branch, at) => addBranch(rows, branch, { view, level: 1, position: at + 1, setSize: branches.length, parent: null }));
  return { rows, found: found.length };
}

/** AEI under their OEI, where the table has it; the OEI stands where its first line was found. */
function nestActions(elements: readonly ElementView[], found: readonly MatchingElement[]): readonly Branch[] {
  const objectives = new Map<string, { readonly key: string; readonly element: ElementView }>();
  elements.forEach((element, at) => element.code.startsWith('OEI') && !objectives.has(element.code) && objectives.set(element.code, { key: `${element.code} ${at}`, element }));
  if (objectives.size === 0) return found.map((one) => ({ ...one, actions: [], isContext: false }));
  const branches = new Map<string, { found: MatchingElement; actions: Branch[]; isContext: boolean }>();
  for (const one of found) {
    const owner = objectives.get(one.element.code.startsWith('AEI') ? parentCode(one.element.code) ?? '' : '');
    if (owner === undefined) {
      branches.set(one.key, { actions: [], ...branches.get(one.key), found: one, isContext: false });
      continue;
    }
    const branch = branches.get(owner.key) ?? { found: { ...owner, indicators: [], byIndicators: false }, actions: [], isContext: true };
    branch.actions.push({ ...one, actions: [], isContext: false });
    branches.set(owner.key, branch);
  }
  return [...branches.values()].map(({ found: own, actions, isContext }) => ({ ...own, actions, isContext }));
}

interface RowPosition extends Pick<ListRow, 'level' | 'position' | 'setSize' | 'parent'> {
  readonly view: ListView;
}

function addBranch(rows: ListRow[], { key, element, indicators, actions, byIndicators, isContext }: Branch, { view, ...standing }: RowPosition): void {
  const isOpen = byIndicators || isContext || isOpenIn(view, key, element);
  rows.push({ key, line: { kind: 'element', view: element }, isOpen, ...standing });
  if (!isOpen) return;
  const setSize = indicators.length + actions.length;
  const under = { level: standing.level + 1, setSize, parent: key };
  indicators.forEach((indicator, at) => {
    const own = `${indicator.code} ${indicator.place.rect.top}`;
    rows.push({ key: own, line: { kind: 'indicator', view: indicator }, isOpen: view.turned.has(own), position: at + 1, ...under });
  });
  actions.forEach((action, at) => addBranch(rows, action, { view, position: indicators.length + at + 1, ...under }));
}

function isOpenIn({ opened, turned }: ListView, key: string, { code }: ElementView): boolean {
  const isAtFirst = opened === 'all' || (opened === 'objectives' && code.startsWith('OEI'));
  return isAtFirst !== turned.has(key);
}

/** An element that has what is looked for. */
interface MatchingElement {
  readonly key: string;
  readonly element: ElementView;
  /** Its indicators to show: all, unless only some of them have what is looked for. */
  readonly indicators: readonly IndicatorView[];
  /** Found by its indicators alone: they are shown without being asked for. */
  readonly byIndicators: boolean;
}

/** The elements that have every word and the band and the unit asked for, in sheet order. */
function matchingElements(elements: readonly ElementView[], { query, band, unit, order }: ListView): readonly MatchingElement[] {
  const words = searchWords(query);
  const index = words.length === 0 ? null : searchIndex(elements);
  const tells = (text: string | undefined): boolean => text === undefined || words.every((word) => text.includes(word));
  return elements.flatMap((element, at): MatchingElement[] => {
    if (band !== null && element.band !== band) return [];
    const isTold = tells(index?.[at]?.own);
    const indicators = element.indicators.filter((one, i) => (unit === '' || one.unit === unit) && (isTold || tells(index?.[at]?.indicators[i])));
    if (indicators.length === 0 && (!isTold || unit !== '')) return [];
    return [{ key: `${element.code} ${at}`, element, indicators: sortIndicators(indicators, order), byIndicators: !isTold }];
  });
}

type Line = Pick<IndicatorView, 'code' | 'progress'>;
type Compare<T> = (one: T, other: T) => number;

const compareStrings = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** ND has no place among figures: it comes last either way. */
const byProgress = (sign: 1 | -1): Compare<Line> => (one, other) => {
  const [a, b] = [Number(one.progress.text), Number(other.progress.text)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
};

const COMPARE: Readonly<Record<Exclude<ListOrder, 'sheet' | 'unit'>, Compare<Line>>> = {
  ascending: byProgress(1),
  descending: byProgress(-1),
  code: (one, other) => compareStrings(one.code, other.code),
};

/** The unit an element is known by: that of its first indicator; without one it comes last. */
const unitOf = ({ indicators }: ElementView): string => indicators[0]?.unit || '\uffff';

/** Elements in the order asked for; those that compare the same stay as in the sheet. */
function sortElements<T extends { readonly element: ElementView }>(found: readonly T[], order: ListOrder): readonly T[] {
  if (order === 'sheet') return found;
  const compare: Compare<ElementView> = order === 'unit' ? (one, other) => compareStrings(unitOf(one), unitOf(other)) : COMPARE[order];
  return [...found].sort((one, other) => compare(one.element, other.element));
}

/** The same of the indicators of an element. */
function sortIndicators(found: readonly IndicatorView[], order: ListOrder): readonly IndicatorView[] {
  if (order === 'sheet') return found;
  return [...found].sort(order === 'unit' ? (one, other) => compareStrings(one.unit || '\uffff', other.unit || '\uffff') : COMPARE[order]);
}
