import { netChangeAt } from '../method/direction';
import { measureKindAt } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';
import type { Plan } from '../plan/plan';
import { formatCount } from '../text/format';
import { spanishList } from '../text/words';
import { expectedSign, hasStepAgainst } from './direction';
import type { FindingField, FindingPlace } from './finding';
import { actualField, findingAt, findingsByIndicator, indicatorPlace, isOpen, registryField, targetAndActual, targetField } from './rule';
import type { CheckContext, PeriodRule, RawFinding, RegistryRule } from './rule';

/** VO is given, but the year has no LE to compare it with. */
export const missingTarget: PeriodRule = {
  severity: 'error',
  title: 'Falta el logro esperado',
  scope: 'period',
  find: (context) => findingsByIndicator(
    context,
    (own, i) => Number.isNaN(own.targets[i]) && !Number.isNaN(own.actuals[i]) && own.isPrinted[i] === 0 && !isOpen(own, i),
    targetField(context),
    ({ actuals }, i) => [actuals[i] ?? NaN],
  ),
  describe: ({ values: [actual = NaN] }) => ({
    message: `Se obtuvo ${formatCount(actual)}, pero no hay logro esperado del año con qué compararlo: el avance queda en ND.`,
    remedy: 'Registre el logro esperado del año.',
  }),
};

/** LE = 0 where more is better: VO / 0 has no value. Where less is better, zero is a target like any other. */
export const zeroTarget: PeriodRule = {
  severity: 'error',
  title: 'Logro esperado igual a cero',
  scope: 'period',
  find: (context) => findingsByIndicator(context, ({ targets, lowerIsBetter }, i) => targets[i] === 0 && lowerIsBetter[i] === 0, targetField(context)),
  describe: () => ({
    message: 'El logro esperado es 0: el avance Tipo I no está definido (división por cero).',
    remedy: 'Registre el logro esperado del año o, si no se programó meta, escriba ND.',
  }),
};

/** The targets follow the registered sense from first to last year, but not in every year. */
export const targetStepsBack: RegistryRule = {
  severity: 'warning',
  title: 'La meta retrocede en algún año',
  scope: 'registry',
  find({ plan }) {
    const found: RawFinding[] = [];
    for (let i = 0; i < plan.columns.count; i += 1) if (hasStepBack(plan.columns, i)) found.push(stepsBack(plan, i));
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

function hasStepBack(columns: IndicatorColumns, i: number): boolean {
  const sign = expectedSign(columns, i);
  return sign !== 0 && hasStepAgainst(columns, i, sign) && netChangeAt(columns, i) * sign >= 0;
}

/** A finding at the first target that goes against the registered sense, related to the others; each quotes the values from and to. */
function stepsBack({ columns, years }: Plan, i: number): RawFinding {
  const sign = expectedSign(columns, i);
  const given = years.flatMap((year, k) => {
    const target = columns.targets[k]?.[i] ?? NaN;
    return Number.isNaN(target) ? [] : [{ year, target }];
  });
  const steps = given.flatMap(({ year, target }, k) => {
    const from = given[k - 1]?.target ?? target;
    return (target - from) * sign < 0 ? [{ year, from, target }] : [];
  });
  const placeOf = (year: number): FindingPlace => indicatorPlace(i, { field: 'target', year });
  return {
    place: placeOf(steps[0]?.year ?? 0),
    related: steps.slice(1).map(({ year }) => placeOf(year)),
    values: steps.flatMap(({ from, target }) => [from, target]),
  };
}

/** A negative LB, LE or VO: only a rate of change may be negative, and then VO / LE does not measure progress. */
export const negativeValue: PeriodRule = {
  severity: 'error',
  title: 'Valor negativo',
  scope: 'period',
  find(context) {
    const { plan: { columns }, targets, actuals } = context;
    const measures: readonly (readonly [Float64Array, FindingField])[] = [
      [columns.baselines, registryField('baseline')], [targets, targetField(context)], [actuals, actualField(context)],
    ];
    const found: RawFinding[] = [];
    const negative = measures.filter(([values]) => values.some((value) => value < 0));
    for (let i = 0; negative.length > 0 && i < columns.count; i += 1) {
      for (const [values, field] of negative) {
        const value = values[i] ?? NaN;
        if (value < 0) found.push(findingAt(indicatorPlace(i, field), value));
      }
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

/** A percentage whose LE or VO is above 100 and whose name does not say that it measures growth. */
export const percentOverHundred: PeriodRule = {
  severity: 'warning',
  title: 'Porcentaje mayor que 100',
  scope: 'period',
  find: (context) => findingsByIndicator(context, isOverHundred, actualField(context), targetAndActual),
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `El indicador es un porcentaje, pero ${quoteOverHundred(target, actual)}.`,
    remedy: 'Verifique si se registró una cantidad en lugar del porcentaje.',
  }),
};

/** "Porcentaje de variación", "de incremento": these may exceed 100. */
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
