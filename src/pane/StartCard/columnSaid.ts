import type { ColumnMeaning } from '../../app/state';
import { meaningWords } from '../../app/words';

/** What the user says of a column: a kind of content, and the year where it has one ('' until it is written). */
export interface ColumnSaid {
  readonly kind: string;
  readonly year: string;
}

export interface Kind {
  readonly id: string;
  readonly words: string;
  /** The meaning for a year; plain kinds have the same for any. */
  readonly of: (year: number) => ColumnMeaning;
  readonly hasYear: boolean;
}

const PLAIN = [
  'code', 'name', 'element', 'elementName', 'objective', 'unit', 'executingUnit', 'relevance', 'direction', 'aggregation', 'parameter', 'priority',
  'baselineYear', 'baseline',
] as const;

const plain = (field: (typeof PLAIN)[number] | 'unknown'): Kind =>
  ({ id: field, words: meaningWords({ field }), of: () => ({ field }), hasYear: false });
const dated = (words: string, of: Kind['of']): Kind => ({ id: words, words, of, hasYear: true });

/** What is of one year. */
export const DATED_KINDS: readonly Kind[] = [
  dated('Logro esperado (meta)', (year) => ({ field: 'target', year })),
  dated('Valor obtenido, primer semestre', (year) => ({ field: 'actual', year, span: 'semester' })),
  dated('Valor obtenido, año completo', (year) => ({ field: 'actual', year, span: 'year' })),
  dated('Avance Tipo I, primer semestre', (year) => ({ field: 'progress', year, span: 'semester' })),
  dated('Avance Tipo I, año completo', (year) => ({ field: 'progress', year, span: 'year' })),
];

/** Everything a column may be said to hold: groups of kinds by their label; '' has none. */
export const KINDS: readonly { readonly label: string; readonly kinds: readonly Kind[] }[] = [
  { label: '', kinds: [plain('unknown')] },
  { label: 'Metas y valores (con su año)', kinds: DATED_KINDS },
  { label: 'Del indicador y su AEI u OEI', kinds: PLAIN.map(plain) },
];

const all = KINDS.flatMap(({ kinds }) => kinds);

const kindOf = (id: string): Kind | undefined => all.find((kind) => kind.id === id);

/** Does what was said hold for one year only? */
export const needsYear = ({ kind }: ColumnSaid): boolean => kindOf(kind)?.hasYear === true;

/** What was guessed of a column, to begin with; a year in its header is proposed in any case. */
export function saidOf(meaning: ColumnMeaning, header: string): ColumnSaid {
  const year = 'year' in meaning ? String(meaning.year) : (/(?:19|20)\d\d/.exec(header)?.[0] ?? '');
  const same = all.find(({ of }) => JSON.stringify(of(Number(year))) === JSON.stringify(meaning));
  return { kind: same?.id ?? 'unknown', year };
}

/** The meaning said; null while its year is missing or none between 1990 and 2100. */
export function meaningSaid({ kind, year }: ColumnSaid): ColumnMeaning | null {
  const found = kindOf(kind);
  const number = Number(year);
  if (found === undefined) return { field: 'unknown' };
  return found.hasYear && !(Number.isInteger(number) && number >= 1990 && number <= 2100) ? null : found.of(number);
}
