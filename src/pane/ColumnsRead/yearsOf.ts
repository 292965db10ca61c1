import type { FoundTable } from '../../app/state';

/** The years of the periods of a table: "2024-S1" is of 2024. */
export const yearsOf = ({ periods }: Pick<FoundTable, 'periods'>): number[] =>
  [...new Set(periods.map(({ id }) => Number.parseInt(id, 10)))].filter((year) => Number.isFinite(year));
