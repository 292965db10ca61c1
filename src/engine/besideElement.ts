import type { Evaluation } from './evaluation';
import type { ExpectedShares } from './expectedShare';
import { PACE_WORDS } from './explainPace';
import { formatPercent } from './formatPercent';
import { mainLever } from './mainLever';
import { elementPace } from './pace';
import type { Level, Plan } from './plan';
import { withoutNoData } from './withoutNoData';

/**
 * What is worth saying of an OEI or AEI beside its official figure, in lines of Spanish: pace, its value without ND where that
 * differs, and the indicator that moves it most. Empty for an element without progress; of a single indicator, its own lines say it all.
 *
 * @example besideElement(plan2024, evaluation, 'AEI', 15)
 * // ['en ritmo: se esperaba 50.00 a la fecha', 'IND.03.AEI.04.03 es el que más la mueve: hasta 11.75 puntos más']
 */
export function besideElement(
  plan: Plan, evaluation: Evaluation, level: Level, index: number, shares: ExpectedShares = {},
): readonly string[] {
  const progress = (level === 'OEI' ? evaluation.objectives : evaluation.actions)[index]?.progress ?? null;
  if (progress === null) return [];
  const lines: string[] = [];
  const isOnly = (level === 'OEI' ? plan.objectives : plan.actions)[index]?.indicators.length === 1;
  const pace = isOnly ? null : elementPace(plan, evaluation, level, index, shares);
  if (pace !== null) lines.push(`${PACE_WORDS[pace.verdict]}: se esperaba ${formatPercent(pace.expected)} a la fecha`);
  const without = withoutNoData(plan, evaluation, level, index);
  if (without !== progress) lines.push(`sin contar sus ND sería ${formatPercent(without)}`);
  const lever = mainLever(plan, evaluation, level, index);
  if (lever !== null && !isOnly) {
    const code = plan.indicator(lever.indicator)?.code ?? '';
    lines.push(`${code} es el que más ${level === 'OEI' ? 'lo' : 'la'} mueve: hasta ${formatPercent(lever.gain)} puntos más`);
  }
  return lines;
}
