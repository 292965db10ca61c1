import type { PlanElement } from '../plan';
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
    const lastOfStart = new Map<number, number>();
    const before = new Int32Array(actions.length);
    const found: Found[] = [];
    for (let index = 0; index < actions.length; index += 1) {
      const name = actions[index]?.name ?? '';
      const start = foldHash(name, LETTERS);
      before[index] = lastOfStart.get(start) ?? -1;
      lastOfStart.set(start, index);
      const first = firstOfName(actions, before, index);
      if (first === index) continue;
      found.push({ place: actionPlace(index, registry('name')), related: [actionPlace(first, registry('name'))], values: [] });
    }
    return found;
  },
  describe: (found, plan) => ({
    message: `${codeOf(plan, found.place)} tiene el mismo nombre que ${relatedCodes(plan, found)}.`,
    remedy: 'Compare ambas con el PEI aprobado y corrija la que no corresponde a sus indicadores.',
  }),
};

/** Names that share this many letters are compared. */
const LETTERS = 24;

/** The first AEI with the name of AEI `index`, following back those whose names start alike; itself when there is none. */
function firstOfName(actions: readonly PlanElement[], before: Int32Array, index: number): number {
  let first = index;
  for (let other = before[index] ?? -1; other >= 0; other = before[other] ?? -1) {
    if (isSameName(actions[index]?.name ?? '', actions[other]?.name ?? '')) first = other;
  }
  return first;
}
