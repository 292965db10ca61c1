import { indicatorPlace, registry } from './rule';
import type { Found } from './rule';
import type { RegisteredUnit, UnitField } from './registeredUnits';
import type { Plan } from '../plan';
import { codeOf, listed } from './subjectOf';

/** Units of one column that share a key, in order of first appearance; units whose key is '' are left out. */
export function unitsBy(units: readonly RegisteredUnit[], keyOf: (unit: RegisteredUnit) => string): readonly (readonly RegisteredUnit[])[] {
  const groups = new Map<string, RegisteredUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const group = groups.get(key);
    if (group !== undefined) group.push(unit);
    else if (key !== '') groups.set(key, [unit]);
  }
  return [...groups.values()];
}

/** The first unit of each distinct key. */
export function distinctUnits(units: readonly RegisteredUnit[], keyOf: (unit: RegisteredUnit) => string): readonly RegisteredUnit[] {
  return unitsBy(units, keyOf).flatMap((group) => group.slice(0, 1));
}

/** A finding at the cell of `unit`, related to those of `others`. */
export function unitFinding(field: UnitField, unit: RegisteredUnit, others: readonly RegisteredUnit[], ...values: readonly number[]): Found {
  return {
    place: indicatorPlace(unit.first, registry(field)),
    related: others.map((other) => indicatorPlace(other.first, registry(field))),
    values,
  };
}

/** "«13.00-GERENCIA…» (IND.01.AEI.03.02) y «13.00-SUBGERENCIA…» (IND.01.AEI.03.01)": the cells of a finding, quoted. */
export function quotedUnits(found: Found, plan: Plan): string {
  return listed([found.place, ...found.related].map((place) => {
    const field: UnitField = place.field.field === 'executingUnit' ? 'executingUnit' : 'unit';
    return `«${plan.indicator(place.subject.index)?.[field] ?? ''}» (${codeOf(plan, place)})`;
  }));
}
