import { netTargetChangeAt } from '../method/direction';
import { measureKindAt } from '../plan/indicatorColumns';
import type { Plan } from '../plan/plan';
import { formatCount } from '../text/format';
import { expectedSign, targetsGoBothWays } from './direction';
import type { FindingField, FindingPlace } from './finding';
import { actualField, findingAt, findingsByIndicator, indicatorPlace, registryField, spanishList, targetAndActual, targetField } from './rule';
import type { CheckContext, PeriodRule, RawFinding, RegistryContext, RegistryRule } from './rule';

/** A value was obtained, but the year has no goal to compare it with. */
export const missingTarget: PeriodRule = {
  severity: 'error',
  title: 'Falta el logro esperado',
  scope: 'period',
  find: (scene) => findingsByIndicator(
    scene,
    scene.unusual,
    ({ targets, actuals, taken }, i) => Number.isNaN(targets[i]) && !Number.isNaN(actuals[i]) && taken[i] === 0,
    targetField(scene),
    ({ actuals }, i) => [actuals[i] ?? NaN],
  ),
  describe: ({ values: [actual = NaN] }) => ({
    message: `Se obtuvo ${formatCount(actual)}, pero no hay logro esperado del año con qué compararlo: el avance queda en ND.`,
    remedy: 'Registre el logro esperado del año.',
  }),
};

/** LE = 0 where more is better: VO / 0 has no value. Where less is better, zero is a goal like any other. */
export const zeroTarget: PeriodRule = {
  severity: 'error',
  title: 'Logro esperado igual a cero',
  scope: 'period',
  find: (scene) => findingsByIndicator(scene, scene.unusual, ({ targets, lower }, i) => targets[i] === 0 && lower[i] === 0, targetField(scene)),
  describe: () => ({
    message: 'El logro esperado es 0: el avance Tipo I no está definido (división por cero).',
    remedy: 'Registre el logro esperado del año o, si no se programó meta, escriba ND.',
  }),
};

/** The goals follow the registered sense from first to last year, but step back on the way. */
export const targetStepsBack: RegistryRule = {
  severity: 'warning',
  title: 'La meta retrocede en algún año',
  scope: 'registry',
  find(scene) {
    const found: RawFinding[] = [];
    for (const i of scene.irregular) {
      if (hasStepBack(scene, i)) found.push(...stepsBack(scene.plan, i));
    }
    return found;
  },
  describe({ place, related, values }) {
    const years = [place, ...related].map(({ field }) => (field.field === 'target' ? field.year : 0));
    const steps = years.map((year, k) => `${year} (de ${formatCount(values[2 * k] ?? null)} a ${formatCount(values[2 * k + 1] ?? null)})`);
    return {
      message: `El logro esperado va contra el sentido registrado en ${spanishList(steps)}.`,
      remedy: 'Compare los logros esperados con la ficha del indicador: pueden estar mal programados o en desorden.',
    };
  },
};

function hasStepBack({ plan: { columns } }: RegistryContext, i: number): boolean {
  const wanted = expectedSign(columns, i);
  return wanted !== 0 && targetsGoBothWays(columns, i) && netTargetChangeAt(columns, i) * wanted >= 0;
}

function stepsBack({ columns, years }: Plan, i: number): readonly RawFinding[] {
  const wanted = expectedSign(columns, i);
  const places: FindingPlace[] = [];
  const values: number[] = [];
  let previous = NaN;
  columns.targets.forEach((targets, k) => {
    const target = targets[i] ?? NaN;
    if (Number.isNaN(target)) return;
    if ((target - previous) * wanted < 0) {
      places.push(indicatorPlace(i, { field: 'target', year: years[k] ?? 0 }));
      values.push(previous, target);
    }
    previous = target;
  });
  const [place, ...related] = places;
  return place === undefined ? [] : [{ place, related, values }];
}

/** A negative LB, LE or VO: only a rate of change may be negative, and then VO / LE does not measure progress. */
export const negativeValue: PeriodRule = {
  severity: 'error',
  title: 'Valor negativo',
  scope: 'period',
  find(scene) {
    const { plan: { columns }, targets, actuals } = scene;
    const found: RawFinding[] = [];
    const look = (i: number, value: number, field: FindingField): void => {
      if (value < 0) found.push(findingAt(indicatorPlace(i, field), value));
    };
    for (const i of scene.unusual) {
      look(i, columns.baselines[i] ?? 0, registryField('baseline'));
      look(i, targets[i] ?? 0, targetField(scene));
      look(i, actuals[i] ?? 0, actualField(scene));
    }
    return found;
  },
  describe: ({ place, values: [value = NaN] }) => ({
    message: `${VALUE_NAMES[place.field.field] ?? 'El valor'} es ${formatCount(value)}, un número negativo.`,
    remedy: 'Corríjalo; si el indicador es una tasa de variación, explique su avance aparte: el cociente VO / LE no lo mide.',
  }),
};

const VALUE_NAMES: Partial<Record<FindingField['field'], string>> = {
  baseline: 'La línea base',
  target: 'El logro esperado',
  actual: 'El valor obtenido',
};

/** A percentage whose goal or value is above 100, where nothing says that it measures growth. */
export const percentOverHundred: PeriodRule = {
  severity: 'warning',
  title: 'Porcentaje mayor que 100',
  scope: 'period',
  find: (scene) => findingsByIndicator(scene, scene.unusual, isOverHundred, actualField(scene), targetAndActual),
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `El indicador es un porcentaje, pero ${quoteOverHundred(target, actual)}.`,
    remedy: 'Verifique si se registró una cantidad en lugar del porcentaje.',
  }),
};

/** "Porcentaje de variación", "de incremento": these may pass 100. */
const GROWTH = /variaci|increment|crecimient|aumento/i;

function isOverHundred({ plan: { columns }, targets, actuals }: CheckContext, i: number): boolean {
  const isOver = (targets[i] ?? NaN) > 100 || (actuals[i] ?? NaN) > 100;
  return isOver && measureKindAt(columns, i) === 'percent' && !GROWTH.test(columns.names[i] ?? '');
}

function quoteOverHundred(target: number, actual: number): string {
  if (target > 100 && actual > 100) {
    return `su logro esperado es ${formatCount(target)} y su valor obtenido, ${formatCount(actual)}`;
  }
  return target > 100 ? `su logro esperado es ${formatCount(target)}` : `su valor obtenido es ${formatCount(actual)}`;
}
