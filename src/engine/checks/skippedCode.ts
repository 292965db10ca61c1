import { actionOf, elementOf, numberOf, objectiveOf } from '../codeRank';
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
    ...gaps(ranks.objectives, () => 0, objectiveOf, objectivePlace),
    ...gaps(ranks.actions, objectiveOf, actionOf, actionPlace),
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
function gaps(ranks: Float64Array, keyOf: (rank: number) => number, numberIn: (rank: number) => number, placeOf: PlaceOf): readonly Found[] {
  const found: Found[] = [];
  let key = NaN;
  let reached = 0;
  for (let i = 0; i < ranks.length; i += 1) {
    const rank = ranks[i] ?? NaN;
    const own = keyOf(rank);
    if (own !== key) {
      key = own;
      reached = 0;
    }
    const number = numberIn(rank);
    if (number > reached + 1) found.push(at(placeOf(i, registry('code')), reached + 1, number - 1));
    if (number > reached) reached = number;
  }
  return found;
}

function indicatorGaps(ranks: Float64Array): readonly Found[] {
  const perElement = gaps(ranks, elementOf, numberOf, indicatorPlace);
  if (perElement.length === 0) return perElement;
  const runsOn = objectivesThatRunOn(ranks);
  if (runsOn.size === 0) return perElement;
  const throughObjective = gaps(ranks, seriesOfObjective, numberOf, indicatorPlace);
  const rankOf = ({ place }: Found): number => ranks[place.subject.index] ?? NaN;
  const isRunOn = (one: Found): boolean => actionOf(rankOf(one)) > 0 && runsOn.has(objectiveOf(rankOf(one)));
  return [...perElement.filter((one) => !isRunOn(one)), ...throughObjective.filter(isRunOn)]
    .sort((one, other) => one.place.subject.index - other.place.subject.index);
}

/** Negative for an OEI's own indicators, whose series is theirs alone. */
const seriesOfObjective = (rank: number): number => (actionOf(rank) === 0 ? -objectiveOf(rank) : objectiveOf(rank));

/** Above any number in a code. */
const MOST = 10_000;

/** The OEI in which no two indicators of AEI bear the same number. */
function objectivesThatRunOn(ranks: Float64Array): ReadonlySet<number> {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  const all = new Set<number>();
  for (const rank of ranks) {
    if (!(actionOf(rank) > 0)) continue;
    const objective = objectiveOf(rank);
    all.add(objective);
    const key = objective + numberOf(rank) / MOST;
    if (seen.has(key)) repeated.add(objective);
    seen.add(key);
  }
  return new Set([...all].filter((objective) => !repeated.has(objective)));
}
