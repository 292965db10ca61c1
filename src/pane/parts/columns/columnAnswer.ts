import type { ColumnMeaning } from '../../../workbook/find/tableLayout';
import { meaningWords } from '../../../workbook/find/tableLayout';

/** What the user says of a column: a kind of content, and the year where it has one ('' until it is written). */
export interface ColumnAnswer {
  readonly kind: string;
  readonly year: string;
}

export interface ContentKind {
  readonly id: string;
  readonly words: string;
  /** The meaning for a year; plain kinds have the same for any. */
  readonly of: (year: number) => ColumnMeaning;
  readonly hasYear: boolean;
}

const UNDATED_FIELDS = [
  'code', 'name', 'element', 'elementName', 'objective', 'unit', 'executingUnit', 'relevance', 'direction', 'aggregation', 'parameter', 'priority',
  'baselineYear', 'baseline',
] as const;

const undatedKind = (field: (typeof UNDATED_FIELDS)[number] | 'unknown'): ContentKind =>
  ({ id: field, words: meaningWords({ field }), of: () => ({ field }), hasYear: false });
const datedKind = (words: string, of: ContentKind['of']): ContentKind => ({ id: words, words, of, hasYear: true });

/** What is of one year. */
export const DATED_KINDS: readonly ContentKind[] = [
  datedKind('Logro esperado (meta)', (year) => ({ field: 'target', year })),
  datedKind('Valor obtenido, primer semestre', (year) => ({ field: 'actual', year, span: 'semester' })),
  datedKind('Valor obtenido, año completo', (year) => ({ field: 'actual', year, span: 'year' })),
  datedKind('Avance Tipo I, primer semestre', (year) => ({ field: 'progress', year, span: 'semester' })),
  datedKind('Avance Tipo I, año completo', (year) => ({ field: 'progress', year, span: 'year' })),
];

/** Everything a column may be said to hold: groups of kinds by their label; '' has none. */
export const CONTENT_KINDS: readonly { readonly label: string; readonly kinds: readonly ContentKind[] }[] = [
  { label: '', kinds: [undatedKind('unknown')] },
  { label: 'Metas y valores (con su año)', kinds: DATED_KINDS },
  { label: 'Del indicador y su AEI u OEI', kinds: UNDATED_FIELDS.map(undatedKind) },
];

const ALL_KINDS = CONTENT_KINDS.flatMap(({ kinds }) => kinds);

const kindOf = (id: string): ContentKind | undefined => ALL_KINDS.find((kind) => kind.id === id);

/** Does what was said hold for one year only? */
export const needsYear = ({ kind }: ColumnAnswer): boolean => kindOf(kind)?.hasYear === true;

/** What was guessed of a column, to begin with; a year in its header is proposed in any case. */
export function initialAnswer(meaning: ColumnMeaning, header: string): ColumnAnswer {
  const year = 'year' in meaning ? String(meaning.year) : (/(?:19|20)\d\d/.exec(header)?.[0] ?? '');
  const same = ALL_KINDS.find(({ of }) => JSON.stringify(of(Number(year))) === JSON.stringify(meaning));
  return { kind: same?.id ?? 'unknown', year };
}

/** The meaning said; null while its year is missing or none between 1990 and 2100. */
export function answeredMeaning({ kind, year }: ColumnAnswer): ColumnMeaning | null {
  const found = kindOf(kind);
  const number = Number(year);
  if (found === undefined) return { field: 'unknown' };
  return found.hasYear && !(Number.isInteger(number) && number >= 1990 && number <= 2100) ? null : found.of(number);
}
