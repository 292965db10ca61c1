import { repeatedNames } from './repeatedNames';
import { actionPlace, registry } from './rule';
import type { RegistryRule } from './rule';
import { codeOf, relatedCodes } from './subjectOf';

/** Two AEI with one name, accents and case apart: one of them bears another's name. */
export const repeatedActionName: RegistryRule = {
  severity: 'warning',
  title: 'Dos AEI con el mismo nombre',
  scope: 'registry',
  find: ({ plan: { actions } }) => repeatedNames(actions.map(({ name }) => name)).map(({ k, first }) => (
    { place: actionPlace(k, registry('name')), related: [actionPlace(first, registry('name'))], values: [] }
  )),
  describe: (found, plan) => ({
    message: `${codeOf(plan, found.place)} tiene el mismo nombre que ${relatedCodes(plan, found)}.`,
    remedy: 'Compare ambas con el PEI aprobado y corrija la que no corresponde a sus indicadores.',
  }),
};
