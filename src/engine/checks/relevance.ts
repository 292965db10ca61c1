import type { Plan } from '../plan/plan';
import { findingAt, findingIndicator, indicatorPlace, registryField } from './rule';
import type { RawFinding, RegistryRule } from './rule';

/**
 * Relevance missing or not understood. In a table without any relevance (before 2023) only indicators that share their AEI or OEI
 * are found: for the others it decides nothing.
 */
export const missingRelevance: RegistryRule = {
  severity: 'warning',
  title: 'Falta la relevancia',
  scope: 'registry',
  find({ plan, irregular }) {
    const { relevances } = plan.columns;
    const isColumnUsed = relevances.some((relevance) => relevance !== 0);
    const found: RawFinding[] = [];
    for (const i of irregular) {
      if (relevances[i] !== 0) continue;
      if (isColumnUsed || siblingCount(plan, i) > 1) found.push(findingAt(indicatorPlace(i, registryField('relevance')), siblingCount(plan, i)));
    }
    return found;
  },
  describe: (found, plan) => ({
    message: (found.values[0] ?? 0) > 1
      ? `Sin relevancia, los ${found.values[0] ?? 0} indicadores de ${parentCodeOf(plan, found)} pesan lo mismo.`
      : 'No tiene relevancia; como es el único de su AEI u OEI, el avance no cambia.',
    remedy: 'Complete la relevancia (Muy relevante, Relevante o Menos relevante) según la ficha del indicador.',
  }),
};

const parentElement = ({ columns: { ofObjective, parents }, objectives, actions }: Plan, i: number) =>
  (ofObjective[i] === 1 ? objectives : actions)[parents[i] ?? -1];

const siblingCount = (plan: Plan, i: number): number => parentElement(plan, i)?.indicators.length ?? 0;

const parentCodeOf = (plan: Plan, found: RawFinding): string =>
  findingIndicator(plan, found) === undefined ? '' : (parentElement(plan, found.place.subject.index)?.code ?? '');
