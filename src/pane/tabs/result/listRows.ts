import type { ElementView, IndicatorView } from '../../../app/result/elementViews';
import { parentCode } from '../../../engine/plan/codes';
import { NO_KEYS } from '../../parts/lists/toggleKey';
import { findElements, isAction, isObjective, NO_BAND_FILTERS } from './matchingElements';
import type { ElementFilter, FoundElements, MatchingElement } from './matchingElements';

/** Order of the lines: as on the sheet, by progress, by code, or by the unit responsible. */
export type ListOrder = 'sheet' | 'ascending' | 'descending' | 'code' | 'unit';

/** Search, filters, order and open lines of the list. */
export interface ListView extends ElementFilter {
  readonly order: ListOrder;
  /** Elements that are open until toggled: objectives, all or none. Indicators start closed. */
  readonly opened: 'objectives' | 'all' | 'none';
  /** Keys of the lines that are not in their initial state. */
  readonly toggled: ReadonlySet<string>;
}

/** Everything in the order of the sheet, the AEI shown under their OEI, the indicators closed. */
export const DEFAULT_VIEW: ListView = { query: '', bands: NO_BAND_FILTERS, unit: '', order: 'sheet', opened: 'objectives', toggled: NO_KEYS };

/** A line of the tree with its position. */
export interface ListRow {
  readonly key: string;
  readonly line: { readonly kind: 'element'; readonly view: ElementView } | { readonly kind: 'indicator'; readonly view: IndicatorView };
  /** Depth, from 1. */
  readonly level: number;
  /** From 1 to `setSize`, among its siblings. */
  readonly position: number;
  readonly setSize: number;
  /** Its details and the lines under it are shown. */
  readonly isOpen: boolean;
  /** Key of the line above it in the tree; null at the outermost level. */
  readonly parent: string | null;
}

/** The visible lines, how many elements match, and what each filter by band would leave. */
interface ListRows extends Pick<FoundElements, 'counts'> {
  readonly rows: readonly ListRow[];
  readonly found: number;
}

/** An element with the AEI under it. */
interface Branch extends MatchingElement {
  readonly actions: readonly Branch[];
  /** An OEI that does not match itself, shown as parent of AEI that do. */
  readonly isContext: boolean;
}

/**
 * The lines to show. In sheet or code order the AEI are nested under their OEI; by progress or unit all elements are at the same level.
 * An element matched only by its indicators, and an OEI shown only as parent, are open.
 */
export function listRows(elements: readonly ElementView[], view: ListView): ListRows {
  const { found: matching, counts } = findElements(elements, view);
  const found = sortElements(matching.map((one) => ({ ...one, indicators: sortIndicators(one.indicators, view.order) })), view.order);
  const isNested = view.order === 'sheet' || view.order === 'code';
  const branches = isNested ? nestActions(elements, found) : found.map((one) => ({ ...one, actions: [], isContext: false }));
  const rows: ListRow[] = [];
  branches.forEach((branch, at) => addBranch(rows, branch, { view, level: 1, position: at + 1, setSize: branches.length, parent: null }));
  return { rows, found: found.length, counts };
}

/** The AEI under their OEI where the table has it; an OEI comes at the position of its first match. */
function nestActions(elements: readonly ElementView[], found: readonly MatchingElement[]): readonly Branch[] {
  const objectives = new Map<string, { readonly key: string; readonly element: ElementView }>();
  elements.forEach((element, at) => isObjective(element) && !objectives.has(element.code) && objectives.set(element.code, { key: `${element.code} ${at}`, element }));
  if (objectives.size === 0) return found.map((one) => ({ ...one, actions: [], isContext: false }));
  const branches = new Map<string, { found: MatchingElement; actions: Branch[]; isContext: boolean }>();
  for (const one of found) {
    const owner = objectives.get(isAction(one.element) ? parentCode(one.element.code) ?? '' : '');
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

function addBranch(rows: ListRow[], { key, element, indicators, actions, byIndicators, isContext }: Branch, { view, ...position }: RowPosition): void {
  const isOpen = byIndicators || isContext || isOpenIn(view, key, element);
  rows.push({ key, line: { kind: 'element', view: element }, isOpen, ...position });
  if (!isOpen) return;
  const setSize = indicators.length + actions.length;
  const under = { level: position.level + 1, setSize, parent: key };
  indicators.forEach((indicator, at) => {
    const indicatorKey = `${indicator.code} ${indicator.place.rect.top}`;
    rows.push({ key: indicatorKey, line: { kind: 'indicator', view: indicator }, isOpen: view.toggled.has(indicatorKey), position: at + 1, ...under });
  });
  actions.forEach((action, at) => addBranch(rows, action, { view, position: indicators.length + at + 1, ...under }));
}

function isOpenIn({ opened, toggled }: ListView, key: string, { code }: ElementView): boolean {
  const isInitiallyOpen = opened === 'all' || (opened === 'objectives' && code.startsWith('O'));
  return isInitiallyOpen !== toggled.has(key);
}

type Line = Pick<IndicatorView, 'code' | 'progress'>;
type Compare<T> = (one: T, other: T) => number;

const compareStrings = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** ND comes last in both directions. */
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

/** Sorts last. */
const NO_UNIT = '\uffff';

/** The unit of an element: that of its first indicator; {@link NO_UNIT} without one. */
const unitOf = ({ indicators }: ElementView): string => indicators[0]?.unit || NO_UNIT;

/** The elements in this order; ties keep the order of the sheet. */
function sortElements<T extends { readonly element: ElementView }>(found: readonly T[], order: ListOrder): readonly T[] {
  if (order === 'sheet') return found;
  const compare: Compare<ElementView> = order === 'unit' ? (one, other) => compareStrings(unitOf(one), unitOf(other)) : COMPARE[order];
  return [...found].sort((one, other) => compare(one.element, other.element));
}

/** The indicators of an element in this order; ties keep the order of the sheet. */
function sortIndicators(found: readonly IndicatorView[], order: ListOrder): readonly IndicatorView[] {
  if (order === 'sheet') return found;
  return [...found].sort(order === 'unit' ? (one, other) => compareStrings(one.unit || NO_UNIT, other.unit || NO_UNIT) : COMPARE[order]);
}
