import { parentCode } from '../../engine/parseCode';
import type { ElementView, IndicatorView } from '../../app/state';
import { type Found, foundElements } from './foundElements';
import { elementsInOrder } from './inOrder';
import type { ListView } from './listView';

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
export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly found: number;
}

/** An element with the elements that hang from it. */
interface Branch extends Found {
  readonly actions: readonly Branch[];
  /** Shown only because of what hangs from it. */
  readonly isContext: boolean;
}

/**
 * The lines to show. In the order of the sheet or of codes the AEI hang from their OEI; by progress or unit all elements stand side by
 * side. An element found by its indicators, and an OEI shown for its AEI, are open.
 */
export function listRows(elements: readonly ElementView[], view: ListView): ListRows {
  const found = elementsInOrder(foundElements(elements, view), view.order);
  const isNested = view.order === 'sheet' || view.order === 'code';
  const branches = isNested ? nested(elements, found) : found.map((one) => ({ ...one, actions: [], isContext: false }));
  const rows: ListRow[] = [];
  branches.forEach((branch, at) => addBranch(rows, branch, { view, level: 1, position: at + 1, setSize: branches.length, parent: null }));
  return { rows, found: found.length };
}

/** AEI under their OEI, where the table has it; the OEI stands where its first line was found. */
function nested(elements: readonly ElementView[], found: readonly Found[]): readonly Branch[] {
  const objectives = new Map<string, { readonly key: string; readonly element: ElementView }>();
  elements.forEach((element, at) => element.code.startsWith('OEI') && !objectives.has(element.code) && objectives.set(element.code, { key: `${element.code} ${at}`, element }));
  if (objectives.size === 0) return found.map((one) => ({ ...one, actions: [], isContext: false }));
  const branches = new Map<string, { found: Found; actions: Branch[]; isContext: boolean }>();
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

interface Standing extends Pick<ListRow, 'level' | 'position' | 'setSize' | 'parent'> {
  readonly view: ListView;
}

function addBranch(rows: ListRow[], { key, element, indicators, actions, byIndicators, isContext }: Branch, { view, ...standing }: Standing): void {
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
