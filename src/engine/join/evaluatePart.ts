import { evaluationOf } from '../method/evaluate';
import type { Evaluation, IndicatorFigures, OpenFigures } from '../method/evaluation';
import type { PlanPart } from './joinPlans';

/**
 * The figures of a joined plan for the rows of one of its tables: its indicators, AEI and OEI, each as the whole plan has it. The mean
 * and the summary are those of the whole plan.
 *
 * @example an AEI with one indicator of 54.95 on this sheet and one of 52.33 on another has 53.64 on both
 */
export function evaluatePart({ period, policies, columns, actionsMean, summary }: Evaluation, { indicators, actions, objectives }: PlanPart): Evaluation {
  const figures = {
    indicators: indicatorsAt(columns.indicators, indicators),
    actions: Float64Array.from(actions, (at) => columns.actions[at] ?? NaN),
    objectives: Float64Array.from(objectives, (at) => columns.objectives[at] ?? NaN),
    ...(columns.open && { open: openAt(columns.open, { indicators, actions, objectives }) }),
  };
  return evaluationOf({ period, policies, columns: figures, actionsMean, summary });
}

const openAt = (open: OpenFigures, places: Pick<PlanPart, keyof OpenFigures>): OpenFigures => ({
  indicators: Uint8Array.from(places.indicators, (at) => open.indicators[at] ?? 0),
  actions: Uint8Array.from(places.actions, (at) => open.actions[at] ?? 0),
  objectives: Uint8Array.from(places.objectives, (at) => open.objectives[at] ?? 0),
});

const indicatorsAt = ({ progress, uncapped, weights, weightTotals, isPrinted }: IndicatorFigures, places: Int32Array): IndicatorFigures => ({
  progress: Float64Array.from(places, (at) => progress[at] ?? NaN),
  uncapped: Float64Array.from(places, (at) => uncapped[at] ?? NaN),
  weights: Uint8Array.from(places, (at) => weights[at] ?? 0),
  weightTotals: Uint32Array.from(places, (at) => weightTotals[at] ?? 0),
  isPrinted: Uint8Array.from(places, (at) => isPrinted[at] ?? 0),
});
