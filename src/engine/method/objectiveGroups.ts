import { parentCode, sortRank } from '../plan/codes';
import type { Plan } from '../plan/plan';
import type { Band } from './bands';
import type { BandCounts, ElementProgress, Evaluation } from './evaluation';
import { meanOf } from './meanOf';

/** An OEI with the AEI that belong to it. */
export interface ObjectiveGroup {
  /** '' for the AEI whose code names no OEI. */
  readonly code: string;
  /** '' where the table has no row of the OEI. */
  readonly name: string;
  /** Its official progress, from its own indicators; null for ND, and where it is not calculated. */
  readonly own: number | null;
  readonly ownBand: Band;
  /** false: the table has no indicator of its own, and so no official progress. */
  readonly hasOwn: boolean;
  /** Simple mean of its AEI that have a value, two decimals; null without any, and where one is not calculated. No official figure. */
  readonly mean: number | null;
  /** Its AEI by band. */
  readonly counts: BandCounts;
  /** Indices into `plan.actions`, in code order. */
  readonly actions: readonly number[];
}

/**
 * The OEI of a plan, in code order, each with its AEI; last the AEI without an OEI. An OEI without a row in the table is there for its
 * AEI.
 *
 * - An OEI's official progress is not the mean of its AEI (method note, section 6.4): both are given.
 *
 * @example objectiveGroups(plan2024, evaluation)[0]?.counts // OEI.01: { red: 1, amber: 0, green: 1, nd: 0, total: 2 }
 */
export function objectiveGroups(plan: Plan, evaluation: Evaluation): readonly ObjectiveGroup[] {
  const members = new Map<string, number[]>(plan.objectives.map(({ code }) => [code, []]));
  plan.actions.forEach(({ code }, at) => {
    const parent = parentCode(code) ?? '';
    const group = members.get(parent);
    if (group === undefined) members.set(parent, [at]);
    else group.push(at);
  });
  const rank = (code: string): number => (code === '' ? Infinity : sortRank(code));
  return [...members].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1)).map(([code, actions]) => {
    const at = plan.objectives.findIndex((objective) => objective.code === code);
    const figures = actions.map((i) => evaluation.actions[i] ?? { progress: null, band: 'nd' as const });
    return {
      code,
      name: plan.objectives[at]?.name ?? '',
      own: evaluation.objectives[at]?.progress ?? null,
      ownBand: evaluation.objectives[at]?.band ?? 'nd',
      hasOwn: (plan.objectives[at]?.indicators.length ?? 0) > 0,
      mean: meanOfKnown(figures),
      counts: countBands(figures),
      actions: [...actions].sort((one, other) => sortRank(plan.actions[one]?.code ?? '') - sortRank(plan.actions[other]?.code ?? '')),
    };
  });
}

/** The mean of figures; null where one is not calculated, too. */
export const meanOfKnown = (figures: readonly ElementProgress[]): number | null =>
  (figures.some(({ band }) => band === 'open') ? null : meanOf(figures.map(({ progress }) => progress)));

/** How many figures each band has. */
export function countBands(figures: readonly { readonly band: Band }[]): BandCounts {
  const counts = { red: 0, amber: 0, green: 0, nd: 0, open: 0, total: figures.length };
  for (const { band } of figures) counts[band] += 1;
  return counts;
}
