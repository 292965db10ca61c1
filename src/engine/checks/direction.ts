import { directionOf, netTargetChangeAt } from '../method/direction';
import { aggregationAt, directionAt } from '../plan/indicatorColumns';
import type { IndicatorColumns } from '../plan/indicatorColumns';
import type { Aggregation, Direction, Indicator } from '../plan/indicator';
import { formatCount } from '../text/format';
import { findingIndicator, findingsByIndicator, registryField } from './rule';
import type { RegistryContext, RegistryRule } from './rule';

/** The registered sense goes one way and the goals, from first to last year, the other. */
export const directionAgainstTrend: RegistryRule = {
  severity: 'error',
  title: 'El sentido contradice la tendencia de la meta',
  scope: 'registry',
  find: (scene) => findingsByIndicator(
    scene,
    scene.irregular,
    ({ plan: { columns } }, i) => netTargetChangeAt(columns, i) * expectedSign(columns, i) < 0,
    registryField('direction'),
    ({ plan }, i) => firstAndLastTarget(plan.columns, i),
  ),
  describe(found, plan) {
    const [first = NaN, last = NaN] = found.values;
    return {
      message: `Está registrado como ${registeredDirectionName(findingIndicator(plan, found))}, pero su logro esperado ${last < first ? 'baja' : 'sube'} de `
        + `${formatCount(first)} a ${formatCount(last)}.`,
      remedy: 'Revise si el sentido está invertido o si los logros esperados están en otro orden.',
    };
  },
};

/** 1 where goals should not fall, -1 where they should not rise, 0 where the registration says neither. */
export function expectedSign(columns: IndicatorColumns, i: number): -1 | 0 | 1 {
  const direction = directionAt(columns, i);
  if (direction === 'ascending') return 1;
  if (direction === 'descending') return -1;
  return direction === 'undefined' && aggregationAt(columns, i) === 'minimum' ? 1 : 0;
}

function registeredDirectionName(indicator: Indicator | undefined): string {
  if (indicator?.direction === 'ascending') return 'Ascendente';
  return indicator?.direction === 'descending' ? 'Descendente' : 'mínimo permisible';
}

/** A permitted maximum whose goal rises every year: it rewards doing less of what is planned to grow. */
export const risingMaximum: RegistryRule = {
  severity: 'error',
  title: 'Máximo permisible con meta creciente',
  scope: 'registry',
  find: (scene) => findingsByIndicator(scene, scene.irregular, isRisingMaximum, registryField('aggregation'), ({ plan }, i) => firstAndLastTarget(plan.columns, i)),
  describe: ({ values: [first = NaN, last = NaN] }) => ({
    message: `Es máximo permisible, pero su logro esperado sube de ${formatCount(first)} a ${formatCount(last)}: hacer menos se `
      + 'califica mejor y a mitad de año sale 100.',
    remedy: 'Confirme el sentido; si lo que se busca es llegar a la meta, corresponde Ascendente.',
  }),
};

function isRisingMaximum({ plan: { columns } }: RegistryContext, i: number): boolean {
  const direction = directionAt(columns, i);
  const isMaximum = aggregationAt(columns, i) === 'maximum' && (direction === null || direction === 'undefined');
  return isMaximum && netTargetChangeAt(columns, i) > 0;
}

/**
 * The sense is not registered and the goals do not tell it clearly: they go up and down, or a zero among them decides. Where other
 * indicators have a sense, lacking it is a finding by itself.
 */
export const doubtfulDirection: RegistryRule = {
  severity: 'warning',
  title: 'El sentido esperado no está registrado',
  scope: 'registry',
  find(scene) {
    const isColumnUsed = scene.plan.columns.directions.some((direction) => direction !== 0);
    return findingsByIndicator(scene, scene.irregular, (own, i) => isDoubtful(own, i, isColumnUsed), registryField('direction'));
  },
  describe(found, plan) {
    const indicator = findingIndicator(plan, found);
    const isDescending = indicator !== undefined && directionOf(indicator) === 'descending';
    return {
      message: `Falta el sentido esperado; por sus logros esperados se trató como ${isDescending ? 'descendente' : 'ascendente'}.`,
      remedy: 'Registre el sentido según la ficha del indicador: con el sentido contrario el avance sería otro.',
    };
  },
};

