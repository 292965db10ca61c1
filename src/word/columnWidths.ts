import { CELL_PADDING } from './documentStyle';

/** A column to be fitted. */
export interface FittedColumn {
  /** In bold. */
  readonly header: string;
  readonly texts: readonly string[];
  /** Its texts are in bold too. */
  readonly bold?: boolean;
}

/** How a table stands in its width. */
interface TableFit {
  /** Twentieths of a point, one per column; they fill the width. */
  readonly widths: readonly number[];
  /** Half points. */
  readonly size: number;
}

/** The smallest letters of a table, in half points. */
const LEAST_SIZE = 10;
/** Longest a text counts, in ems, when what is left over is shared out: longer ones take more lines. */
const LONGEST = 40;
/** Room for lines and rounding, in twentieths of a point. */
const SPARE = 24;

/**
 * Gives each column at least the width of its longest word, whatever font the machine has. What is left goes to the columns whose texts
 * take more lines, by their length, and evenly once none does. Letters get smaller, down to 5 points, while the words do not fit; then
 * long words of the widest columns break.
 *
 * @param width of the table, in twentieths of a point
 * @param size wanted, in half points
 */
export function fitColumns(columns: readonly FittedColumn[], width: number, size: number): TableFit {
  const words = columns.map(({ header, texts, bold = false }) => Math.max(widestWord([header]) * BOLD, widestWord(texts) * (bold ? BOLD : 1)));
  const wanted = columns.map(({ header, texts }, at) => wantedWidths([header, ...texts], words[at] ?? 0));
  for (let now = size; ; now -= 1) {
    const least = words.map((ems) => Math.ceil(ems * now * 10) + CELL_PADDING * 2 + SPARE);
    const rest = width - sumOf(least);
    if (rest >= (now > EASY_SIZE ? width * EASY_SHARE : 0)) return { widths: filling(least, wanted.map(({ most, mean }) => ({ most: most * now * 10, mean })), rest), size: now };
    if (now <= LEAST_SIZE) return { widths: shrunk(least, -rest), size: now };
  }
}

/** Letters above this size, in half points, get smaller until this share of the width is left for texts of several lines. */
const EASY_SIZE = 14;
const EASY_SHARE = 0.15;

/** More than its longest word that a column could use: for its longest text in one line, and in the mean of its texts. */
interface Wanted {
  readonly most: number;
  readonly mean: number;
}

function wantedWidths(texts: readonly string[], word: number): Wanted {
  let most = 0;
  let mean = 0;
  for (const text of texts) {
    const ems = wordWidth(text);
    most = Math.max(most, ems - word);
    mean += Math.max(0, Math.min(LONGEST, ems) - word) / texts.length;
  }
  return { most, mean };
}

function filling(least: readonly number[], wanted: readonly Wanted[], rest: number): readonly number[] {
  const total = sumOf(wanted.map(({ mean }) => mean));
  const given = wanted.map(({ most, mean }) => (total === 0 ? 0 : Math.floor(Math.min(most, (rest * mean) / total))));
  const even = Math.floor((rest - sumOf(given)) / least.length);
  const widths = least.map((one, at) => one + (given[at] ?? 0) + even);
  const over = sumOf(least) + rest - sumOf(widths);
  return widths.map((one, at) => (at === 0 ? one + over : one));
}

/** Takes what is too much from the widest columns, which hold the longest words. */
function shrunk(least: readonly number[], excess: number): readonly number[] {
  const widths = [...least];
  for (let left = excess; left > 0; left -= 1) widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1;
  return widths;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function widestWord(texts: readonly string[]): number {
  let widest = 0;
  const seen = new Set<string>();
  for (const text of texts) {
    for (const word of text.split(/\s+|(?<=\p{L}\p{L}[-/])(?=\p{L}\p{L})|(?<=\d-)(?=\p{L}\p{L})/u)) {
      if (seen.has(word)) continue;
      seen.add(word);
      widest = Math.max(widest, wordWidth(word));
    }
  }
  return widest;
}

/** Bold letters over plain ones. */
const BOLD = 1.12;

/** Widths of letters in ems, of a font as wide as any that stands in for a missing one. */
const WIDTHS: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[\d]/, 0.64], [/[ijlÍI.,:;'|!]/, 0.32], [/[ftr()\-/ ]/, 0.42], [/[MW%m]/, 0.99], [/[GOQDHNUw]/, 0.8], [/\p{Lu}/u, 0.7],
];
const USUAL_WIDTH = 0.64;

/**
 * Width of a word in ems of the widest usual font.
 *
 * - Source: advance widths of DejaVu Sans, which stands in on machines without Calibri and without a font of its measures.
 *
 * @example wordWidth('2024') // 2.56
 */
export const wordWidth = (word: string): number => sumOf([...word].map((letter) => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH));
