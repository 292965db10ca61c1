import type { Finding, FindingCode, FindingPlace } from '../../../src/engine/checks/finding';
import { describeFinding, findings } from '../../../src/engine/checks/findings';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Plan } from '../../../src/engine/plan/plan';

/** Every finding of a plan in all its periods. */
export const allFindings = (plan: Plan): readonly Finding[] =>
  findings(plan, plan.periods.map((_, index) => evaluate(plan, index)));

/** Where a check strikes, as "IND.01.AEI.02.05 target 2024": element, column and its year, in the order of the findings. */
export const findingPlaces = (plan: Plan, code: FindingCode): readonly string[] =>
  allFindings(plan).filter((finding) => finding.code === code).map(({ place }) => placeText(plan, place));

/** A place as "IND.01.AEI.02.05 target 2024". */
export function placeText(plan: Plan, { subject, field }: FindingPlace): string {
  const elements = { IND: plan.indicators, AEI: plan.actions, OEI: plan.objectives }[subject.kind];
  const year = 'year' in field ? ` ${field.year}` : '';
  return `${elements[subject.index]?.code ?? '?'} ${field.field}${year}`;
}

/** The message of the first finding of a check. */
export function firstMessage(plan: Plan, code: FindingCode): string {
  const finding = allFindings(plan).find((one) => one.code === code);
  return finding === undefined ? '' : describeFinding(finding, plan).message;
}
