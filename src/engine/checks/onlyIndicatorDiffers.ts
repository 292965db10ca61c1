import { formatPercent } from '../formatPercent';
import { PRINTED_ND } from '../indicatorColumns';
import type { FindingPlace } from '../finding';
import type { PlanElement } from '../plan';
import { differ } from './printedProgress';
import { actionPlace, indicatorPlace, objectivePlace, progressOf } from './rule';
import type { Found, PeriodRule, Scene } from './rule';
import { codeOf, relatedCodes } from './subjectOf';

/** An AEI or OEI with one indicator is that indicator: two different printed figures cannot both be right. */
export const onlyIndicatorDiffers: PeriodRule = {
  severity: 'error',
  title: 'La AEI no coincide con su único indicador',
  scope: 'period',
  find: (scene) => [
    ...differing(scene, scene.plan.objectives, objectivePlace),
    ...differing(scene, scene.plan.actions, actionPlace),
  ],
  describe: (found, plan) => ({
    message: `${codeOf(plan, found.place)} dice ${formatPercent(found.values[0] ?? null)} y su único indicador, `
      + `${relatedCodes(plan, found)}, dice ${formatPercent(found.values[1] ?? null)}.`,
    remedy: 'Deje en ambas filas el avance que resulta del logro esperado y el valor obtenido.',
  }),
};

/** Above the cap is another rule's: 108 against 100 is no difference here. */
const capped = (progress: number): number => Math.min(progress, 100);

function differing(
  scene: Scene, elements: readonly PlanElement[], placeOf: (index: number, field: FindingPlace['field']) => FindingPlace,
): readonly Found[] {
  const field = progressOf(scene);
  const found: Found[] = [];
  elements.forEach(({ indicators, printed }, index) => {
    const only = indicators[0];
    const own = printed[scene.period];
    if (only === undefined || indicators.length > 1 || typeof own !== 'number') return;
    const its = scene.printed[only] ?? NaN;
    if (its === PRINTED_ND || !differ(capped(own), capped(its))) return;
    found.push({ place: placeOf(index, field), related: [indicatorPlace(only, field)], values: [own, its] });
  });
  return found;
}
