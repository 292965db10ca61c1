import { actionPlace, at, objectivePlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { codeOf } from './subjectOf';

/**
 * An AEI without indicators has no progress and drops out of the mean. An OEI without its own is only found when others have
 * theirs: many tables carry OEI as mere headings.
 */
export const elementWithoutIndicators: RegistryRule = {
  severity: 'error',
  title: 'AEI u OEI sin indicadores',
  scope: 'registry',
  find({ plan }) {
    const found: Found[] = [];
    const objectivesHaveOwn = plan.objectives.some((objective) => objective.indicators.length > 0);
    plan.objectives.forEach(({ indicators }, i) => {
      if (objectivesHaveOwn && indicators.length === 0) found.push(at(objectivePlace(i, registry('code'))));
    });
    plan.actions.forEach(({ indicators }, i) => {
      if (indicators.length === 0) found.push(at(actionPlace(i, registry('code'))));
    });
    return found;
  },
  describe: (found, plan) => ({
    message: `${codeOf(plan, found.place)} no tiene indicadores, así que su avance queda en ND.`,
    remedy: 'Agregue sus indicadores debajo, o retire la fila si ya no pertenece al plan.',
  }),
};
