import { codeNumbers } from '../codeRank';
import type { CodeNumbers } from '../codeRank';
import { actionPlace, at, indicatorPlace, objectivePlace, registry } from './rule';
import type { Found, RegistryRule } from './rule';
import { codeOf } from './subjectOf';

/**
 * A number left out in a series of codes: OEI of the plan, AEI of an OEI, indicators of an AEI or OEI. Where the numbers of
 * indicators run on through all AEI of an OEI (as in IGP), the series is the OEI's. Only a hint: codes may skip on purpose.
 */
export const skippedCode: RegistryRule = {
  severity: 'warning',
  title: 'Salto en la numeración de códigos',
  scope: 'registry',
  find: ({ plan, ranks }) => [
    ...gaps(ranks.objectives, () => 0, ({ objective }) => objective, objectivePlace),
    ...gaps(ranks.actions, ({ objective }) => objective, ({ action }) => action, actionPlace),
    ...indicatorGaps(plan.columns.ranks),
  ],
  describe: (found, plan) => ({
    message: `Antes de ${codeOf(plan, found.place)} falta ${missing(found.values)} en la numeración.`,
    remedy: 'Si no se retiró a propósito, revise si hay una fila perdida o un código mal escrito.',
  }),
};

type PlaceOf = typeof indicatorPlace;

function missing([from = 0, to = 0]: readonly number[]): string {
  return from === to ? `el número ${from}` : `del número ${from} al ${to}`;
}

/** Series share a key; a gap is found at the first code after it. Codes out of order are another matter. */
function gaps(ranks: Float64Array, keyOf: (n: CodeNumbers) => number, numberOf: (n: CodeNumbers) => number, placeOf: PlaceOf): readonly Found[] {
  const found: Found[] = [];
  let key = NaN;
  let reached = 0;
  for (let i = 0; i < ranks.length; i += 1) {
    const numbers = codeNumbers(ranks[i] ?? NaN);
    if (keyOf(numbers) !== key) {
      key = keyOf(numbers);
      reached = 0;
    }
    const number = numberOf(numbers);
    if (number > reached + 1) found.push(at(placeOf(i, registry('code')), reached + 1, number - 1));
    reached = Math.max(reached, number);
  }
  return found;
}

const SPAN = 10000;

function indicatorGaps(ranks: Float64Array): readonly Found[] {
  const perElement = gaps(ranks, elementKey, ({ number }) => number, indicatorPlace);
  if (perElement.length === 0) return perElement;
  const runsOn = objectivesThatRunOn(ranks);
  if (runsOn.size === 0) return perElement;
  const throughObjective = gaps(ranks, objectiveKey, ({ number }) => number, indicatorPlace);
  const numbersOf = ({ place }: Found): CodeNumbers => codeNumbers(ranks[place.subject.index] ?? NaN);
  const isRunOn = (one: Found): boolean => numbersOf(one).action > 0 && runsOn.has(numbersOf(one).objective);
  return [...perElement.filter((one) => !isRunOn(one)), ...throughObjective.filter(isRunOn)]
    .sort((one, other) => one.place.subject.index - other.place.subject.index);
}

const elementKey = ({ objective, action }: CodeNumbers): number => objective * SPAN + action;
/** Negative for an OEI's own indicators, whose series is theirs alone. */
const objectiveKey = ({ objective, action }: CodeNumbers): number => (action === 0 ? -objective : objective);

/** The OEI in which no two indicators of AEI bear the same number. */
function objectivesThatRunOn(ranks: Float64Array): ReadonlySet<number> {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  const all = new Set<number>();
  for (const rank of ranks) {
    const { objective, action, number } = codeNumbers(rank);
    if (action === 0) continue;
    all.add(objective);
    const key = objective * SPAN + number;
    if (seen.has(key)) repeated.add(objective);
    seen.add(key);
  }
  return new Set([...all].filter((objective) => !repeated.has(objective)));
}
