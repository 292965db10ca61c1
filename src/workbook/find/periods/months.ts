const STARTS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'se', 'oct', 'nov', 'dic'];
const MONTH = /^(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|set(?:iembre)?|sep(?:tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)$/;
/** Names of the parts of a year, in order. */
const PARTS: readonly ReadonlySet<string>[] = [
  new Set(['i', '1', '1er', '1ro', 'primer', 't1', '1t', 'q1']), new Set(['ii', '2', '2do', 'segundo', 't2', '2t', 'q2']),
  new Set(['iii', '3', '3er', '3ro', 'tercer', 't3', '3t', 'q3']), new Set(['iv', '4', '4to', 'cuarto', 't4', '4t', 'q4']),
  new Set(['v', '5', '5to', 'quinto']), new Set(['vi', '6', '6to', 'sexto']),
];
const MONTHS_OF_QUARTER = 3;
/** Parts of a year that are not quarters, by their folded word, and their months. */
const OTHER_PARTS: readonly (readonly [word: RegExp, months: number])[] = [[/^bim(?:estre|estral)?$/, 2], [/^cuatrim(?:estre|estral)?$/, 4]];
export const END_OF_SEMESTER = 6;
export const END_OF_YEAR = 12;

/** Whether a folded word names a month: "ene", "enero". */
export const isMonth = (word: string): boolean => MONTH.test(word);

/** The month that folded words name, 1 to 12; null for none. */
export function monthOf(words: readonly string[]): number | null {
  const month = words.find(isMonth);
  return month === undefined ? null : STARTS.findIndex((start) => month.startsWith(start)) + 1;
}

/**
 * The months of a quarter, or of a part of two or four months, that folded words name, 1 to 12; null for none.
 *
 * @example partIn(['ii', 'cuatrimestre']) // { first: 5, last: 8 }
 */
export function partIn(words: readonly string[]): { readonly first: number; readonly last: number } | null {
  const nth = PARTS.findIndex((names) => words.some((word) => names.has(word))) + 1;
  const months = OTHER_PARTS.find(([name]) => words.some((word) => name.test(word)))?.[1] ?? MONTHS_OF_QUARTER;
  return nth === 0 || nth * months > END_OF_YEAR ? null : { first: (nth - 1) * months + 1, last: nth * months };
}
