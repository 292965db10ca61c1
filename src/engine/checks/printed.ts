import { percentOf } from '../method/arithmetic';
import type { Printed } from '../plan/indicator';
import { PRINTED_ND } from '../plan/indicatorColumns';
import type { Plan, PlanElement } from '../plan/plan';
import { formatPercent } from '../text/format';
import { missingValues } from '../text/words';
import type { FindingPlace } from './finding';
import { actionPlace, findingAt, findingsByIndicator, indicatorPlace, objectivePlace, progressField, relatedCodes, subjectCode, subjectOf, targetAndActual } from './rule';
import type { CheckContext, PeriodRule, RawFinding } from './rule';

/** The printed progress is not the one computed from VO and LE. A value above the cap is a finding of `printedOverCap` instead. */
export const printedDiffers: PeriodRule = {
  severity: 'error',
  title: 'El avance impreso no es el calculado',
  scope: 'period',
  find: (context) => findingsByIndicator(
    context,
    isOtherThanComputed,
    progressField(context),
    ({ printed, progress }, i) => [printed[i] ?? NaN, progress[i] ?? NaN],
  ),
  describe: ({ values: [printed = NaN, computed = NaN] }) => ({
    message: `El avance impreso es ${formatPercent(printed)} y el calculado, ${formatPercent(computed)}.`,
    remedy: 'Revise el logro esperado y el valor obtenido de la fila; si están bien, reemplace el avance impreso.',
  }),
};

function isOtherThanComputed({ printed, progress, isPrinted, evaluation }: CheckContext, i: number): boolean {
  const own = printed[i] ?? NaN;
  const computed = progress[i] ?? NaN;
  if (own === PRINTED_ND || isPrinted[i] === 1 || !printDifferently(own, computed)) return false;
  return !(evaluation.policies.cap && own > 100 && computed === 100);
}

/** ND is printed although LE and VO are given. */
export const printedNoData: PeriodRule = {
  severity: 'error',
  title: 'Dice ND, pero hay valor',
  scope: 'period',
  find: (context) => findingsByIndicator(
    context,
    ({ printed, progress }, i) => printed[i] === PRINTED_ND && !Number.isNaN(progress[i]),
    progressField(context),
    ({ progress }, i) => [progress[i] ?? NaN],
  ),
  describe: ({ values: [computed = NaN] }) => ({
    message: `El avance impreso dice ND, pero con el logro esperado y el valor obtenido de la fila es ${formatPercent(computed)}.`,
    remedy: 'Confirme el valor obtenido con la unidad responsable y reemplace el ND.',
  }),
};

/** A printed progress above 100, which the application cuts at 100. */
export const printedOverCap: PeriodRule = {
  severity: 'error',
  title: 'Avance impreso por encima del tope',
  scope: 'period',
  find: (context) => findingsByIndicator(
    context,
    ({ printed, progress, evaluation }, i) =>
      (printed[i] ?? NaN) > 100 && printed[i] !== PRINTED_ND && progress[i] === 100 && evaluation.policies.cap,
    progressField(context),
    ({ printed }, i) => [printed[i] ?? NaN],
  ),
  describe: ({ values: [printed = NaN] }) => ({
    message: `El avance impreso es ${formatPercent(printed)}; el reporte se topa en 100.00.`,
    remedy: 'Escriba 100.00; si el exceso es grande, revise si la meta quedó muy baja.',
  }),
};

/** An AEI or OEI with one indicator has its progress: two different printed figures cannot both be right. */
export const onlyIndicatorDiffers: PeriodRule = {
  severity: 'error',
  title: 'La AEI no coincide con su único indicador',
  scope: 'period',
  find: (context) => [
    ...differingFromOnly(context, context.plan.objectives, objectivePlace),
    ...differingFromOnly(context, context.plan.actions, actionPlace),
  ],
  describe: (found, plan) => ({
    message: `${subjectCode(plan, found.place)} dice ${formatPercent(found.values[0] ?? null)} y su único indicador, `
      + `${relatedCodes(plan, found)}, dice ${formatPercent(found.values[1] ?? null)}.`,
    remedy: 'Deje en ambas filas el avance que resulta del logro esperado y el valor obtenido.',
  }),
};

/** 108 against 100 is a finding of `printedOverCap`, no difference here. */
const capped = (progress: number): number => Math.min(progress, 100);