function isDoubtful({ plan: { columns } }: RegistryContext, i: number, isColumnUsed: boolean): boolean {
  if (columns.directions[i] !== 0 || columns.aggregations[i] !== 0) return false;
  const goals = targetsAt(columns, i);
  return targetsGoBothWays(columns, i) || goals.includes(0) || (isColumnUsed && goals.length > 0);
}

/** Ascendente and Descendente go with (No) agregable, No definido with Máximo or Mínimo permisible; any other pair is doubtful. */
export const incompatibleAggregation: RegistryRule = {
  severity: 'warning',
  title: 'El tipo de agregación no corresponde al sentido',
  scope: 'registry',
  find: (scene) => findingsByIndicator(scene, scene.irregular, isIncompatible, registryField('aggregation')),
  describe(found, plan) {
    const { direction = null, aggregation = null } = findingIndicator(plan, found) ?? {};
    const sense = direction === null ? '' : PRINTED_DIRECTIONS[direction];
    return {
      message: aggregation === null
        ? `El sentido es ${sense}, pero no dice si es máximo o mínimo permisible; se trató como ascendente.`
        : `El sentido es ${sense} y el tipo de agregación, ${PRINTED_AGGREGATIONS[aggregation]}: no van juntos.`,
      remedy: direction === 'undefined'
        ? 'Registre Máximo permisible o Mínimo permisible, o corrija el sentido.'
        : 'Registre Agregable o No agregable, o cambie el sentido a No definido.',
    };
  },
};

const PRINTED_DIRECTIONS: Record<Direction, string> = { ascending: 'Ascendente', descending: 'Descendente', undefined: 'No definido' };
const PRINTED_AGGREGATIONS: Record<Aggregation, string> = {
  summable: 'Agregable', 'not-summable': 'No agregable', maximum: 'Máximo permisible', minimum: 'Mínimo permisible',
};

function isIncompatible({ plan: { columns } }: RegistryContext, i: number): boolean {
  const direction = directionAt(columns, i);
  if (direction === null) return false;
  const aggregation = aggregationAt(columns, i);
  const isLimit = aggregation === 'maximum' || aggregation === 'minimum';
  return direction === 'undefined' ? !isLimit : isLimit;
}

/** Is some goal below the one before it (`sense` 1), or above it (`sense` -1)? ND is left out. */
export function hasStepAgainst({ targets }: IndicatorColumns, i: number, sense: 1 | -1): boolean {
  let previous = NaN;
  for (let k = 0; k < targets.length; k += 1) {
    const target = targets[k]?.[i] ?? NaN;
    if (Number.isNaN(target)) continue;
    if ((target - previous) * sense < 0) return true;
    previous = target;
  }
  return false;
}

/** Do the goals go up in some year and down in another? */
export const targetsGoBothWays = (columns: IndicatorColumns, i: number): boolean => hasStepAgainst(columns, i, 1) && hasStepAgainst(columns, i, -1);

/** The goals of an indicator, ND left out. */
const targetsAt = ({ targets }: IndicatorColumns, i: number): readonly number[] =>
  targets.map((column) => column[i] ?? NaN).filter((target) => !Number.isNaN(target));

/** The first and the last goal that are not ND; NaN without any. */
export function firstAndLastTarget(columns: IndicatorColumns, i: number): readonly [first: number, last: number] {
  const goals = targetsAt(columns, i);
  return [goals[0] ?? NaN, goals[goals.length - 1] ?? NaN];
}
