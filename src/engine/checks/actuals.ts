import { roundedQuotient } from '../method/arithmetic';
import { measureKindAt } from '../plan/indicatorColumns';
import { formatCount } from '../text/format';
import { actualField, findingsByIndicator, isOpen, targetAndActual } from './rule';
import type { CheckContext, PeriodRule } from './rule';

/** No VO: the indicator is ND and counts as zero in its AEI. */
export const missingActual: PeriodRule = {
  severity: 'error',
  title: 'Falta el valor obtenido',
  scope: 'period',
  find: (context) => findingsByIndicator(
    context,
    (own, i) => Number.isNaN(own.actuals[i]) && own.isPrinted[i] === 0 && !isOpen(own, i),
    actualField(context),
    ({ targets }, i) => [targets[i] ?? NaN],
  ),
  describe: ({ values: [target = NaN] }) => ({
    message: Number.isNaN(target)
      ? 'No hay logro esperado ni valor obtenido: el avance queda en ND.'
      : `No hay valor obtenido frente al logro esperado de ${formatCount(target)}: el avance queda en ND.`,
    remedy: 'Pida el valor a la unidad responsable; mientras tanto, el indicador cuenta como cero en su AEI u OEI.',
  }),
};

/** VO below one part in this of LE is more likely of another measure than a poor result. */
const TINY_DIVISOR = 100;

/** VO under 1 % of LE but not zero: often a percentage where the target is a count, or thousands against units. */
export const tinyActual: PeriodRule = {
  severity: 'warning',
  title: 'Valor obtenido ínfimo frente a la meta',
  scope: 'period',
  find: (context) => findingsByIndicator(
    context,
    ({ targets, actuals }, i) => (actuals[i] ?? NaN) > 0 && (actuals[i] ?? NaN) * TINY_DIVISOR < (targets[i] ?? NaN),
    actualField(context),
    targetAndActual,
  ),
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `El valor obtenido, ${formatCount(actual)}, no llega al 1 % del logro esperado, ${formatCount(target)}`
      + `${actual <= 100 ? ': parece un porcentaje en lugar de una cantidad' : ''}.`,
    remedy: 'Verifique que ambos valores estén en la misma unidad de medida.',
  }),
};

/** VO over twice LE: the target was set too low, or the value is of another measure. The cap hides it where more is better. */
export const excessiveActual: PeriodRule = {
  severity: 'warning',
  title: 'Valor obtenido mayor que el doble de la meta',
  scope: 'period',
  find: (context) => findingsByIndicator(
    context,
    ({ targets, actuals }, i) => (targets[i] ?? NaN) > 0 && (actuals[i] ?? NaN) > 2 * (targets[i] ?? NaN),
    actualField(context),
    targetAndActual,
  ),
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `El valor obtenido, ${formatCount(actual)}, supera el doble del logro esperado, ${formatCount(target)} `
      + `(${formatCount(roundedQuotient(actual, target, 100))} %).`,
    remedy: 'Verifique que el valor sea del mismo indicador; si lo es, la meta quedó muy baja y conviene proponer su ajuste.',
  }),
};

/** The count of a year is under that of its first semester: it is more likely the second semester's alone. */
export const actualBelowSemester: PeriodRule = {
  severity: 'warning',
  title: 'Valor del año menor que el de su primer semestre',
  scope: 'period',
  find: (context) => {
    const { plan: { periods, columns }, evaluation: { period } } = context;
    const halves = columns.actuals[periods.findIndex(({ year, span }) => year === period.year && span === 'semester')];
    if (period.span !== 'year' || halves === undefined) return [];
    return findingsByIndicator(
      context,
      ({ actuals }, i) => (actuals[i] ?? NaN) < (halves[i] ?? NaN) && measureKindAt(columns, i) === 'count',
      actualField(context),
      ({ actuals }, i) => [actuals[i] ?? NaN, halves[i] ?? NaN],
    );
  },
  describe: ({ values: [actual = NaN, half = NaN] }) => ({
    message: `El valor del año, ${formatCount(actual)}, es menor que el de su primer semestre, ${formatCount(half)}: puede ser solo lo del segundo.`,
    remedy: 'Si es así, escriba en el año la suma de los dos semestres; si no, no haga nada.',
  }),
};

/** The VO of a semester equals the target of the year: more likely copied than reached. 100 % of a percentage can be reached. */
export const actualEqualsTarget: PeriodRule = {
  severity: 'warning',
  title: 'Valor obtenido igual a la meta anual a mitad de año',
  scope: 'period',
  find: (context) =>
    context.evaluation.period.span === 'semester' ? findingsByIndicator(context, isTargetCopied, actualField(context), targetAndActual) : [],
  describe: ({ values: [target = NaN] }) => ({
    message: `El valor obtenido del semestre es exactamente el logro esperado de todo el año, ${formatCount(target)}.`,
    remedy: 'Confirme con la unidad responsable que no se haya copiado la meta en lugar del resultado.',
  }),
};

function isTargetCopied({ plan, targets, actuals }: CheckContext, i: number): boolean {
  if (targets[i] !== actuals[i] || targets[i] === 0) return false;
  return !(targets[i] === 100 && measureKindAt(plan.columns, i) === 'percent');
}

/** A count of half a year against a limit for the whole year, where less is better: the progress is 100 whatever the result. */
export const maximumAtMidYear: PeriodRule = {
  severity: 'warning',
  title: 'Verde solo porque es medio año',
  scope: 'period',
  find: (context) =>
    context.evaluation.period.span === 'semester' ? findingsByIndicator(context, isCountUnderYearLimit, actualField(context), targetAndActual) : [],
  describe: ({ values: [target = NaN, actual = NaN] }) => ({
    message: `Un conteo de medio año, ${formatCount(actual)}, se compara con un «no más de» ${formatCount(target)} para todo el año: `
      + 'el 100 no dice si va bien.',
    remedy: 'Mire el esperado a la fecha y coméntelo en el reporte; el avance oficial no cambia.',
  }),
};

function isCountUnderYearLimit({ plan, progress, isPrinted, lowerIsBetter, targets }: CheckContext, i: number): boolean {
  return lowerIsBetter[i] === 1 && progress[i] === 100 && isPrinted[i] === 0 && (targets[i] ?? 0) > 0 && measureKindAt(plan.columns, i) === 'count';
}
