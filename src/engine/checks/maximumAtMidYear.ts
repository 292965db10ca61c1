import { formatCount } from '../formatQuantity';
import { kindAt } from '../indicatorColumns';
import { eachIndicator, targetAndActual } from './eachIndicator';
import { actualOf } from './rule';
import type { PeriodRule, Scene } from './rule';

/** A half-year count against a "not more than" of the whole year: 100 whatever happens. */
export const maximumAtMidYear: PeriodRule = {
  severity: 'warning',
  title: 'Verde solo porque es medio año',
  scope: 'period',
  find: (scene) =>
    scene.evaluation.period.span === 'semester' ? eachIndicator(scene, scene.unusual, isWrong, actualOf(scene), targetAndActual) : [],
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `Una cuenta de medio año, ${formatCount(actual)}, se compara con un «no más de» ${formatCount(target)} para todo el año: `
      + 'el 100 no dice si va bien.',
    remedy: 'Mire el esperado a la fecha y coméntelo en el reporte; el avance oficial no cambia.',
  }),
};

function isWrong({ plan, progress, taken, lower, targets }: Scene, i: number): boolean {
  return lower[i] === 1 && progress[i] === 100 && taken[i] === 0 && (targets[i] ?? 0) > 0 && kindAt(plan.columns, i) === 'count';
}
