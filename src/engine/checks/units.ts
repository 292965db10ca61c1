import type { Plan } from '../plan/plan';
import { similarity } from '../text/names';
import { spanishList } from '../text/words';
import type { RegisteredUnit, UnitField } from './registeredUnits';
import { findingsByIndicator, indicatorPlace, registryField, subjectCode } from './rule';
import type { RawFinding, RegistryRule } from './rule';

/** No unidad de organización in a table where other rows have one. */
export const missingUnit: RegistryRule = {
  severity: 'warning',
  title: 'Falta la unidad de organización',
  scope: 'registry',
  find: (context) =>
    context.units.unit.length === 0 ? [] : findingsByIndicator(context, ({ plan }, i) => plan.columns.units.indices[i] === 0, registryField('unit')),
  describe: () => ({
    message: 'La fila no dice qué unidad de organización responde por el indicador.',
    remedy: 'Complete la unidad de organización: las alertas la nombran.',
  }),
};

/**
 * One unit code with two names that differ in more than accents and case. The finding is at the name that also has another code,
 * if there is one: that row is more likely wrong.
 */
export const unitCodeWithTwoNames: RegistryRule = {
  severity: 'warning',
  title: 'Un código de unidad con dos nombres',
  scope: 'registry',
  find: ({ units }) => [...codesWithTwoNames('unit', units.unit), ...codesWithTwoNames('executingUnit', units.executingUnit)],
  describe: (found, plan) => ({
    message: `Un mismo código lleva nombres distintos: ${quotedUnits(found, plan)}.`,
    remedy: found.values.length > 0
      ? 'Revise primero esta fila: su nombre aparece también con otro código. Corrija según el organigrama.'
      : 'Corrija el código o el nombre que no corresponde, según el organigrama.',
  }),
};

