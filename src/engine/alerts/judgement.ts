import type { Band } from '../method/bands';
import type { Wording } from './alert';

/** How far a progress is from what was expected, from the worst to the best. */
export type JudgementLevel = 'well-below' | 'below' | 'low' | 'short' | 'near' | 'met';

/**
 * The words of a level: those of the 2024 report, whose synonyms alternate, and those of the neutral hand. Both say the same.
 *
 * - Source: method note on alerts, section F6. The report also calls a red 72.53 "relativamente esperado", which its semaphore
 *   contradicts: a red progress is `short` at best.
 */
const WORDS: Readonly<Record<JudgementLevel, Readonly<Record<Wording, readonly string[]>>>> = {
  'well-below': { office: ['resultado por debajo de lo esperado', 'resultado por debajo del nivel esperado'], neutral: ['resultado por debajo de lo esperado'] },
  below: { office: ['resultado menor a lo esperado'], neutral: ['resultado menor a lo esperado'] },
  low: { office: ['resultado relativamente bajo', 'resultado relativamente menor a lo esperado'], neutral: ['resultado relativamente bajo'] },
  short: { office: ['resultado aún bajo respecto al logro esperado del año'], neutral: ['resultado aún bajo respecto al logro esperado del año'] },
  near: { office: ['resultado relativamente esperado'], neutral: ['resultado cercano a lo esperado'] },
  met: { office: ['resultado dentro de lo esperado'], neutral: ['resultado dentro de lo esperado'] },
};

/** Limits of the report's words at a pace of 50, the mid-year's. */
const LIMITS: readonly (readonly [below: number, level: JudgementLevel])[] = [[35, 'well-below'], [51, 'below'], [60, 'low']];

/**
 * The level of a progress, in percent points, by its band and by the share of the annual target expected by now, in percent. Totals and
 * indicators have one scale. What the pace does not find low is judged by the band; a green one is never low.
 *
 * @example judgementLevel(50.64, 'red', 50) // 'below'
 * @example judgementLevel(72.53, 'red', 50) // 'short'
 */
export function judgementLevel(progress: number, band: Band, pace: number): JudgementLevel {
  if (band === 'green') return 'met';
  const scaled = pace > 0 ? (progress * 50) / pace : Infinity;
  const byPace = LIMITS.find(([below]) => scaled < below)?.[1];
  return byPace ?? (band === 'red' ? 'short' : 'near');
}

/**
 * The words of a level; `turn` (0, 1, 2 …) is the number of its uses so far and selects among synonyms.
 *
 * @example judgementWords('well-below', 1, 'office') // 'resultado por debajo del nivel esperado'
 */
export function judgementWords(level: JudgementLevel, turn: number, wording: Wording): string {
  const words = WORDS[level][wording];
  return words[turn % words.length] ?? '';
}
