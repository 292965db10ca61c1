import { formatCount } from '../formatQuantity';
import { kindAt } from '../indicatorColumns';
import { eachIndicator, targetAndActual } from './eachIndicator';
import { actualOf } from './rule';
import type { PeriodRule, Scene } from './rule';

/** A percentage whose goal or value is above 100, where nothing says that it measures growth. */
export const percentOverHundred: PeriodRule = {
  severity: 'warning',
  title: 'Porcentaje mayor que 100',
  scope: 'period',
  find: (scene) => eachIndicator(scene, scene.unusual, isWrong, actualOf(scene), targetAndActual),
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `El indicador es un porcentaje, pero ${quote(target, actual)}.`,
    remedy: 'Verifique si se registró una cantidad en lugar del porcentaje.',
  }),
};

/** "Porcentaje de variación", "de incremento": these may pass 100. */
const GROWTH = /variaci|increment|crecimient|aumento/i;

function isWrong({ plan: { columns }, targets, actuals }: Scene, i: number): boolean {
  const isOver = (targets[i] ?? NaN) > 100 || (actuals[i] ?? NaN) > 100;
  return isOver && kindAt(columns, i) === 'percent' && !GROWTH.test(columns.names[i] ?? '');
}

function quote(target: number, actual: number): string {
  if (target > 100 && actual > 100) {
    return `su logro esperado es ${formatCount(target)} y su valor obtenido, ${formatCount(actual)}`;
  }
  return target > 100 ? `su logro esperado es ${formatCount(target)}` : `su valor obtenido es ${formatCount(actual)}`;
}
