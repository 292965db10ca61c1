import type { FindingPlace, Subject } from '../finding';
import type { Indicator, Plan, PlanElement } from '../plan';
import type { Found } from './rule';

/** The indicator, AEI or OEI a finding is about; undefined when the plan is not the finding's own. */
export function subjectOf(plan: Plan, { kind, index }: Subject): Indicator | PlanElement | undefined {
  if (kind === 'IND') return plan.indicator(index);
  return kind === 'AEI' ? plan.actions[index] : plan.objectives[index];
}

/** Its code, to quote; `''` when the plan is not the finding's own. */
export const codeOf = (plan: Plan, place: FindingPlace | undefined): string =>
  place === undefined ? '' : (subjectOf(plan, place.subject)?.code ?? '');

/** The indicator a finding is about; undefined when it is about an element. */
export const indicatorOf = (plan: Plan, { place }: Found): Indicator | undefined =>
  place.subject.kind === 'IND' ? plan.indicator(place.subject.index) : undefined;

/** Codes of the related places: "AEI.03.04", "AEI.03.04 y AEI.03.05", "A, B y C". */
export const relatedCodes = (plan: Plan, { related }: Found): string => listed(related.map((place) => codeOf(plan, place)));

/** A list in Spanish: "a", "a y b", "a, b y c". */
export function listed(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${/^h?i/i.test(last) ? 'e' : 'y'} ${last}`;
}
