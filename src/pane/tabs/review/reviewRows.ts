import type { ObservationView } from '../../../app/calculate/observations';
import type { Observation } from '../../../workbook/cells/observation';
import { foldText, searchWords } from '../../parts/words/foldText';
import { placeName } from '../../parts/words/placeName';

export type Severity = Observation['severity'];

/** What the user asked to see. */
export interface ReviewFilter {
  /** Words to look for in headings, messages, codes and cells; '' is everything. */
  readonly query: string;
  /** null is both. */
  readonly severity: Severity | null;
  /** Whether checks are unfolded until somebody folds them. */
  readonly startsOpen: boolean;
  /** Keys of the rows that are otherwise than they start. */
  readonly turned: ReadonlySet<string>;
}

/** Several findings that say the same, or a single one. */
export type SameMessage = readonly [Observation, ...Observation[]];

/** A line of the review. Findings of one check are folded into their group, and those that say the same into one of them. */
export type ReviewRow =
  | { readonly kind: 'gravity'; readonly key: string; readonly severity: Severity; readonly count: number }
  | { readonly kind: 'group'; readonly key: string; readonly group: ObservationView; readonly isOpen: boolean }
  | { readonly kind: 'said'; readonly key: string; readonly group: ObservationView; readonly same: SameMessage; readonly isOpen: boolean }
  | { readonly kind: 'cell'; readonly key: string; readonly group: ObservationView; readonly finding: Observation };

/** What is searched in a finding: a long list is searched at every key. */
const searchTexts = new WeakMap<Observation, string>();

function findingText(finding: Observation, title: string): string {
  const known = searchTexts.get(finding);
  if (known !== undefined) return known;
  const text = foldText([title, finding.element ?? '', finding.message, finding.remedy, placeName(finding.place)].join(' '));
  searchTexts.set(finding, text);
  return text;
}

/** The groups with only those findings that have all the words. */
function matchingGroups(groups: readonly ObservationView[], query: string): readonly ObservationView[] {
  const words = searchWords(query);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => words.every((word) => findingText(item, group.title).includes(word))) }))
    .filter(({ items }) => items.length > 0);
}

/** The lines to show, gravest first: a heading for each gravity, its groups, and what is unfolded of them. */
export function reviewRows(groups: readonly ObservationView[], { query, severity, startsOpen, turned }: ReviewFilter): readonly ReviewRow[] {
  const found = matchingGroups(groups, query);
  return (['error', 'warning'] as const).flatMap((gravity): ReviewRow[] => {
    const own = found.filter((group) => group.severity === gravity);
    if (own.length === 0 || (severity !== null && severity !== gravity)) return [];
    const rows = own.flatMap((group) => groupRows(group, startsOpen, turned));
    return [{ kind: 'gravity', key: gravity, severity: gravity, count: countOf(own) }, ...rows];
  });
}

export const countOf = (groups: readonly ObservationView[]): number => groups.reduce((sum, { items }) => sum + items.length, 0);

function groupRows(group: ObservationView, startsOpen: boolean, turned: ReadonlySet<string>): ReviewRow[] {
  const isOpen = startsOpen !== turned.has(group.code);
  const head: ReviewRow = { kind: 'group', key: group.code, group, isOpen };
  return isOpen ? [head, ...groupByMessage(group.items).flatMap((same) => messageRows(group, same, turned))] : [head];
}

function messageRows(group: ObservationView, same: SameMessage, turned: ReadonlySet<string>): ReviewRow[] {
  const [first] = same;
  const key = `${group.code} ${keyOf(first)}`;
  const isOpen = same.length > 1 && turned.has(key);
  const said: ReviewRow = { kind: 'said', key, group, same, isOpen };
  return isOpen ? [said, ...same.map((finding): ReviewRow => ({ kind: 'cell', key: `${key} ${keyOf(finding)}`, group, finding }))] : [said];
}

/** Where a finding stands, and what of: two of one check may share a cell, but not what they are about. */
const keyOf = ({ element, place: { rect: { top, left } }, message }: Observation): string => `${top},${left} ${element ?? ''} ${message}`;

/** Observations that say the same, in the order in which the first of each stands. */
function groupByMessage(items: readonly Observation[]): readonly (readonly [Observation, ...Observation[]])[] {
  const groups = new Map<string, [Observation, ...Observation[]]>();
  for (const item of items) {
    const said = `${item.message}\n${item.remedy}`;
    const group = groups.get(said);
    if (group) group.push(item);
    else groups.set(said, [item]);
  }
  return [...groups.values()];
}
