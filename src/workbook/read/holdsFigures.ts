import type { Period } from '../../engine/plan';

/**
 * Has a period figures of its own? A year of nothing but zeros after a semester with some is not filled yet: values add up through the
 * year, and templates come with zeros.
 *
 * @param figures aligned with `periods`; NaN is ND
 * @param at index of the period; the first semester of a year stands before the year
 */
export function holdsFigures(periods: readonly Period[], figures: readonly Float64Array[], at: number): boolean {
  const own = figures[at];
  if (own === undefined || !own.some(Number.isFinite)) return false;
  const [semester, year] = [periods[at - 1], periods[at]];
  if (year?.span !== 'year' || semester?.year !== year.year) return true;
  return own.some(isSome) || figures[at - 1]?.some(isSome) !== true;
}

const isSome = (figure: number): boolean => Number.isFinite(figure) && figure !== 0;
