import { fingerprint } from '../../cells/fingerprint';
import type { Place } from '../../cells/observation';
import type { CellValue } from '../../cells/sheetCells';
import { FIRST_STATE } from '../commitmentRows';
import { rowMark, wasProposed } from '../../memory/rowMark';
import type { RowMark } from '../../memory/rowMark';

/** The columns of the sheet *Revisión PEI*, in order. The first six are proposed, the state and the comment are people's. */
export const REVIEW_FIELDS = ['unit', 'code', 'gravity', 'finding', 'cell', 'remedy', 'state', 'comment', 'notice'] as const;
export type ReviewField = (typeof REVIEW_FIELDS)[number];
const PROPOSED = ['unit', 'code', 'gravity', 'finding', 'cell', 'remedy'] as const;

/** One row, present or planned; '' is a blank cell. */
export type ReviewRow = Readonly<Record<ReviewField, CellValue>>;

/** A finding as the sheet tells it. */
export interface ReviewFinding extends Readonly<Record<(typeof PROPOSED)[number], string>> {
  /** What it is known by from one reading to the next; another once a figure it quotes changes. */
  readonly key: string;
  /** What it is about: the check and the element; the same when only its figures change. */
  readonly subject: string;
  readonly place: Place;
}

/** A row as it stands, with its mark; a row without one is a person's, or its mark was taken out. */
export interface PresentReviewRow {
  readonly row: ReviewRow;
  readonly mark: RowMark | null;
  /** The cell of the mark; '' without one. */
  readonly markText: string;
}

/** A row to stand on the sheet: its mark as text, '' for none; the finding it is of, null for none. */
export interface PlannedReviewRow {
  readonly row: ReviewRow;
  readonly mark: string;
  readonly finding: ReviewFinding | null;
}

const NOTICES = {
  gone: 'Ya no se observa.',
  ignored: 'Ignorada en este libro.',
  changed: 'Sus cifras cambiaron desde que se anotó el estado.',
} as const;

/**
 * The rows of the sheet: the present ones in their order, then the new findings by unit.
 *
 * - A row is found by its mark, wherever it was sorted to; without marks by its words. A finding whose figures changed keeps its row.
 * - State and comment are never changed, nor a proposed cell that a person edited. A row whose finding is gone gets a notice and stays.
 *
 * @param ignored keys of the findings that people ignore
 */
export function reviewRows(present: readonly PresentReviewRow[], findings: readonly ReviewFinding[], ignored: ReadonlySet<string>): readonly PlannedReviewRow[] {
  const found = matched(present, findings);
  const rows = present.map(({ row, mark, markText }, at): PlannedReviewRow => {
    const finding = found.get(at) ?? null;
    if (finding !== null) return { row: renewed(row, mark, finding), mark: markOf(finding), finding };
    if (mark === null) return { row, mark: '', finding };
    return { row: { ...row, notice: ignored.has(mark.key) ? NOTICES.ignored : NOTICES.gone }, mark: markText, finding };
  });
  const taken = new Set(found.values());
  const added = findings.filter((finding) => !taken.has(finding)).map((finding, at) => ({ finding, at })).sort((one, other) => byUnit(one.finding, other.finding) || one.at - other.at);
  return [...rows, ...added.map(({ finding }) => ({ row: newRow(finding), mark: markOf(finding), finding }))];
}

/** By unit, those of none last. */
const byUnit = ({ unit: one }: ReviewFinding, { unit: other }: ReviewFinding): number =>
  (one === '' || other === '' ? Number(one === '') - Number(other === '') : one.localeCompare(other, 'es'));

const markOf = (finding: ReviewFinding): string =>
  rowMark(finding.key, { ...Object.fromEntries(PROPOSED.map((field) => [field, finding[field]])), subject: finding.subject });

function newRow(finding: ReviewFinding): ReviewRow {
  return { ...proposedOf(finding), state: FIRST_STATE, comment: '', notice: '' };
}

const proposedOf = (finding: ReviewFinding) => Object.fromEntries(PROPOSED.map((field) => [field, finding[field]])) as Pick<ReviewRow, (typeof PROPOSED)[number]>;

function renewed(row: ReviewRow, mark: RowMark | null, finding: ReviewFinding): ReviewRow {
  const isOurs = (field: (typeof PROPOSED)[number]): boolean => row[field] === '' || (mark !== null && wasProposed(mark, field, String(row[field])));
  const isChanged = mark !== null && mark.key !== finding.key && ![FIRST_STATE, ''].includes(String(row.state));
  return { ...row, ...Object.fromEntries(PROPOSED.filter(isOurs).map((field) => [field, finding[field]])), notice: isChanged ? NOTICES.changed : '' };
}

/** The finding of each present row that has one: by its mark, else by its words, else as the only one of its subject. */
function matched(present: readonly PresentReviewRow[], findings: readonly ReviewFinding[]): ReadonlyMap<number, ReviewFinding> {
  const found = new Map<number, ReviewFinding>();
  const left = new Set(findings);
  const match = (keyOfRow: (row: PresentReviewRow) => string | null, keyOfFinding: (finding: ReviewFinding) => string, onlyOne = false): void => {
    const waiting = grouped([...left], keyOfFinding);
    const rows = grouped(present.flatMap((one, at) => (found.has(at) ? [] : [{ one, at }])), ({ one }) => keyOfRow(one) ?? '');
    for (const [key, same] of rows) {
      const candidates = waiting.get(key) ?? [];
      if (key === '' || (onlyOne && (same.length > 1 || candidates.length > 1))) continue;
      same.slice(0, candidates.length).forEach(({ at }, nth) => {
        const finding = candidates[nth];
        if (finding === undefined) return;
        found.set(at, finding);
        left.delete(finding);
      });
    }
  };
  match(({ mark }) => mark?.key ?? null, ({ key }) => key);
  match(({ row, mark }) => (mark === null ? `${String(row.code)}\n${String(row.finding)}` : null), ({ code, finding }) => `${code}\n${finding}`);
  match(({ mark }) => mark?.prints['subject'] ?? null, ({ subject }) => fingerprint(subject), true);
  return found;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
