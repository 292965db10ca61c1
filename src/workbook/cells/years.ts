export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Years in a column of years: a baseline may be older than any plan. */
export const COLUMN_YEARS: YearRange = { from: 1900, to: 2100 };
/** Years that are read from the cells of a column known to hold years: what is no year at all is left out. */
export const CELL_YEARS: YearRange = { from: 1900, to: 2200 };

/** Whether a number is a whole one in a range; both ends belong to it. */
export const isYearIn = ({ from, to }: YearRange, value: number): boolean => Number.isInteger(value) && value >= from && value <= to;
