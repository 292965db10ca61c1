/** A follow-up period: the first semester of a year, or the whole year. */
export interface Period {
  readonly year: number;
  readonly span: 'semester' | 'year';
}

/** The name of a period outside the engine: `2024-S1` for the first semester, `2024` for the year. */
export type PeriodId = string;

const SEMESTER_SUFFIX = '-S1';

/**
 * The name of a period outside the engine: the year, followed by `-S1` for its first semester.
 *
 * @example periodId({ year: 2024, span: 'semester' }) // '2024-S1'
 */
export function periodId({ year, span }: Period): PeriodId {
  return span === 'semester' ? `${year}${SEMESTER_SUFFIX}` : String(year);
}

/**
 * The period of a name; spaces around it and a small `s` are accepted. Null for anything else (`2024-S2`, `24`, `''`): CEPLAN follows
 * up the first semester and the whole year, never the second semester alone.
 *
 * @example parsePeriodId('2024') // { year: 2024, span: 'year' }
 */
export function parsePeriodId(id: string): Period | null {
  const found = /^(\d{4})(-S1)?$/.exec(id.trim().toUpperCase());
  if (found === null) return null;
  return { year: Number(found[1]), span: found[2] === undefined ? 'year' : 'semester' };
}

/**
 * The index of a period in `plan.periods`; -1 when the plan does not have it.
 *
 * @example periodIndex([{ year: 2024, span: 'semester' }], { year: 2024, span: 'year' }) // -1
 */
export function periodIndex(periods: readonly Period[], { year, span }: Period): number {
  return periods.findIndex((period) => period.year === year && period.span === span);
}

/**
 * A period in the words of the pane and the sheets.
 *
 * @example periodLabel({ year: 2024, span: 'semester' }) // '2024, primer semestre'
 */
export const periodLabel = ({ year, span }: Period): string => `${year}, ${span === 'semester' ? 'primer semestre' : 'año completo'}`;

/**
 * A period in the few letters of a sheet's name and of the column *Periodo*.
 *
 * @example periodShortLabel({ year: 2024, span: 'semester' }) // '2024-I'
 */
export const periodShortLabel = ({ year, span }: Period): string => `${year}${span === 'semester' ? '-I' : ''}`;

/**
 * {@link periodShortLabel} of a period by its name; the name as it is where it is of none.
 *
 * @example shortLabelOf('2024-S1') // '2024-I'
 */
export function shortLabelOf(id: PeriodId): string {
  const period = parsePeriodId(id);
  return period === null ? id : periodShortLabel(period);
}

/**
 * The period that a text names, in the words of {@link periodLabel}, {@link periodShortLabel} or {@link periodId}; null for none. Of
 * several the first.
 *
 * @example periodIn('MATRIZ DE COMPROMISOS: 2024, primer semestre') // { year: 2024, span: 'semester' }
 */
export function periodIn(text: string): Period | null {
  const [, long, words] = /(?<!\d)(\d{4}), (primer semestre|año completo)/.exec(text) ?? [];
  if (long !== undefined) return { year: Number(long), span: words === 'primer semestre' ? 'semester' : 'year' };
  const [, short, suffix] = /^\s*(\d{4})(-I|-S1)?\s*$/i.exec(text) ?? [];
  return short === undefined ? null : { year: Number(short), span: suffix === undefined ? 'year' : 'semester' };
}

/** Order of two periods: a semester comes before its year. */
export const comparePeriods = (one: Period, other: Period): number =>
  one.year - other.year || Number(one.span === 'year') - Number(other.span === 'year');

/** The years that a plan may have. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** Whether a number is a year that a plan may have. */
export const isPlanYear = (value: number): boolean => Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
