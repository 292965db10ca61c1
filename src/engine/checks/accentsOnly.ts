import type { RegisteredUnit, UnitField } from './registeredUnits';
import type { Found, RegistryRule } from './rule';
import { distinctUnits, quotedUnits, unitFinding, unitsBy } from './unitGroups';

/** One unit written in two ways that differ only in accents, case, punctuation or spaces: filters and totals will split it. */
export const accentsOnly: RegistryRule = {
  severity: 'warning',
  title: 'Nombres que difieren solo en tildes o mayúsculas',
  scope: 'registry',
  find: ({ units }) => [...variants('unit', units.unit), ...variants('executingUnit', units.executingUnit)],
  describe: (found, plan) => ({
    message: `La misma unidad está escrita de dos maneras: ${quotedUnits(found, plan)}.`,
    remedy: 'Escríbala igual en todas las filas, para que los filtros y conteos no la separen.',
  }),
};

function variants(field: UnitField, units: readonly RegisteredUnit[]): readonly Found[] {
  return unitsBy(units, (unit) => unit.folded).flatMap((group) => {
    const [first, ...others] = distinctUnits(group, (unit) => unit.name);
    return first === undefined ? [] : others.map((other) => unitFinding(field, other, [first]));
  });
}
