import type { Evaluation } from '../method/evaluation';
import { inLetters } from '../plan/letters';
import type { Plan } from '../plan/plan';
import { runToEnd } from '../steps';
import type { Steps } from '../steps';
import { checkContext, registryContext } from './checkContext';
import type { Finding, FindingCode, FindingSentences } from './finding';
import type { RawFinding } from './rule';
import { RULES } from './rules';

/**
 * The findings of a plan and its evaluations in steps: gravest rule first, all findings of one rule together, in sheet order.
 * Rules that need no period run once.
 *
 * - Blanks: without evaluations, the findings of the registration alone.
 * - Errors: an evaluation of a period the plan does not have is left out; nothing is thrown, whatever the cells hold.
 *
 * @example findings(plan2024, [evaluate(plan2024, 0)])[0]?.code // 'maximo-permisible-creciente'
 */
export function* findingSteps(plan: Plan, evaluations: readonly Evaluation[]): Steps<readonly Finding[]> {
  const registry = registryContext(plan);
  yield;
  const contexts = evaluations.flatMap((evaluation) => checkContext(registry, evaluation) ?? []);
  const all: Finding[] = [];
  for (const code of CODES) {
    const rule = RULES[code];
    const found: readonly RawFinding[] = rule.scope === 'registry' ? rule.find(registry) : contexts.flatMap((context) => rule.find(context));
    for (const { place, related, values } of found) all.push({ code, severity: rule.severity, place, related, values });
    yield;
  }
  return all;
}

/** {@link findingSteps} without a pause. */
export const findings = (plan: Plan, evaluations: readonly Evaluation[]): readonly Finding[] => runToEnd(findingSteps(plan, evaluations));

const CODES = Object.keys(RULES) as FindingCode[];

/** A finding in Spanish, with the heading of all findings of its code: "Falta el valor obtenido". */
interface FindingWords extends FindingSentences {
  readonly title: string;
}

/**
 * Puts a finding in words. `plan` is the plan it was found in.
 *
 * @example describeFinding(finding, plan2024).message // 'El avance impreso es 15.00 y el calculado, 25.00.'
 */
export function describeFinding(finding: Finding, plan: Plan): FindingWords {
  const rule = RULES[finding.code];
  const { message, remedy } = rule.describe(finding, plan);
  return { title: inLetters(rule.title, plan.letters), message, remedy: inLetters(remedy, plan.letters) };
}
