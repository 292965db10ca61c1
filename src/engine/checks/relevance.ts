import { levelAt } from '../plan/indicatorColumns';
import { inLetters } from '../plan/letters';
import { elementsOf } from '../plan/plan';
import type { Plan, PlanElement } from '../plan/plan';
import { findingIndicator, findingsByIndicator, registryField } from './rule';
import type { RawFinding, RegistryRule } from './rule';

/**
 * Relevance missing or not understood. In a table without any relevance (before 2023) only for indicators that share their AEI or
 * OEI: a single indicator has the whole weight anyway.
 */
export const missingRelevance: RegistryRule = {
  severity: 'warning',
  title: 'Falta la relevancia',
  scope: 'registry',
  find(context) {
    const { relevances } = context.plan.columns;
    const isColumnUsed = relevances.some((relevance) => relevance !== 0);
    return findingsByIndicator(
      context,
      ({ plan }, i) => relevances[i] === 0 && (isColumnUsed || siblingCount(plan, i) > 1),
      registryField('relevance'),
      ({ plan }, i) => [siblingCount(plan, i)],
    );
  },
  describe: (found, plan) => ({
    message: (found.values[0] ?? 0) > 1
      ? `Sin relevancia, los ${found.values[0] ?? 0} indicadores de ${parentCodeOf(plan, found)} pesan lo mismo.`
      : inLetters('No tiene relevancia; como es el único de su AEI u OEI, el avance no cambia.', plan.letters),
    remedy: 'Complete la relevancia (Muy relevante, Relevante o Menos relevante) según la ficha del indicador.',
  }),
};

const parentElement = (plan: Plan, i: number): PlanElement | undefined => elementsOf(plan, levelAt(plan.columns, i))[plan.columns.parents[i] ?? -1];

/** Indicators of the AEI or OEI of an indicator, itself included. */
const siblingCount = (plan: Plan, i: number): number => parentElement(plan, i)?.indicators.length ?? 0;

const parentCodeOf = (plan: Plan, found: RawFinding): string =>
  findingIndicator(plan, found) === undefined ? '' : (parentElement(plan, found.place.subject.index)?.code ?? '');
