import type { ObservationView } from '../../../app/calculate/observations';
import { rectAddress } from '../../../workbook/cells/cellAddress';
import type { Observation } from '../../../workbook/cells/observation';
import { foldText } from '../../../workbook/cells/foldText';
import { searchWords } from '../../parts/words/searchWords';

export type Severity = Observation['severity'];

/** Search, filter and open rows of the tab. */
export interface ReviewFilter {
  /** Words that headings, messages, codes or cells must contain; '' matches everything. */
  readonly query: string;
  /** null: both. */
  readonly severity: Severity | null;
  /** Groups are open until toggled. */
  readonly startsOpen: boolean;
  /** Keys of the rows that are not in their initial state. */
  readonly toggled: ReadonlySet<string>;
}

/** One or more findings of a check with the same message and remedy. */
export type SameMessage = readonly [Observation, ...Observation[]];

/**
 * A row of the list: the heading of a severity, the heading of a check, a message with the number of its findings, or one finding of an
 * open message. `key` is unique in the list and stays the same between drawings.
 */
export type ReviewRow =
  | { readonly kind: 'severity'; readonly key: string; readonly severity: Severity; readonly count: number }
  | { readonly kind: 'group'; readonly key: string; readonly group: ObservationView; readonly isOpen: boolean }
  | { readonly kind: 'message'; readonly key: string; readonly group: ObservationView; readonly same: SameMessage; readonly isOpen: boolean }
  | { readonly kind: 'cell'; readonly key: string; readonly group: ObservationView; readonly finding: Observation };

/** Folded text of each finding: a search runs at every key press. */
const searchTexts = new WeakMap<Observation, string>();

function findingText(finding: Observation, title: string): string {
  const known = searchTexts.get(finding);
  if (known !== undefined) return known;
  const text = foldText([title, finding.element ?? '', finding.message, finding.remedy, rectAddress(finding.place.rect)].join(' '));
  searchTexts.set(finding, text);
  return text;
}

/** The groups with only the findings that contain every word; groups without any are left out. */
function matchingGroups(groups: readonly ObservationView[], query: string): readonly ObservationView[] {
  const words = searchWords(query);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => words.every((word) => findingText(item, group.title).includes(word))) }))
    .filter(({ items }) => items.length > 0);
}

/** The checks of the list with what is found in them, whether they are open or closed. */
export const foundGroups = (groups: readonly ObservationView[], { query, severity }: Pick<ReviewFilter, 'query' | 'severity'>): readonly ObservationView[] =>
  matchingGroups(groups, query).filter((group) => severity === null || group.severity === severity);

/** The rows to show: errors, then warnings, each with its groups and what is open in them. */
export function reviewRows(groups: readonly ObservationView[], { startsOpen, toggled, ...filter }: ReviewFilter): readonly ReviewRow[] {
  const found = foundGroups(groups, filter);
  return (['error', 'warning'] as const).flatMap((shown): ReviewRow[] => {
    const own = found.filter((group) => group.severity === shown);
    if (own.length === 0) return [];
    const rows = own.flatMap((group) => groupRows(group, startsOpen, toggled));
    return [{ kind: 'severity', key: shown, severity: shown, count: countOf(own) }, ...rows];
  });
}

/** Findings in all the groups. */
export const countOf = (groups: readonly ObservationView[]): number => groups.reduce((sum, { items }) => sum + items.length, 0);

function groupRows(group: ObservationView, startsOpen: boolean, toggled: ReadonlySet<string>): ReviewRow[] {
  const isOpen = startsOpen !== toggled.has(group.code);
  const head: ReviewRow = { kind: 'group', key: group.code, group, isOpen };
  return isOpen ? [head, ...groupByMessage(group.items).flatMap((same) => messageRows(group, same, toggled))] : [head];
}

function messageRows(group: ObservationView, same: SameMessage, toggled: ReadonlySet<string>): ReviewRow[] {
  const [first] = same;
  const key = `${group.code} ${keyOf(first)}`;
  const isOpen = same.length > 1 && toggled.has(key);
  const message: ReviewRow = { kind: 'message', key, group, same, isOpen };
  return isOpen ? [message, ...same.map((finding): ReviewRow => ({ kind: 'cell', key: `${key} ${keyOf(finding)}`, group, finding }))] : [message];
}

/** The keys to be toggled for every check and message to be open. */
export const keysOfAll = (groups: readonly ObservationView[], startsOpen: boolean): ReadonlySet<string> => new Set(groups.flatMap((group) => [
  ...(startsOpen ? [] : [group.code]),
  ...groupByMessage(group.items).filter((same) => same.length > 1).map(([first]) => `${group.code} ${keyOf(first)}`),
]));

/** Key of a finding within its check: two findings may share a cell, but then differ in element or message. */
const keyOf = ({ element, place: { rect: { top, left } }, message }: Observation): string => `${top},${left} ${element ?? ''} ${message}`;

/** The findings grouped by message and remedy, in order of the first of each. */
function groupByMessage(items: readonly Observation[]): readonly SameMessage[] {
  const groups = new Map<string, [Observation, ...Observation[]]>();
  for (const item of items) {
    const message = `${item.message}\n${item.remedy}`;
    const group = groups.get(message);
    if (group) group.push(item);
    else groups.set(message, [item]);
  }
  return [...groups.values()];
}
