import { percentOf } from '../cents';
import { formatPercent } from '../formatPercent';
import type { FindingPlace } from '../finding';
import type { Plan, PlanElement } from '../plan';
import { differ } from './printedProgress';
import { actionPlace, at, objectivePlace, progressOf } from './rule';
import type { Found, PeriodRule, Scene } from './rule';
import { codeOf, subjectOf } from './subjectOf';

/** The printed progress of an AEI or OEI is not the weighted sum of its indicators. */
export const rollUpDiffers: PeriodRule = {
  severity: 'error',
  title: 'El consolidado impreso no es el calculado',
  scope: 'period',
  find: (scene) => [
    ...differing(scene, scene.plan.objectives, scene.evaluation.columns.objectives, objectivePlace),
    ...differing(scene, scene.plan.actions, scene.evaluation.columns.actions, actionPlace),
  ],
  describe: (found, plan) => ({
    message: `${codeOf(plan, found.place)} dice ${formatPercent(found.values[0] ?? null)} y la suma ponderada de sus indicadores da `
      + `${formatPercent(found.values[1] ?? null)}.`,
    remedy: lacksRelevance(plan, found)
      ? 'Complete la relevancia de sus indicadores: sin ella se usan pesos iguales.'
      : 'Revise el avance y la relevancia de sus indicadores; si están bien, reemplace el consolidado impreso.',
  }),
};

function lacksRelevance(plan: Plan, { place }: Found): boolean {
  const element = subjectOf(plan, place.subject);
  if (element === undefined || !('indicators' in element)) return false;
  return element.indicators.length > 1 && element.indicators.some((i) => plan.indicator(i)?.relevance === null);
}

function differing(
  scene: Scene, elements: readonly PlanElement[], cents: Float64Array,
  placeOf: (index: number, field: FindingPlace['field']) => FindingPlace,
): readonly Found[] {
  const found: Found[] = [];
  elements.forEach(({ printed }, index) => {
    const own = printed[scene.period];
    const computed = percentOf(cents[index] ?? NaN);
    if (typeof own !== 'number' || computed === null || !differ(own, computed)) return;
    found.push(at(placeOf(index, progressOf(scene)), own, computed));
  });
  return found;
}
