/**
 * The words the office's hand uses for a percentage. It judges against the pace of the period (50 at mid-year, 100 for the year),
 * not against the 75 of the semaphore; the limits below are those read off the report at a pace of 50.
 */
const JUDGEMENTS: readonly { readonly below: number; readonly words: readonly [string, ...string[]] }[] = [
  { below: 35, words: ['resultado por debajo de lo esperado', 'resultado por debajo del nivel esperado'] },
  { below: 51, words: ['resultado menor a lo esperado'] },
  { below: 60, words: ['resultado relativamente bajo', 'resultado relativamente menor a lo esperado'] },
  { below: Infinity, words: ['resultado relativamente esperado'] },
];

/** Where a percentage stands on the hand's scale: 0 lowest to 3. */
export type JudgementLevel = 0 | 1 | 2 | 3;

/**
 * The level of a progress (percent points) given the share of the year's goal expected by now (percent points, above 0).
 * Totals and indicators share one scale. Never above the third level below the pace: "relativamente esperado" is not said of a
 * value that is behind.
 *
 * - Source: method note on alerts, section F6.
 *
 * @example judgementLevel(50.64, 50) // 1
 */
export function judgementLevel(progress: number, pace: number): JudgementLevel {
  const scaled = (progress * 50) / pace;
  const level = JUDGEMENTS.findIndex(({ below }) => scaled < below);
  return Math.max(level, 0) as JudgementLevel;
}

/**
 * The words of a level; `turn` (0, 1, 2 …) counts its uses so far, so that neighbours vary.
 *
 * @example judgementWords(0, 1) // 'resultado por debajo del nivel esperado'
 */
export function judgementWords(level: JudgementLevel, turn: number): string {
  const words = JUDGEMENTS[level]?.words ?? [''];
  return words[turn % words.length] ?? '';
}
