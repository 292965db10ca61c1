import type { Indicator, Period } from './plan';

/** Shares of the annual goal, in percent, that a user expects by the end of the period; by code of indicator, by text of unit, of all others. */
export interface ExpectedShares {
  readonly byIndicator?: Readonly<Record<string, number>>;
  readonly byUnit?: Readonly<Record<string, number>>;
  readonly all?: number;
}

/** The share of the year that is gone when the period ends. */
const GONE: Record<Period['span'], number> = { semester: 50, year: 100 };

/**
 * The share of the annual goal expected at the end of a period, in percent: the indicator's own, else its unit's, else the one set
 * for all, else the share of the year that is gone. Not part of CEPLAN's method.
 *
 * @example expectedShare(indicator, { year: 2024, span: 'semester' }) // 50
 */
export function expectedShare({ code, unit }: Pick<Indicator, 'code' | 'unit'>, { span }: Period, shares: ExpectedShares = {}): number {
  return shares.byIndicator?.[code] ?? shares.byUnit?.[unit] ?? shares.all ?? GONE[span];
}
