import { codeRank } from './codeRank';
import { lowerIsBetter } from './directionOf';
import type { Evaluation } from './evaluation';
import type { Finding, FindingCode } from './finding';
import { indicatorTraits } from './checks/indicatorTraits';
import { registeredUnits } from './checks/registeredUnits';
import { PRINTED_ND } from './checks/rule';
import type { Found, RegistryScene, Scene } from './checks/rule';
import { RULES } from './checks/rules';
import { periodIndex } from './periodId';
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
export function findings(plan: Plan, evaluations: readonly Evaluation[]): readonly Finding[] {
  const registry = registrySceneOf(plan);
  const scenes = evaluations.flatMap((evaluation) => sceneOf(registry, evaluation) ?? []);
  const all: Finding[] = [];
  for (const code of CODES) {
    const rule = RULES[code];
    const found: readonly Found[] = rule.scope === 'registry' ? rule.find(registry) : scenes.flatMap((scene) => rule.find(scene));
    for (const { place, related, values } of found) all.push({ code, severity: rule.severity, place, related, values });
  }
  return all;
}

const CODES = Object.keys(RULES) as FindingCode[];

function registrySceneOf(plan: Plan): RegistryScene {
  return {
    plan,
    units: {
      unit: registeredUnits(plan.indicators, 'unit'),
      executingUnit: registeredUnits(plan.indicators, 'executingUnit'),
    },
    traits: indicatorTraits(plan.indicators),
    ranks: { objectives: ranksOf(plan.objectives), actions: ranksOf(plan.actions) },
  };
}

function ranksOf(elements: readonly { readonly code: string }[]): Float64Array {
  const ranks = new Float64Array(elements.length);
  for (let i = 0; i < elements.length; i += 1) ranks[i] = codeRank(elements[i]?.code ?? '');
  return ranks;
}

function sceneOf(registry: RegistryScene, evaluation: Evaluation): Scene | null {
  const { plan } = registry;
  const period = periodIndex(plan.periods, evaluation.period);
  if (period < 0) return null;
  const count = plan.indicators.length;
  const scene: Scene = {
    ...registry, evaluation, period,
    targets: new Float64Array(count), actuals: new Float64Array(count), lower: new Uint8Array(count),
    progress: new Float64Array(count), taken: new Uint8Array(count), printed: new Float64Array(count),
  };
  const year = plan.years.indexOf(evaluation.period.year);
  for (let i = 0; i < count; i += 1) fill(scene, year, i);
  return scene;
}

function fill(scene: Scene, year: number, i: number): void {
  const indicator = scene.plan.indicators[i];
  const figure = scene.evaluation.indicators[i];
  if (indicator === undefined || figure === undefined) return;
  const printed = indicator.printed[scene.period] ?? NaN;
  scene.targets[i] = indicator.targets[year] ?? NaN;
  scene.actuals[i] = indicator.actuals[scene.period] ?? NaN;
  scene.lower[i] = lowerIsBetter(indicator) ? 1 : 0;
  scene.progress[i] = figure.progress ?? NaN;
  scene.taken[i] = figure.origin === 'printed' ? 1 : 0;
  scene.printed[i] = printed === 'ND' ? PRINTED_ND : printed;
}
