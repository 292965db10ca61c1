import { formatCount } from '../formatQuantity';
import { kindAt } from '../indicatorColumns';
import { eachIndicator, targetAndActual } from './eachIndicator';
import { actualOf } from './rule';
import type { PeriodRule, Scene } from './rule';

/** In June the value already is the year's goal, to the unit: likelier copied than reached. All of 100 % can be reached. */
export const actualEqualsTarget: PeriodRule = {
  severity: 'warning',
  title: 'Valor obtenido igual a la meta anual a mitad de año',
  scope: 'period',
  find: (scene) =>
    scene.evaluation.period.span === 'semester' ? eachIndicator(scene, scene.unusual, isWrong, actualOf(scene), targetAndActual) : [],
  describe: ({ values: [target = NaN] }) => ({
    message: `El valor obtenido del semestre es exactamente el logro esperado de todo el año, ${formatCount(target)}.`,
    remedy: 'Confirme con la unidad responsable que no se haya copiado la meta en lugar del resultado.',
  }),
};

function isWrong({ plan, targets, actuals }: Scene, i: number): boolean {
  if (targets[i] !== actuals[i] || targets[i] === 0) return false;
  return !(targets[i] === 100 && kindAt(plan.columns, i) === 'percent');
}
