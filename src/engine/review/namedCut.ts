import type { Cut } from '../compare/change';
import { figureAt } from '../method/evaluate';

/** Another cut of the plan that a text is about. */
export interface NamedCut extends Pick<Cut, 'plan' | 'evaluation'> {
  /** What is said of a figure that is its own: "del corte del 10 de julio". */
  readonly of: string;
}

/** The progress of an AEI or indicator in a cut, by its code; null for ND and for what it has not. */
export function progressInCut({ plan, evaluation }: NamedCut, code: string): number | null {
  const action = plan.actions.findIndex((one) => one.code === code);
  return (action >= 0 ? evaluation.actions[action] : figureAt(evaluation, plan.columns.codes.indexOf(code)))?.progress ?? null;
}
