import { printedBeside } from '../checks/printed';
import { bandOf } from '../method/bands';
import type { Printed } from '../plan/indicator';
import type { Change, ChangeField, ChangeValue, Cut } from './change';

/** Two cuts of a plan. */
export interface Pair {
  readonly before: Cut;
  readonly now: Cut;
}

/** Makes a change of one OEI, AEI or indicator. */
export type MakeChange = (field: ChangeField, was: ChangeValue, is: ChangeValue) => Change;

/** The progress of an OEI, AEI or indicator in a cut, in percent points (null is ND, or not calculated), and what is printed of it. */
export interface CutFigure {
  readonly progress: number | null;
  /** It is not calculated, because something was not understood. */
  readonly isOpen: boolean;
  readonly printed: Printed | undefined;
}

/**
 * What differs in progress, colour (by the limits of each cut) and in the printed figure where that is not the computed one. Of what is not calculated
 * in a cut nobody knows whether the progress differs: only that it is so is told.
 */
export function figureChanges({ before, now }: Pair, was: CutFigure, is: CutFigure, change: MakeChange): readonly Change[] {
  const [oldBand, band] = [bandOf(was.progress, before.evaluation.policies.limits, was.isOpen), bandOf(is.progress, now.evaluation.policies.limits, is.isOpen)];
  const [oldPrint, print] = [printedBeside(was.printed, was.progress), printedBeside(is.printed, is.progress)];
  return [
    ...(was.progress === is.progress || was.isOpen || is.isOpen ? [] : [change('progress', was.progress, is.progress)]),
    ...(oldBand === band ? [] : [change('band', oldBand, band)]),
    ...(oldPrint === print ? [] : [change('printed', oldPrint, print)]),
  ];
}
