import type { Evaluation } from '../method/evaluation';
import type { Plan } from '../plan/plan';
import { runToEnd } from '../steps';
import type { Steps } from '../steps';
import { checkContext, registryContext } from './checkContext';
import type { Finding, FindingCode } from './finding';
import type { RawFinding } from './rule';
import { RULES } from './rules';

/**
 * Everything in a plan, and in its evaluations, that a person should look at: gravest rule first, all findings of one rule
 * together, in sheet order; rules that need no period run once.
 *
 * - Blanks: no evaluation gives the findings of the registration alone.
 * - Errors: an evaluation of a period the plan does not have is left out; nothing is thrown, whatever the cells hold.
 *
 * @example findings(plan2024, [evaluate(plan2024, 0)])[0]?.code // 'maximo-permisible-creciente'
 */
export function* findingSteps(plan: Plan, evaluations: readonly Evaluation[]): Steps<readonly Finding[]> {
  const registry = registryContext(plan);
  yield;
  const scenes = evaluations.flatMap((evaluation) => checkContext(registry, evaluation) ?? []);
  const all: Finding[] = [];
  for (const code of CODES) {
    const rule = RULES[code];
    const found: readonly RawFinding[] = rule.scope === 'registry' ? rule.find(registry) : scenes.flatMap((scene) => rule.find(scene));
    for (const { place, related, values } of found) all.push({ code, severity: rule.severity, place, related, values });
    yield;
  }
  return all;
}

/** {@link findingSteps} without a pause. */
export const findings = (plan: Plan, evaluations: readonly Evaluation[]): readonly Finding[] => runToEnd(findingSteps(plan, evaluations));

const CODES = Object.keys(RULES) as FindingCode[];

/** A finding in words, in Spanish. */
interface FindingWords {
  /** Heading for all findings of its code: "Falta el valor obtenido". */
  readonly title: string;
  /** One sentence that quotes what stands in the cells. */
  readonly message: string;
  /** One sentence that says what to do. */
  readonly remedy: string;
}

/**
 * Puts a finding in words. `plan` is the plan it was found in.
 *
 * @example describeFinding(finding, plan2024).message // 'El avance impreso es 15.00 y el calculado, 25.00.'
 */
export function describeFinding(finding: Finding, plan: Plan): FindingWords {
  const rule = RULES[finding.code];
  return { title: rule.title, ...rule.describe(finding, plan) };
}
