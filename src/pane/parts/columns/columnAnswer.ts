import { isPlanYear } from '../../../engine/plan/periods';
import { meaningWords } from '../../../workbook/find/tableLayout';
import type { ColumnMeaning } from '../../../workbook/find/tableLayout';
import { DATED_CONTENTS, ELEMENT_FIELDS, INDICATOR_FIELDS } from './meaningChoices';

/** What the user says about a column in two steps: the kind of content, and its year as typed ('' until then). */
export interface ColumnAnswer {
  /** `id` of a {@link ContentKind}. */
  readonly kind: string;
  readonly year: string;
}

/** A kind of content that a column may hold. */
interface ContentKind {
  readonly id: string;
  readonly words: string;
  /** The meaning for a year; an undated kind ignores it. */
  readonly of: (year: number) => ColumnMeaning;
  readonly hasYear: boolean;
}

/** Fields that can only be corrected in a table that was found. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['currentYear', 'current', 'rowPeriod']);

const undatedKind = (field: (typeof INDICATOR_FIELDS | typeof ELEMENT_FIELDS)[number] | 'unknown'): ContentKind =>
  ({ id: field, words: meaningWords({ field }), of: () => ({ field }), hasYear: false });

export const DATED_KINDS: readonly ContentKind[] = DATED_CONTENTS.map((content) => ({ id: content.words, ...content, hasYear: true }));

/** Every kind of content, in groups by label; '' for none. */
export const CONTENT_KINDS: readonly { readonly label: string; readonly kinds: readonly ContentKind[] }[] = [
  { label: '', kinds: [undatedKind('unknown')] },
  { label: 'Metas y valores (con su año)', kinds: DATED_KINDS },
  { label: 'Del indicador y su AEI u OEI', kinds: [...INDICATOR_FIELDS, ...ELEMENT_FIELDS].filter((field) => !NOT_OFFERED.has(field)).map(undatedKind) },
];

const ALL_KINDS = CONTENT_KINDS.flatMap(({ kinds }) => kinds);

const kindOf = (id: string): ContentKind | undefined => ALL_KINDS.find((kind) => kind.id === id);

/** Whether the kind of the answer needs a year. */
export const needsYear = ({ kind }: ColumnAnswer): boolean => kindOf(kind)?.hasYear === true;

/** The answer for a meaning that was read; the year comes from the meaning, else from the header. */
export function initialAnswer(meaning: ColumnMeaning, header: string): ColumnAnswer {
  const year = 'year' in meaning ? String(meaning.year) : (/(?:19|20)\d\d/.exec(header)?.[0] ?? '');
  const same = ALL_KINDS.find(({ of }) => JSON.stringify(of(Number(year))) === JSON.stringify(meaning));
  return { kind: same?.id ?? 'unknown', year };
}

/** The meaning of an answer; null while a dated kind has no valid year. */
export function answeredMeaning({ kind, year }: ColumnAnswer): ColumnMeaning | null {
  const found = kindOf(kind);
  if (found === undefined) return { field: 'unknown' };
  return found.hasYear && !isPlanYear(Number(year)) ? null : found.of(Number(year));
}
