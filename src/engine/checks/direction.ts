import { directionOf, netChangeAt } from '../method/direction';
import { aggregationAt, directionAt, targetsAt } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';
import { saysLessIsBetter } from '../plan/lessIsBetter';
import { formatCount } from '../text/format';
import { AGGREGATION_WORDS, DIRECTION_WORDS } from '../text/words';
import { findingIndicator, findingsByIndicator, registryField } from './rule';
import type { RegistryContext, RegistryRule } from './rule';

/** The targets go, from first to last year, against the registered sense. */
export const directionAgainstTrend: RegistryRule = {
  severity: 'error',
  title: 'El sentido contradice la tendencia de la meta',
  scope: 'registry',
  find: (context) => findingsByIndicator(
    context,
    isAgainstTrend,
    registryField('direction'),
    ({ plan }, i) => firstAndLast(targetsAt(plan.columns, i)),
  ),
  describe(found, plan) {
    const [first = NaN, last = NaN] = found.values;
    const direction = findingIndicator(plan, found)?.direction ?? 'undefined';
    const registered = direction === 'undefined' ? AGGREGATION_WORDS.minimum.toLowerCase() : DIRECTION_WORDS[direction];
    return {
      message: `Está registrado como ${registered}, pero su logro esperado ${last < first ? 'baja' : 'sube'} de `
        + `${formatCount(first)} a ${formatCount(last)}.`,
      remedy: 'Revise si el sentido está invertido o si los logros esperados están en otro orden.',
    };
  },
};

function isAgainstTrend({ plan: { columns } }: RegistryContext, i: number): boolean {
  const sign = expectedSign(columns, i);
  return sign !== 0 && netChangeAt(columns, i) * sign < 0;
}

/** 1 where the registered sense has targets rise, -1 where it has them fall, 0 where it has neither. */
export function expectedSign(columns: IndicatorColumns, i: number): -1 | 0 | 1 {
  const direction = directionAt(columns, i);
  if (direction === 'ascending') return 1;
  if (direction === 'descending') return -1;
  return direction === 'undefined' && aggregationAt(columns, i) === 'minimum' ? 1 : 0;
}

/** A permitted maximum whose target rises from first to last year: it rewards doing less of what is planned to grow. */
export const risingMaximum: RegistryRule = {
  severity: 'error',
  title: 'Máximo permisible con meta creciente',
  scope: 'registry',
  find: (context) => findingsByIndicator(context, isRisingMaximum, registryField('aggregation'), ({ plan }, i) => firstAndLast(targetsAt(plan.columns, i))),
  describe: ({ values: [first = NaN, last = NaN] }) => ({
    message: `Es máximo permisible, pero su logro esperado sube de ${formatCount(first)} a ${formatCount(last)}: hacer menos se `
      + 'califica mejor y a mitad de año sale 100.',
    remedy: 'Confirme el sentido; si lo que se busca es llegar a la meta, corresponde Ascendente.',
  }),
};

function isRisingMaximum({ plan: { columns } }: RegistryContext, i: number): boolean {
  const direction = directionAt(columns, i);
  const isMaximum = aggregationAt(columns, i) === 'maximum' && (direction === null || direction === 'undefined');
  return isMaximum && netChangeAt(columns, i) > 0;
}

/**
 * The sense is not registered and the targets do not show it clearly: they rise and fall, one of them is zero, or they fall while the name
 * does not say that less is better. Where other indicators have a sense, its absence is a finding by itself.
 */
export const doubtfulDirection: RegistryRule = {
  severity: 'warning',
  title: 'El sentido esperado no está registrado',
  scope: 'registry',
  find(context) {
    const isColumnUsed = context.plan.columns.directions.some((direction) => direction !== 0);
    return findingsByIndicator(context, (own, i) => isDoubtful(own, i, isColumnUsed), registryField('direction'));
  },
  describe(found, plan) {
    const indicator = findingIndicator(plan, found);
    const deduced = indicator === undefined ? 'ascending' : directionOf(indicator);
    return {
      message: `Falta el sentido esperado; por sus logros esperados se trató como ${DIRECTION_WORDS[deduced].toLowerCase()}.`,
      remedy: 'Escriba el sentido según la ficha del indicador, en la columna «Sentido esperado» (agréguela si no está): con el sentido contrario el avance sería otro.',
    };
  },
};

function isDoubtful({ plan: { columns } }: RegistryContext, i: number, isColumnUsed: boolean): boolean {
  if (columns.directions[i] !== 0 || columns.aggregations[i] !== 0) return false;
  const targets = targetsAt(columns, i);
  const seemsToFall = netChangeAt(columns, i) < 0 && !saysLessIsBetter(columns.names[i] ?? '');
  return targetsGoBothWays(columns, i) || targets.includes(0) || seemsToFall || (isColumnUsed && targets.length > 0);
}

/** Ascendente and Descendente go with (No) agregable, No definido with Máximo or Mínimo permisible; any other pair is doubtful. */
export const incompatibleAggregation: RegistryRule = {
  severity: 'warning',
  title: 'El tipo de agregación no corresponde al sentido',
  scope: 'registry',
  find: (context) => findingsByIndicator(context, isIncompatible, registryField('aggregation')),
  describe(found, plan) {
    const { direction = null, aggregation = null } = findingIndicator(plan, found) ?? {};
    const sense = direction === null ? '' : DIRECTION_WORDS[direction];
    return {
      message: aggregation === null
        ? `El sentido es ${sense}, pero no dice si es máximo o mínimo permisible; se trató como ascendente.`
        : `El sentido es ${sense} y el tipo de agregación, ${AGGREGATION_WORDS[aggregation]}: no van juntos.`,
      remedy: direction === 'undefined'
        ? 'Registre Máximo permisible o Mínimo permisible, o corrija el sentido.'
        : 'Registre Agregable o No agregable, o cambie el sentido a No definido.',
    };
  },
};

function isIncompatible({ plan: { columns } }: RegistryContext, i: number): boolean {
  const direction = directionAt(columns, i);
  if (direction === null) return false;
  const aggregation = aggregationAt(columns, i);
  const isLimit = aggregation === 'maximum' || aggregation === 'minimum';
  return direction === 'undefined' ? !isLimit : isLimit;
}

/** Whether some target of indicator `i` is below the one before it (`sign` 1), or above it (`sign` -1). ND is left out. */
export function hasStepAgainst({ targets }: IndicatorColumns, i: number, sign: 1 | -1): boolean {
  let previous = NaN;
  for (const column of targets) {
    const target = column[i] ?? NaN;
    if ((target - previous) * sign < 0) return true;
    if (!Number.isNaN(target)) previous = target;
  }
  return false;
}

/** Whether the targets of indicator `i` rise in some year and fall in another. */
export const targetsGoBothWays = (columns: IndicatorColumns, i: number): boolean => hasStepAgainst(columns, i, 1) && hasStepAgainst(columns, i, -1);

const firstAndLast = (targets: readonly number[]): readonly [first: number, last: number] => [targets[0] ?? NaN, targets[targets.length - 1] ?? NaN];