function codesWithTwoNames(field: UnitField, units: readonly RegisteredUnit[]): readonly RawFinding[] {
  const found: RawFinding[] = [];
  for (const group of groupUnits(units, (unit) => unit.code)) {
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

/** One unit name, without regard to accents and case, with two codes. */
export const unitNameWithTwoCodes: RegistryRule = {
  severity: 'warning',
  title: 'Una unidad con dos códigos',
  scope: 'registry',
  find: ({ units }) => [...namesWithTwoCodes('unit', units.unit), ...namesWithTwoCodes('executingUnit', units.executingUnit)],
  describe: (found, plan) => ({
    message: `El mismo nombre de unidad aparece con códigos distintos: ${quotedUnits(found, plan)}.`,
    remedy: 'Deje el código que le asigna el organigrama.',
  }),
};

function namesWithTwoCodes(field: UnitField, units: readonly RegisteredUnit[]): readonly RawFinding[] {
  return groupUnits(units, (unit) => unit.folded).flatMap((group) => {
    const codes = distinctUnits(group, (unit) => unit.code);
    const [first, ...others] = codes;
    const last = others[others.length - 1];
    if (first === undefined || last === undefined) return [];
    return [unitFinding(field, last, [first, ...others.slice(0, -1)])];
  });
}

/**
 * Two unit names that differ in one word, and that word by a letter or two (OMARPE, OMAPED).
 * Words with digits differ on purpose. Compares only names that share all their other words, so the cost is linear in the names.
 */
export const nearlyEqualUnits: RegistryRule = {
  severity: 'warning',
  title: 'Nombres de unidad casi iguales',
  scope: 'registry',
  find: ({ units }) => [...nearlyEqualIn('unit', units.unit), ...nearlyEqualIn('executingUnit', units.executingUnit)],
  describe: (found, plan) => ({
    message: `Dos nombres de unidad casi iguales: ${quotedUnits(found, plan)}.`,
    remedy: 'Si son la misma unidad, escríbala igual en todas las filas.',
  }),
};

interface OmittedWord {
  readonly unit: RegisteredUnit;
  /** The word left out. */
  readonly word: string;
}

function nearlyEqualIn(field: UnitField, units: readonly RegisteredUnit[]): readonly RawFinding[] {
  const byRest = new Map<string, OmittedWord[]>();
  const found: RawFinding[] = [];
  for (const unit of distinctUnits(units, ({ folded }) => folded)) {
    const other = omittedWordsOf(unit).map(([rest, word]) => addOmittedWord(byRest, rest, { unit, word })).find((met) => met !== undefined);
    if (other !== undefined) found.push(unitFinding(field, unit, [other]));
  }
  return found;
}

/** Every way to leave one word out of a name; a blank marks its place. */
function omittedWordsOf({ folded }: RegisteredUnit): readonly (readonly [rest: string, word: string])[] {
  const words = folded.split(' ');
  return words.map((word, k) => [[...words.slice(0, k), '', ...words.slice(k + 1)].join(' '), word]);
}

function addOmittedWord(byRest: Map<string, OmittedWord[]>, rest: string, gap: OmittedWord): RegisteredUnit | undefined {
  const others = byRest.get(rest);
  if (others === undefined) byRest.set(rest, [gap]);
  else others.push(gap);
  return others?.find((other) => other.unit !== gap.unit && isTypingSlip(other.word, gap.word))?.unit;
}

const SHORTEST_WORD = 4;
const LEAST_SIMILARITY = 0.66;
const MOST_EDITS = 2;

/** Whether one word may be the other mistyped. */
function isTypingSlip(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < SHORTEST_WORD || /\d/.test(one + other)) return false;
  const alikeness = similarity(one, other);
  return alikeness >= LEAST_SIMILARITY && Math.round((1 - alikeness) * longest) <= MOST_EDITS;
}

/** One unit written in two ways that differ only in accents, case, punctuation or spaces: filters and totals will split it. */
export const unitsDifferInAccents: RegistryRule = {
  severity: 'warning',
  title: 'Nombres que difieren solo en tildes o mayúsculas',
  scope: 'registry',
  find: ({ units }) => [...accentVariants('unit', units.unit), ...accentVariants('executingUnit', units.executingUnit)],
  describe: (found, plan) => ({
    message: `La misma unidad está escrita de dos maneras: ${quotedUnits(found, plan)}.`,
    remedy: 'Escríbala igual en todas las filas, para que los filtros y conteos no la separen.',
  }),
};

function accentVariants(field: UnitField, units: readonly RegisteredUnit[]): readonly RawFinding[] {
  return groupUnits(units, (unit) => unit.folded).flatMap((group) => {
    const [first, ...others] = distinctUnits(group, (unit) => unit.name);
    return first === undefined ? [] : others.map((other) => unitFinding(field, other, [first]));
  });
}

/** Units of one column that share a key, in order of first appearance; units whose key is '' are left out. */
function groupUnits(units: readonly RegisteredUnit[], keyOf: (unit: RegisteredUnit) => string): readonly (readonly RegisteredUnit[])[] {
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
function distinctUnits(units: readonly RegisteredUnit[], keyOf: (unit: RegisteredUnit) => string): readonly RegisteredUnit[] {
  return groupUnits(units, keyOf).flatMap((group) => group.slice(0, 1));
}

/** A finding at the cell of `unit`, related to those of `others`. */
function unitFinding(field: UnitField, unit: RegisteredUnit, others: readonly RegisteredUnit[], ...values: readonly number[]): RawFinding {
  return {
    place: indicatorPlace(unit.first, registryField(field)),
    related: others.map((other) => indicatorPlace(other.first, registryField(field))),
    values,
  };
}

/** The unit cells of a finding with their indicators: "«13.00-GERENCIA…» (IND.01.AEI.03.02) y «13.00-SUBGERENCIA…» (IND.01.AEI.03.01)". */
function quotedUnits(found: RawFinding, plan: Plan): string {
  return spanishList([found.place, ...found.related].map((place) => {
    const field: UnitField = place.field.field === 'executingUnit' ? 'executingUnit' : 'unit';
    return `«${plan.indicator(place.subject.index)?.[field] ?? ''}» (${subjectCode(plan, place)})`;
  }));
}
