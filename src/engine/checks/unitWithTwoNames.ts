import type { RegisteredUnit, UnitField } from './registeredUnits';
import type { Found, RegistryRule } from './rule';
import { distinctUnits, quotedUnits, unitFinding, unitsBy } from './unitGroups';

/**
 * One unit code with two names, accents and case apart. The finding stands at the name that another code bears too, where there
 * is one: that row is the likelier fault.
 */
export const unitWithTwoNames: RegistryRule = {
  severity: 'warning',
  title: 'Un código de unidad con dos nombres',
  scope: 'registry',
  find: ({ units }) => [...conflicts('unit', units.unit), ...conflicts('executingUnit', units.executingUnit)],
  describe: (found, plan) => ({
    message: `Un mismo código lleva nombres distintos: ${quotedUnits(found, plan)}.`,
    remedy: found.values.length > 0
      ? 'Revise primero esta fila: su nombre aparece también con otro código. Corrija según el organigrama.'
      : 'Corrija el código o el nombre que no corresponde, según el organigrama.',
  }),
};

function conflicts(field: UnitField, units: readonly RegisteredUnit[]): readonly Found[] {
  const found: Found[] = [];
  for (const group of unitsBy(units, (unit) => unit.code)) {
    const names = distinctUnits(group, (unit) => unit.folded);
    if (names.length < 2) continue;
    const doubtful = names.find((unit) => units.some((other) => other.folded === unit.folded && isOtherCode(other, unit)));
    const place = doubtful ?? names[names.length - 1];
    if (place === undefined) continue;
    const others = names.filter((unit) => unit !== place);
    found.push(unitFinding(field, place, others, ...(doubtful === undefined ? [] : [place.first])));
  }
  return found;
}

const isOtherCode = (one: RegisteredUnit, other: RegisteredUnit): boolean => one.code !== '' && one.code !== other.code;
