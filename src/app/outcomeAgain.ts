import { elementViews } from './elementViews';
import { isSameMethod, isSamePolicies } from './method/methodSettings';
import { sameFigures } from './sameFigures';
import type { Outcome } from './state';
import type { TableReading } from './tableReading';

/**
 * A result after another look at its table: stale when its figures would be others now. What is said beside the figures follows
 * the settings at once, because nothing of it stands in the sheet.
 */
export function outcomeAgain(reading: TableReading, outcome: Outcome): { readonly outcome: Outcome; readonly stale: boolean } {
  const { evaluation, method } = outcome;
  const stale = !sameFigures(reading.plan, evaluation) || !isSamePolicies(reading.method.policies, evaluation.policies);
  if (stale || isSameMethod(reading.method, method)) return { outcome, stale };
  return { outcome: { ...outcome, method: reading.method, elements: elementViews(reading, evaluation) }, stale };
}
