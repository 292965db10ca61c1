import { elementViews } from './elementViews';
import { isSamePolicies } from './method/methodSettings';
import { sameFigures } from './sameFigures';
import { isSameSettings, isSameWriting } from './settings/settings';
import type { Outcome } from './state';
import type { TableReading } from './tableReading';

/**
 * A result after another look at its table: stale when its figures, or what is written of them, would be others now. What is said beside the figures follows
 * the settings at once, because nothing of it stands in the sheet.
 */
export function outcomeAgain(reading: TableReading, outcome: Outcome): { readonly outcome: Outcome; readonly stale: boolean } {
  const { evaluation, settings: before } = outcome;
  const { settings: now } = reading;
  const stale = !isSamePolicies(now.method.policies, evaluation.policies) || !isSameWriting(now, before) || !sameFigures(reading.plan, evaluation);
  if (stale || isSameSettings(now, before)) return { outcome, stale };
  return { outcome: { ...outcome, settings: now, elements: elementViews(reading, evaluation) }, stale };
}
