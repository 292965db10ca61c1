import { fingerprint } from '../../workbook/cells/fingerprint';
import type { Observation } from '../../workbook/cells/observation';
import { OWN_SETTING_PREFIX } from '../../workbook/cells/ownNames';
import { meaningKey } from '../../workbook/find/answers/corrections';
import type { TableLayout } from '../../workbook/find/tableLayout';
import type { TableReading } from '../calculate/readTables';
import type { ObservationView } from '../calculate/observations';
import type { Notice } from '../messages/messages';

/** What the pane shows of the review beside the findings themselves. */
export interface ReviewSlice {
  /** The ignored findings after clicks that the workbook does not hold yet; null when it holds them all. */
  readonly unsaved: IgnoredFindings | null;
  /** Those before the last click, while that can be undone. */
  readonly before: IgnoredFindings | null;
  /** What the last click did, in a sentence; '' before any. */
  readonly message: string;
  /** Why it could not be stored in the workbook; null when it was. */
  readonly notice: Notice | null;
}

export const NO_REVIEW: ReviewSlice = { unsaved: null, before: null, message: '', notice: null };

/** A table's findings, those that are ignored apart. */
interface Review {
  readonly shown: readonly ObservationView[];
  readonly ignored: readonly ObservationView[];
  /** How many single findings each holds. */
  readonly shownCount: number;
  readonly ignoredCount: number;
}

/** Parts the findings of a table in those to look at and those ignored, each in the order given. */
export function reviewOf(groups: readonly ObservationView[], table: ReviewedTable, ignored: IgnoredFindings): Review {
  const hidden = ignoredAmong(table, groups.flatMap(({ items }) => items), ignored);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (hidden.size === 0) return { shown: groups, ignored: [], shownCount: total, ignoredCount: 0 };
  const part = (isIn: (item: Observation) => boolean): ObservationView[] =>
    groups.map((group) => ({ ...group, items: group.items.filter(isIn) })).filter(({ items }) => items.length > 0);
  return {
    shown: part((item) => !hidden.has(item)), ignored: part((item) => hidden.has(item)),
    shownCount: total - hidden.size, ignoredCount: hidden.size,
  };
}

/** The findings a workbook's users want no more of: by code of the check, the keys of `findingKeys` with a blank between them. */
export type IgnoredFindings = Readonly<Record<string, string>>;

export const NONE_IGNORED: IgnoredFindings = {};

/** Setting under which a workbook keeps its ignored findings. */
export const IGNORED_SETTING = `${OWN_SETTING_PREFIX}ignoradas`;

/** The ignored findings of a workbook; none when the setting holds anything else. */
export function ignoredOf(settings: Readonly<Record<string, unknown>>): IgnoredFindings {
  const stored = settings[IGNORED_SETTING];
  if (typeof stored !== 'object' || stored === null) return NONE_IGNORED;
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}

/** The ignored findings as shown: after the clicks that the workbook does not hold yet, else those it holds. */
export const shownIgnored = (unsaved: IgnoredFindings | null, settings: Readonly<Record<string, unknown>> = {}): IgnoredFindings => unsaved ?? ignoredOf(settings);

/** What is to be stored for a workbook to keep them; nothing is kept of none. */
export const ignoredChange = (ignored: IgnoredFindings): Readonly<Record<string, unknown>> =>
  ({ [IGNORED_SETTING]: Object.keys(ignored).length === 0 ? undefined : ignored });

/** The keys ignored of one check. */
export const ignoredKeys = (ignored: IgnoredFindings, code: string): ReadonlySet<string> => new Set(ignored[code]?.split(' '));

/** The same with more keys of a check, or without some: what is not there is left as it is. */
export function withKeys(ignored: IgnoredFindings, code: string, keys: readonly string[], isIgnored: boolean): IgnoredFindings {
  const next = new Set(ignoredKeys(ignored, code));
  for (const key of keys) {
    if (isIgnored) next.add(key);
    else next.delete(key);
  }
  const { [code]: _, ...others } = ignored;
  return next.size === 0 ? others : { ...others, [code]: [...next].join(' ') };
}

const NO_OBSERVATIONS: ReadonlySet<Observation> = new Set();

/**
 * Which of a table's findings are ignored. Those of checks without any cost nothing.
 *
 * @param findings all of the table, or all of the checks concerned
 */
export function ignoredAmong(table: ReviewedTable, findings: readonly Observation[], ignored: IgnoredFindings): ReadonlySet<Observation> {
  const candidates = findings.filter(({ code }) => ignored[code] !== undefined);
  if (candidates.length === 0) return NO_OBSERVATIONS;
  const keys = findingKeys(table, candidates);
  const byCode = new Map(Object.keys(ignored).map((code) => [code, ignoredKeys(ignored, code)]));
  return new Set(candidates.filter(({ code }, at) => byCode.get(code)?.has(keys[at] ?? '')));
}

/** As much of a table as the keys of its findings need. */
export interface ReviewedTable extends Pick<TableLayout, 'sheetId' | 'columns'> {
  /** The tables of a plan in several sheets, each with its sheet; absent: it is on one. */
  readonly parts?: readonly Pick<TableLayout, 'sheet' | 'sheetId' | 'columns'>[];
}

/** As much of a plan as the keys of its findings need. */
export const reviewedTable = ({ layout, parts }: TableReading): ReviewedTable =>
  (parts === undefined ? layout : { sheetId: layout.sheetId, columns: layout.columns, parts: parts.map((part) => part.layout) });

/** Where a message tells of another row: inserting rows above changes that and nothing else. */
const ROW = /\bfila \d+/g;

/**
 * What each finding is known by from one reading to the next, in the order given: the sheet, the element, what the column holds and what
 * the message says. So it is the same after rows and columns are inserted, moved or sorted and after the sheet is renamed, and another
 * once a figure it quotes changes.
 *
 * - Equal findings are numbered, so that a further one gets a key of its own.
 * - Two fingerprints of 32 bits: of where it is and of what it says.
 *
 * @param findings every finding of one check, or of several
 */
export function findingKeys(table: ReviewedTable, findings: readonly Observation[]): string[] {
  const sheets = [table, ...(table.parts ?? [])].map(({ sheetId, columns }) => ({ sheetId, meanings: new Map(columns.map(({ column, meaning }) => [column, meaningKey(meaning)])) }));
  const at = new Map((table.parts ?? []).map(({ sheet }, nth) => [sheet, nth + 1]));
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const own = sheets[at.get(finding.place.sheet) ?? 0];
    const key = knownKeys.get(finding) ?? keyOf(finding, own?.sheetId ?? '', own?.meanings.get(finding.place.rect.left) ?? '');
    knownKeys.set(finding, key);
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}

/** A finding is of one table, and its key is asked for at every click. */
const knownKeys = new WeakMap<Observation, string>();

const keyOf = ({ code, element, message }: Observation, sheetId: string, meaning: string): string =>
  fingerprint([code, sheetId, element ?? '', meaning].join('\n')) + fingerprint(message.replace(ROW, ''));
