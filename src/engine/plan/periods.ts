/** A follow-up period: the first semester of a year, or the whole year. */
export interface Period {
  readonly year: number;
  readonly span: 'semester' | 'year';
}

/** How a period is named everywhere outside the engine: `2024-S1` for the first semester, `2024` for the year. */
export type PeriodId = string;

const SEMESTER_SUFFIX = '-S1';

/**
 * How a period is named outside the engine: the year, followed by `-S1` for its first semester.
 *
 * @example periodId({ year: 2024, span: 'semester' }) // '2024-S1'
 */
export function periodId({ year, span }: Period): PeriodId {
  return span === 'semester' ? `${year}${SEMESTER_SUFFIX}` : String(year);
}

/**
 * The period a name stands for. Spaces around and a small `s` are forgiven; anything else (`2024-S2`, `24`, `''`) is null,
 * because CEPLAN follows up the first semester and the whole year, never the second semester alone.
 *
 * @example parsePeriodId('2024') // { year: 2024, span: 'year' }
 */
export function parsePeriodId(id: string): Period | null {
  const found = /^(\d{4})(-S1)?$/.exec(id.trim().toUpperCase());
  if (found === null) return null;
  return { year: Number(found[1]), span: found[2] === undefined ? 'year' : 'semester' };
}

/**
 * Where a period stands in `plan.periods`; -1 when the plan does not have it.
 *
 * @example periodIndex([{ year: 2024, span: 'semester' }], { year: 2024, span: 'year' }) // -1
 */
export function periodIndex(periods: readonly Period[], { year, span }: Period): number {
  return periods.findIndex((period) => period.year === year && period.span === span);
}

/**
 * A period as the pane and the sheets name it.
 *
 * @example periodLabel({ year: 2024, span: 'semester' }) // '2024, primer semestre'
 */
export const periodLabel = ({ year, span }: Period): string => `${year}, ${span === 'semester' ? 'primer semestre' : 'año completo'}`;

/** The years that a plan may have. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/** Whether a number is a year that a plan may have. */
export const isPlanYear = (value: number): boolean => Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
