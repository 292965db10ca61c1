import { elementViews } from './elementViews';
import { isSamePolicies } from './method/methodSettings';
import { sameFigures } from './sameFigures';
import { isSameSettings, isSameWriting } from './settings/settings';
import type { ElementView, Outcome, Result } from './state';
import type { TableReading } from './tableReading';

/**
 * A result after another look at its table: stale when its figures, or what is written of them, would be others now. What is said
 * beside the figures follows the settings at once, because nothing of it stands in the sheet; and every line follows its row to where
 * that stands now.
 */
export function outcomeAgain(reading: TableReading, outcome: Outcome): Result {
  const { evaluation, settings: before } = outcome;
  const { settings: now } = reading;
  const stale = !isSamePolicies(now.method.policies, evaluation.policies) || !isSameWriting(now, before) || !sameFigures(reading.plan, evaluation);
  if (stale) return { outcome, stale };
  const elements = elementViews(reading, evaluation);
  const isSame = isSameSettings(now, before) && areSameLines(elements, outcome.elements);
  return { outcome: isSame ? outcome : { ...outcome, settings: now, elements }, stale };
}

/** Do the lines of a result say the same of the same rows? */
const areSameLines = (now: readonly ElementView[], then: readonly ElementView[]): boolean =>
  now.length === then.length && now.every((element, at) => {
    const other = then[at];
    return other !== undefined && isSameLine(element, other) &&
      element.indicators.every((one, nth) => isSameLine(one, other.indicators[nth]));
  });

type Line = Pick<ElementView, 'code' | 'name' | 'place'>;

const isSameLine = (one: Line, other: Line | undefined): boolean =>
  one.code === other?.code && one.name === other.name && one.place?.sheet === other.place?.sheet &&
  one.place?.rect.top === other.place?.rect.top && one.place?.rect.left === other.place?.rect.left;
