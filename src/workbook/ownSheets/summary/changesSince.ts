import { BAND_WORDS_INSIDE, bandOf } from '../../../engine/method/bands';
import type { Limits } from '../../../engine/method/bands';
import type { ElementProgress, Evaluation } from '../../../engine/method/evaluation';
import type { Plan } from '../../../engine/plan/plan';
import { formatPercent } from '../../../engine/text/format';

/** Progress of OEI and AEI in the last summary, in percent points, by code; null is ND. What was never calculated is not in it. */
export type SummarySnapshot = Readonly<Record<string, number | null>>;

/** The figures of an evaluation, to compare with in the next summary; what is not calculated keeps the figure of the one before. */
export function snapshotOf(plan: Plan, evaluation: Evaluation, before: SummarySnapshot = {}): SummarySnapshot {
  const figure = (code: string, { progress, band }: ElementProgress = { progress: null, band: 'nd' }): [string, number | null][] => {
    const last = before[code];
    if (band !== 'open') return [[code, progress]];
    return last === undefined ? [] : [[code, last]];
  };
  return Object.fromEntries([
    ...plan.objectives.flatMap(({ code }, at) => figure(code, evaluation.objectives[at])),
    ...plan.actions.flatMap(({ code }, at) => figure(code, evaluation.actions[at])),
  ]);
}

/**
 * The changes between two summaries, in Spanish, one line per OEI or AEI, in code order.
 *
 * @example changesSince({ 'AEI.04.03': 58.13 }, { 'AEI.04.03': 75.39 }, CEPLAN_LIMITS) // ['AEI.04.03: 58.13 → 75.39, de rojo a ámbar']
 */
export function changesSince(before: SummarySnapshot, now: SummarySnapshot, limits: Limits): readonly string[] {
  const colourOf = (progress: number | null): string => BAND_WORDS_INSIDE[bandOf(progress, limits)];
  const codes = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return codes.flatMap((code): string[] => {
    const was = before[code];
    const is = now[code];
    if (was === undefined) return [`${code}: nueva, ${formatPercent(is ?? null)} (${colourOf(is ?? null)})`];
    if (is === undefined) return [`${code}: ya no está en la tabla (era ${formatPercent(was)})`];
    if (was === is) return [];
    const colour = colourOf(was) === colourOf(is) ? `sigue en ${colourOf(is)}` : `de ${colourOf(was)} a ${colourOf(is)}`;
    return [`${code}: ${formatPercent(was)} → ${formatPercent(is)}, ${colour}`];
  });
}
