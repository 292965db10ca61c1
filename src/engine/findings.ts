import type { Evaluation } from './evaluation';
import type { Finding, FindingCode } from './finding';
import type { Found } from './checks/rule';
import { RULES } from './checks/rules';
import { registrySceneOf, sceneOf } from './checks/sceneOf';
import { atOnce, type Pieces } from './pieces';
import type { Plan } from './plan';

/**
 * Everything in a plan, and in its evaluations, that a person should look at: gravest rule first, all findings of one rule
 * together, in sheet order; rules that need no period run once.
 *
 * - Blanks: no evaluation gives the findings of the registration alone.
 * - Errors: an evaluation of a period the plan does not have is left out; nothing is thrown, whatever the cells hold.
 *
 * @example findings(plan2024, [evaluate(plan2024, 0)])[0]?.code // 'maximo-permisible-creciente'
 */
export function* findingPieces(plan: Plan, evaluations: readonly Evaluation[]): Pieces<readonly Finding[]> {
  const registry = registrySceneOf(plan);
  yield;
  const scenes = evaluations.flatMap((evaluation) => sceneOf(registry, evaluation) ?? []);
  const all: Finding[] = [];
  for (const code of CODES) {
    const rule = RULES[code];
    const found: readonly Found[] = rule.scope === 'registry' ? rule.find(registry) : scenes.flatMap((scene) => rule.find(scene));
    for (const { place, related, values } of found) all.push({ code, severity: rule.severity, place, related, values });
    yield;
  }
  return all;
}

/** {@link findingPieces} without a pause. */
export const findings = (plan: Plan, evaluations: readonly Evaluation[]): readonly Finding[] => atOnce(findingPieces(plan, evaluations));

const CODES = Object.keys(RULES) as FindingCode[];
