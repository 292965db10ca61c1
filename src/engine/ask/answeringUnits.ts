import { registeredUnits } from '../checks/registeredUnits';
import type { RegisteredUnit } from '../checks/registeredUnits';
import { textIn } from '../plan/indicatorColumns';
import type { Plan } from '../plan/plan';
import { foldName, similarity } from '../text/names';

/** A unidad de organización with the indicators that it answers for. */
export interface AnsweringUnit {
  /** As first written in the table; '' for the indicators without a unit, and for all of a table that has no units. */
  readonly name: string;
  /** Indices into `plan.indicators`, in sheet order. */
  readonly indicators: readonly number[];
}

/** Names of one code at least so alike are one unit mistyped. */
const ALIKE = 0.85;

/**
 * The units of a plan in order of first appearance, those written differently together: names that differ in accents, case, punctuation
 * or spaces alone, and names of one code that differ by a letter or two. Indicators without a unit come last, as one.
 *
 * - Shape: every indicator stands in exactly one unit; empty for a plan without indicators.
 *
 * @example answeringUnits(plan2024).map(({ indicators }) => indicators.length) // one for each gerencia; they sum to 34
 */
export function answeringUnits({ columns }: Plan): readonly AnsweringUnit[] {
  const leaders = new Map<RegisteredUnit, RegisteredUnit>();
  for (const unit of registeredUnits(columns.units)) {
    const same = [...leaders].find(([other]) => isSameUnit(other, unit));
    leaders.set(unit, same?.[1] ?? unit);
  }
  const byText = new Map([...leaders].map(([unit, leader]) => [textIn(columns.units, unit.first), leader]));
  const members = new Map<RegisteredUnit | null, number[]>();
  for (let i = 0; i < columns.count; i += 1) {
    const unit = byText.get(textIn(columns.units, i)) ?? null;
    const known = members.get(unit);
    if (known === undefined) members.set(unit, [i]);
    else known.push(i);
  }
  const named = [...members].flatMap(([unit, indicators]) => (unit === null ? [] : [{ name: textIn(columns.units, unit.first).trim(), indicators }]));
  const rest = members.get(null);
  return rest === undefined ? named : [...named, { name: '', indicators: rest }];
}

const isSameUnit = (one: RegisteredUnit, other: RegisteredUnit): boolean =>
  one.folded === other.folded || (one.code !== '' && one.code === other.code && !/\d/.test(one.folded + other.folded) && similarity(one.folded, other.folded) >= ALIKE);

/**
 * Whether a text names a unit of {@link answeringUnits}: with or without its code, accents and case aside.
 *
 * @example isUnitNamed('15.00-GERENCIA DE SEGURIDAD CIUDADANA', 'gerencia de seguridad ciudadana') // true
 */
export function isUnitNamed(unit: string, text: string): boolean {
  const bare = (name: string): string => foldName(name.replace(/^\s*\d[\d.]*\s*[-–—:]\s*/, ''));
  const wanted = foldName(text);
  return wanted !== '' && (wanted === foldName(unit) || bare(unit) === bare(text));
}
