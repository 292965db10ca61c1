import { foldName } from '../foldName';
import { foldHash } from './foldHash';
import { actionPlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { codeOf, relatedCodes } from './subjectOf';

/** Two AEI with one name, accents and case apart: one of them bears another's name. */
export const repeatedActionName: RegistryRule = {
  severity: 'warning',
  title: 'Dos AEI con el mismo nombre',
  scope: 'registry',
  find({ plan: { actions } }) {
    const firsts = new Map<number, number>();
    const found: Found[] = [];
    actions.forEach(({ name }, index) => {
      if (name === '') return;
      const hash = foldHash(name);
      const first = firsts.get(hash);
      if (first === undefined) firsts.set(hash, index);
      else if (foldName(actions[first]?.name ?? '') === foldName(name)) {
        found.push({ place: actionPlace(index, registry('name')), related: [actionPlace(first, registry('name'))], values: [] });
      }
    });
    return found;
  },
  describe: (found, plan) => ({
    message: `${codeOf(plan, found.place)} tiene el mismo nombre que ${relatedCodes(plan, found)}.`,
    remedy: 'Compare ambas con el PEI aprobado y corrija la que no corresponde a sus indicadores.',
  }),
};
