import { similarity } from '../similarity';
import type { RegisteredUnit, UnitField } from './registeredUnits';
import type { Found, RegistryRule } from './rule';
import { distinctUnits, quotedUnits, unitFinding } from './unitGroups';

/**
 * Two unit names that differ in one word, and that word by a letter or two (OMARPE, OMAPED).
 * Words with digits differ on purpose. Looks only at names that share all their other words, so the cost grows with the names,
 * not with their pairs.
 */
export const nearlyEqualUnits: RegistryRule = {
  severity: 'warning',
  title: 'Nombres de unidad casi iguales',
  scope: 'registry',
  find: ({ units }) => [...alike('unit', units.unit), ...alike('executingUnit', units.executingUnit)],
  describe: (found, plan) => ({
    message: `Dos nombres de unidad casi iguales: ${quotedUnits(found, plan)}.`,
    remedy: 'Si son la misma unidad, escríbala igual en todas las filas.',
  }),
};

interface Gap {
  readonly unit: RegisteredUnit;
  /** The word left out. */
  readonly word: string;
}

function alike(field: UnitField, units: readonly RegisteredUnit[]): readonly Found[] {
  const byRest = new Map<string, Gap[]>();
  const found: Found[] = [];
  for (const unit of distinctUnits(units, ({ folded }) => folded)) {
    const other = gapsOf(unit).map(([rest, word]) => meet(byRest, rest, { unit, word })).find((met) => met !== undefined);
    if (other !== undefined) found.push(unitFinding(field, unit, [other]));
  }
  return found;
}

/** Every way to leave one word out of a name; its place stays marked. */
function gapsOf({ folded }: RegisteredUnit): readonly (readonly [rest: string, word: string])[] {
  const words = folded.split(' ');
  return words.map((word, k) => [[...words.slice(0, k), '', ...words.slice(k + 1)].join(' '), word]);
}

function meet(byRest: Map<string, Gap[]>, rest: string, gap: Gap): RegisteredUnit | undefined {
  const others = byRest.get(rest);
  if (others === undefined) byRest.set(rest, [gap]);
  else others.push(gap);
  return others?.find((other) => other.unit !== gap.unit && isSlip(other.word, gap.word))?.unit;
}

const SHORTEST = 4;
const ALIKE = 0.66;
const LETTERS = 2;

/** Could one word be the other mistyped? */
function isSlip(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < SHORTEST || /\d/.test(one + other)) return false;
  const alikeness = similarity(one, other);
  return alikeness >= ALIKE && Math.round((1 - alikeness) * longest) <= LETTERS;
}
