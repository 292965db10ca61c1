import { foldHash } from './foldHash';
import { isSameName } from './isSameName';
import { actionPlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { codeOf, relatedCodes } from './subjectOf';

/** Two AEI with one name, accents and case apart: one of them bears another's name. */
export const repeatedActionName: RegistryRule = {
  severity: 'warning',
  title: 'Dos AEI con el mismo nombre',
  scope: 'registry',
  find({ plan: { actions } }) {
    const byStart = new Map<number, number[]>();
    const found: Found[] = [];
    actions.forEach(({ name }, index) => {
      const start = foldHash(name, LETTERS);
      const alike = byStart.get(start);
      const first = alike?.find((other) => isSameName(name, actions[other]?.name ?? ''));
      if (alike === undefined) byStart.set(start, [index]);
      else if (first === undefined) alike.push(index);
      else found.push({ place: actionPlace(index, registry('name')), related: [actionPlace(first, registry('name'))], values: [] });
    });
    return found;
  },
  describe: (found, plan) => ({
    message: `${codeOf(plan, found.place)} tiene el mismo nombre que ${relatedCodes(plan, found)}.`,
    remedy: 'Compare ambas con el PEI aprobado y corrija la que no corresponde a sus indicadores.',
  }),
};

/** Names that share this many letters are compared. */
const LETTERS = 24;
