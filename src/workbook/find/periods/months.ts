const STARTS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'se', 'oct', 'nov', 'dic'];
const MONTH = /^(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|set(?:iembre)?|sep(?:tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)$/;
const QUARTERS: readonly ReadonlySet<string>[] = [
  new Set(['i', '1', '1er', '1ro', 'primer', 't1', '1t', 'q1']), new Set(['ii', '2', '2do', 'segundo', 't2', '2t', 'q2']),
  new Set(['iii', '3', '3er', '3ro', 'tercer', 't3', '3t', 'q3']), new Set(['iv', '4', '4to', 'cuarto', 't4', '4t', 'q4']),
];
export const MONTHS_OF_QUARTER = 3;
export const END_OF_SEMESTER = 6;
export const END_OF_YEAR = 12;

/** Whether a folded word names a month: "ene", "enero". */
export const isMonth = (word: string): boolean => MONTH.test(word);

/** The month that folded words name, 1 to 12; null for none. */
export function monthOf(words: readonly string[]): number | null {
  const month = words.find(isMonth);
  return month === undefined ? null : STARTS.findIndex((start) => month.startsWith(start)) + 1;
}

/** The quarter that folded words name, 1 to 4; null for none. */
export function quarterOf(words: readonly string[]): number | null {
  const quarter = QUARTERS.findIndex((names) => words.some((word) => names.has(word)));
  return quarter < 0 ? null : quarter + 1;
}
