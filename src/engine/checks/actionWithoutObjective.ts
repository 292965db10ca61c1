import { parentCode } from '../parseCode';
import { actionPlace, at, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { codeOf } from './subjectOf';

/** An AEI whose OEI is not in a table that has OEI. */
export const actionWithoutObjective: RegistryRule = {
  severity: 'warning',
  title: 'AEI sin su OEI en la tabla',
  scope: 'registry',
  find({ plan }) {
    const found: Found[] = [];
    if (plan.objectives.length === 0) return found;
    const objectives = new Set(plan.objectives.map(({ code }) => code));
    plan.actions.forEach(({ code }, i) => {
      if (!objectives.has(objectiveOf(code))) found.push(at(actionPlace(i, registry('code'))));
    });
    return found;
  },
  describe(found, plan) {
    const code = codeOf(plan, found.place);
    return {
      message: `${code} pertenece al ${objectiveOf(code)}, que no está en la tabla.`,
      remedy: 'Agregue la fila del OEI o corrija el código de la AEI.',
    };
  },
};

/** "AEI.04.03" → "OEI.04"; other spellings the long way. */
const objectiveOf = (code: string): string => (/^AEI\.\d\d\./.test(code) ? `OEI.${code.slice(4, 6)}` : (parentCode(code) ?? ''));