function differingFromOnly(
  context: CheckContext, elements: readonly PlanElement[], placeOf: (index: number, field: FindingPlace['field']) => FindingPlace,
): readonly RawFinding[] {
  const field = progressField(context);
  const found: RawFinding[] = [];
  elements.forEach(({ indicators, printed }, index) => {
    const only = indicators[0];
    const own = printed[context.period];
    if (only === undefined || indicators.length > 1 || typeof own !== 'number') return;
    const its = context.printed[only] ?? NaN;
    if (its === PRINTED_ND || !printDifferently(capped(own), capped(its))) return;
    found.push({ place: placeOf(index, field), related: [indicatorPlace(only, field)], values: [own, its] });
  });
  return found;
}

/** The printed progress of an AEI or OEI is not the weighted sum of its indicators. */
export const rollUpDiffers: PeriodRule = {
  severity: 'error',
  title: 'El consolidado impreso no es el calculado',
  scope: 'period',
  find: (context) => [
    ...differingFromRollUp(context, context.plan.objectives, context.evaluation.columns.objectives, objectivePlace),
    ...differingFromRollUp(context, context.plan.actions, context.evaluation.columns.actions, actionPlace),
  ],
  describe: (found, plan) => ({
    message: `${subjectCode(plan, found.place)} dice ${formatPercent(found.values[0] ?? null)} y la suma ponderada de sus indicadores da `
      + `${formatPercent(found.values[1] ?? null)}.`,
    remedy: lacksRelevance(plan, found)
      ? 'Complete la relevancia de sus indicadores: sin ella se usan pesos iguales.'
      : 'Revise el avance y la relevancia de sus indicadores; si están bien, reemplace el consolidado impreso.',
  }),
};

function lacksRelevance(plan: Plan, { place }: RawFinding): boolean {
  const element = subjectOf(plan, place.subject);
  if (element === undefined || !('indicators' in element)) return false;
  return element.indicators.length > 1 && element.indicators.some((i) => plan.indicator(i)?.relevance === null);
}

function differingFromRollUp(
  context: CheckContext, elements: readonly PlanElement[], cents: Float64Array,
  placeOf: (index: number, field: FindingPlace['field']) => FindingPlace,
): readonly RawFinding[] {
  const found: RawFinding[] = [];
  elements.forEach(({ printed }, index) => {
    const own = printed[context.period];
    const computed = percentOf(cents[index] ?? NaN);
    if (typeof own !== 'number' || computed === null || !printDifferently(own, computed)) return;
    found.push(findingAt(placeOf(index, progressField(context)), own, computed));
  });
  return found;
}

/** LE or VO is missing and the progress printed in the table stands for the computed one. */
export const unverifiableProgress: PeriodRule = {
  severity: 'warning',
  title: 'Avance tomado del impreso, sin poder verificarlo',
  scope: 'period',
  find: (context) => findingsByIndicator(
    context,
    ({ isPrinted }, i) => isPrinted[i] === 1,
    progressField(context),
    (own, i) => [percentOf(own.evaluation.columns.indicators.uncapped[i] ?? NaN) ?? NaN, ...targetAndActual(own, i)],
  ),
  describe({ values: [printed = NaN, target = NaN, actual = NaN] }) {
    const reason = missingValues({ hasTarget: !Number.isNaN(target), hasActual: !Number.isNaN(actual) });
    return {
      message: `Se tomó el avance impreso, ${formatPercent(printed)}, porque ${reason}.`,
      remedy: 'Complete los valores de la fila para poder calcularlo.',
    };
  },
};

/** Two equal figures printed with two decimals differ by less than half a cent; 1e-9 allows for the error of doubles. */
const HALF_CENT = 0.005 - 1e-9;

/** Whether two progresses, in percent points, are different figures once printed; false when either is NaN. */
const printDifferently = (one: number, other: number): boolean => Math.abs(one - other) >= HALF_CENT;

/**
 * The printed figure of an element or indicator where it is not the computed one; null where it is, or where nothing is printed.
 *
 * @example printedBeside(108, 100) // 108
 */
export function printedBeside(printed: Printed | undefined, computed: number | null): number | 'ND' | null {
  if (printed === undefined || printed === null) return null;
  if (printed === 'ND' || computed === null) return printed === 'ND' && computed === null ? null : printed;
  return printDifferently(printed, computed) ? printed : null;
}
