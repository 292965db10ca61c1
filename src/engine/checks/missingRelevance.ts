import type { Plan } from '../plan';
import { at, indicatorPlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { indicatorOf } from './subjectOf';

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
    const found: Found[] = [];
    for (const i of irregular) {
      if (relevances[i] !== 0) continue;
      if (isColumnUsed || siblings(plan, i) > 1) found.push(at(indicatorPlace(i, registry('relevance')), siblings(plan, i)));
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

const parentOf = ({ columns: { ofObjective, parents }, objectives, actions }: Plan, i: number) =>
  (ofObjective[i] === 1 ? objectives : actions)[parents[i] ?? -1];

const siblings = (plan: Plan, i: number): number => parentOf(plan, i)?.indicators.length ?? 0;

const parentCodeOf = (plan: Plan, found: Found): string =>
  indicatorOf(plan, found) === undefined ? '' : (parentOf(plan, found.place.subject.index)?.code ?? '');
