import { formatCount } from '../formatQuantity';
import type { FindingField } from '../finding';
import { actualOf, at, indicatorPlace, registry, targetOf } from './rule';
import type { Found, PeriodRule } from './rule';

/** A negative LB, LE or VO: only a rate of change may be negative, and then VO / LE does not measure progress. */
export const negativeValue: PeriodRule = {
  severity: 'error',
  title: 'Valor negativo',
  scope: 'period',
  find(scene) {
    const { plan: { columns }, targets, actuals } = scene;
    const found: Found[] = [];
    const look = (i: number, value: number, field: FindingField): void => {
      if (value < 0) found.push(at(indicatorPlace(i, field), value));
    };
    for (const i of scene.unusual) {
      look(i, columns.baselines[i] ?? 0, registry('baseline'));
      look(i, targets[i] ?? 0, targetOf(scene));
      look(i, actuals[i] ?? 0, actualOf(scene));
    }
    return found;
  },
  describe: ({ place, values: [value = NaN] }) => ({
    message: `${NAMES[place.field.field] ?? 'El valor'} es ${formatCount(value)}, un número negativo.`,
    remedy: 'Corríjalo; si el indicador es una tasa de variación, explique su avance aparte: el cociente VO / LE no lo mide.',
  }),
};

const NAMES: Partial<Record<FindingField['field'], string>> = {
  baseline: 'La línea base',
  target: 'El logro esperado',
  actual: 'El valor obtenido',
};
