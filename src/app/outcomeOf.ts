import { explainMean } from '../engine/explainMean';
import { explainPolicies } from '../engine/explainPolicies';
import { formatPercent } from '../engine/formatPercent';
import { periodId } from '../engine/periodId';
import type { Calculation } from './calculateTable';
import { changedCells } from './changedCells';
import { elementViews } from './elementViews';
import { groupObservations } from './groupObservations';
import type { Outcome } from './state';
import { summaryRows } from './summaryRows';
import type { TableReading } from './tableReading';
import { periodLabel, writtenSentence } from './words';

/** The result of a run, ready to show. */
export function outcomeOf(reading: TableReading, { evaluation, observations, writePlan }: Calculation): Outcome {
  return {
    sheet: reading.layout.sheet,
    period: periodId(evaluation.period),
    periodLabel: periodLabel(evaluation.period),
    evaluation,
    settings: reading.settings,
    difference: explainPolicies(evaluation.policies),
    mean: { text: formatPercent(evaluation.actionsMean), explanation: explainMean(evaluation) },
    summary: summaryRows(evaluation.summary),
    elements: elementViews(reading, evaluation),
    observations: groupObservations(observations),
    written: writtenSentence(changedCells(writePlan)),
  };
}
