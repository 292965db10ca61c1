import { foldName, similarity } from '../text/names';

/** A folded word of a text and its range there. */
export interface TextWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The range of a name in a text, and its similarity: 1 is equal but for accents, case and punctuation. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/**
 * The words of a text with their ranges.
 *
 * @example wordsOf('La AEI')[1] // { text: 'aei', from: 3, to: 6 }
 */
export function wordsOf(text: string): readonly TextWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    text: foldName(found[0]), from: found.index, to: found.index + found[0].length,
  }));
}

/** Windows up to this many words shorter or longer than the name are compared. */
const LENGTH_TOLERANCE = 4;
/** This many of the windows that share most words with the name are compared letter by letter. */
const CANDIDATES = 8;

/**
 * The words of a text most similar to a name, whatever is around them (other words in bold, a label, commas); null when their
 * similarity is below `atLeast`. The first among equals.
 *
 * @example findMention('Número de licencias', wordsOf('su indicador, **Numero de licencias**, tiene'), 0.6)?.likeness // 1
 */
export function findMention(name: string, words: readonly TextWord[], atLeast: number): Mention | null {
  const wanted = foldName(name);
  const parts = wanted.split(' ');
  if (wanted === '' || words.length === 0) return null;
  let best: Mention | null = null;
  for (const { start, length } of likeliestWindows(new Set(parts), parts.length, words)) {
    const window = words.slice(start, start + length);
    const likeness = similarity(wanted, window.map(({ text }) => text).join(' '));
    if (likeness < atLeast || (best !== null && likeness <= best.likeness)) continue;
    best = { from: window[0]?.from ?? 0, to: window[window.length - 1]?.to ?? 0, likeness };
  }
  return best;
}

interface Window {
  readonly start: number;
  readonly length: number;
  readonly score: number;
}

/** The windows that share most words with the name, those nearest its length first among equals. */
function likeliestWindows(wanted: ReadonlySet<string>, size: number, words: readonly TextWord[]): readonly Window[] {
  const shared = runningCount(words, wanted);
  const windows: Window[] = [];
  for (let length = Math.max(1, size - LENGTH_TOLERANCE); length <= Math.min(words.length, size + LENGTH_TOLERANCE); length++) {
    for (let start = 0; start + length <= words.length; start++) {
      const common = (shared[start + length] ?? 0) - (shared[start] ?? 0);
      windows.push({ start, length, score: common - Math.abs(length - common) * 0.5 - Math.abs(length - size) * 0.25 });
    }
  }
  return windows.sort((one, other) => other.score - one.score || one.start - other.start).slice(0, CANDIDATES);
}

/** `count[i]`: the number of wanted words among the first i. */
function runningCount(words: readonly TextWord[], wanted: ReadonlySet<string>): readonly number[] {
  let count = 0;
  return [0, ...words.map(({ text }) => (count += wanted.has(text) ? 1 : 0))];
}
