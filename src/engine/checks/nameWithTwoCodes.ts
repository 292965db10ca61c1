import type { RegisteredUnit, UnitField } from './registeredUnits';
import type { Found, RegistryRule } from './rule';
import { distinctUnits, quotedUnits, unitFinding, unitsBy } from './unitGroups';

/** One unit name (accents and case apart) under two codes. */
export const nameWithTwoCodes: RegistryRule = {
  severity: 'warning',
  title: 'Una unidad con dos códigos',
  scope: 'registry',
  find: ({ units }) => [...conflicts('unit', units.unit), ...conflicts('executingUnit', units.executingUnit)],
  describe: (found, plan) => ({
    message: `El mismo nombre de unidad aparece con códigos distintos: ${quotedUnits(found, plan)}.`,
    remedy: 'Deje el código que le asigna el organigrama.',
  }),
};

function conflicts(field: UnitField, units: readonly RegisteredUnit[]): readonly Found[] {
  return unitsBy(units, (unit) => unit.folded).flatMap((group) => {
    const codes = distinctUnits(group, (unit) => unit.code);
    const [first, ...others] = codes;
    const last = others[others.length - 1];
    if (first === undefined || last === undefined) return [];
    return [unitFinding(field, last, [first, ...others.slice(0, -1)])];
  });
}
