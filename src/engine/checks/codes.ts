import { actionNumberOf, elementKeyOf, indicatorNumberOf, isAscending, isIndicatorUnder, objectiveKeyOf, objectiveNumberOf, parentCode } from '../plan/codes';
import { inLetters } from '../plan/letters';
import { levelAt } from '../plan/indicatorColumns';
import { elementsOf } from '../plan/plan';
import type { Plan } from '../plan/plan';
import type { FindingPlace } from './finding';
import { actionPlace, findingAt, findingIndicator, findingsByIndicator, indicatorPlace, objectivePlace, registryField, relatedCodes, subjectCode, subjectOf } from './rule';
import type { RawFinding, RegistryContext, RegistryRule } from './rule';

/** Two OEI, two AEI or two indicators with one code. Every repetition is one finding, related to the first. */
export const repeatedCode: RegistryRule = {
  severity: 'error',
  title: 'Código repetido',
  scope: 'registry',
  find: ({ plan, ranks }) => [
    ...repeatedIn(() => plan.objectives.map(({ code }) => code), ranks.objectives, objectivePlace),
    ...repeatedIn(() => plan.actions.map(({ code }) => code), ranks.actions, actionPlace),
    ...repeatedIn(() => plan.columns.codes, plan.columns.ranks, indicatorPlace),
  ],
  describe: (found, plan) => ({
    message: `El código ${subjectCode(plan, found.place)} ya está en la fila ${rowOf(plan, found.related[0])}${sheetWords(plan, found.related[0])}.`,
    remedy: `Corrija el código de una de las filas que dicen ${relatedCodes(plan, found)}.`,
  }),
};

function repeatedIn(codes: () => readonly string[], ranks: Float64Array, placeOf: typeof indicatorPlace): readonly RawFinding[] {
  if (isAscending(ranks)) return [];
  const firsts = new Map<string, number>();
  const found: RawFinding[] = [];
  codes().forEach((code, index) => {
    const first = firsts.get(code);
    if (first === undefined) firsts.set(code, index);
    else if (code !== '') found.push({ place: placeOf(index, registryField('code')), related: [placeOf(first, registryField('code'))], values: [] });
  });
  return found;
}

function rowOf(plan: Parameters<typeof subjectCode>[0], place: FindingPlace | undefined): string {
  if (place === undefined) return '';
  return String(subjectOf(plan, place.subject)?.row ?? 'anterior');
}

/** " de «Unidad A»" in a plan in several sheets. */
function sheetWords({ sheets, columns: { tables } }: Plan, place: FindingPlace | undefined): string {
  const sheet = place?.subject.kind === 'IND' ? sheets[tables?.[place.subject.index] ?? 0] : undefined;
  return sheet === undefined ? '' : ` de «${sheet}»`;
}

/** An indicator whose code names another AEI or OEI than the one above it: it enters the wrong roll-up. */
export const foreignCode: RegistryRule = {
  severity: 'error',
  title: 'El indicador está bajo otra AEI u OEI',
  scope: 'registry',
  find: (context) => findingsByIndicator(context, isUnderOther, registryField('code')),
  describe(found, plan) {
    const code = findingIndicator(plan, found)?.code ?? '';
    return {
      message: `${code} está bajo ${codeAbove(plan, found.place.subject.index)}, pero su código dice ${parentCode(code) ?? 'otra cosa'}.`,
      remedy: 'Corrija el código o mueva la fila bajo la AEI u OEI que le corresponde.',
    };
  },
};

function isUnderOther({ plan: { columns }, ranks }: RegistryContext, i: number): boolean {
  const above = elementsOf(ranks, levelAt(columns, i))[columns.parents[i] ?? -1] ?? NaN;
  return !Number.isNaN(above) && !isIndicatorUnder(columns.ranks[i] ?? NaN, above);
}

function codeAbove(plan: Plan, i: number): string {
  const indicator = plan.indicator(i);
  if (indicator === undefined) return '';
  return elementsOf(plan, indicator.level)[indicator.parent]?.code ?? '';
}

/** An indicator without AEI or OEI: it enters no roll-up. */
export const orphanIndicator: RegistryRule = {
  severity: 'error',
  title: 'Indicador sin AEI u OEI',
  scope: 'registry',
  find: (context) => findingsByIndicator(context, ({ plan }, i) => plan.columns.parents[i] === -1, registryField('code')),
  describe: (found, plan) => ({
    message: `${findingIndicator(plan, found)?.code ?? 'El indicador'} no está bajo ${inLetters('ninguna AEI u OEI', plan.letters)}; su avance no entra en ningún consolidado.`,
    remedy: 'Agregue sobre él la fila de su AEI u OEI, o corrija su código.',
  }),
};

/**
 * An AEI without indicators, which is ND and left out of the mean. An OEI without indicators of its own only where other OEI have
 * some: in many tables OEI are only headings.
 */
export const elementWithoutIndicators: RegistryRule = {
  severity: 'error',
  title: 'AEI u OEI sin indicadores',
  scope: 'registry',
  find({ plan }) {
    const found: RawFinding[] = [];
    const objectivesHaveOwn = plan.objectives.some((objective) => objective.indicators.length > 0);
    plan.objectives.forEach(({ indicators }, i) => {
      if (objectivesHaveOwn && indicators.length === 0) found.push(findingAt(objectivePlace(i, registryField('code'))));
    });
    plan.actions.forEach(({ indicators }, i) => {
      if (indicators.length === 0) found.push(findingAt(actionPlace(i, registryField('code'))));
    });
    return found;
  },
  describe: (found, plan) => ({
    message: `${subjectCode(plan, found.place)} no tiene indicadores, así que su avance queda en ND.`,
    remedy: 'Agregue sus indicadores debajo, o retire la fila si ya no pertenece al plan.',
  }),
};

/** An AEI whose OEI is missing from a table that has OEI. */
export const actionWithoutObjective: RegistryRule = {
  severity: 'warning',
  title: 'AEI sin su OEI en la tabla',
  scope: 'registry',
  find({ plan }) {
    const found: RawFinding[] = [];
    if (plan.objectives.length === 0) return found;
    const objectives = new Set(plan.objectives.map(({ code }) => code));
    plan.actions.forEach(({ code }, i) => {
      if (!objectives.has(objectiveCodeOf(code))) found.push(findingAt(actionPlace(i, registryField('code'))));
    });
    return found;
  },
  describe(found, plan) {
    const code = subjectCode(plan, found.place);
    return {
      message: `${code} pertenece al ${objectiveCodeOf(code)}, que no está en la tabla.`,
      remedy: 'Agregue la fila del OEI o corrija el código de la AEI.',
    };
  },
};

const objectiveCodeOf = (code: string): string => parentCode(code) ?? '';

/**
 * A number missing from a series of codes: OEI of the plan, AEI of an OEI, indicators of an AEI or OEI. Where the indicators of all
 * AEI of an OEI are numbered in one series (as in IGP), the series is the OEI's. A warning only: codes may skip on purpose.
 */
export const skippedCode: RegistryRule = {
  severity: 'warning',
  title: 'Salto en la numeración de códigos',
  scope: 'registry',
  find: ({ plan, ranks }) => [
    ...numberGaps(ranks.objectives, () => 0, objectiveNumberOf, objectivePlace, false),
    ...numberGaps(ranks.actions, objectiveKeyOf, actionNumberOf, actionPlace),
    ...indicatorGaps(plan.columns.ranks).filter(({ place }) => !isPartElsewhere(plan, place.subject.index)),
  ],
  describe: (found, plan) => ({
    message: `Antes de ${subjectCode(plan, found.place)} falta ${missingNumbers(found.values)} en la numeración.`,
    remedy: 'Si no se retiró a propósito, revise si hay una fila perdida o un código mal escrito.',
  }),
};

/** Whether other sheets have indicators of the element of an indicator: they may have the numbers that are left out here. */
function isPartElsewhere(plan: Plan, i: number): boolean {
  return elementsOf(plan, levelAt(plan.columns, i))[plan.columns.parents[i] ?? -1]?.undecided === 'elsewhere';
}

type PlaceOf = typeof indicatorPlace;

function missingNumbers([from = 0, to = 0]: readonly number[]): string {
  return from === to ? `el número ${from}` : `del número ${from} al ${to}`;
}

/**
 * The gaps of every series, each at the first code after it. Codes of one series have the same key; codes out of order make no gap.
 *
 * @param isFromOne whether a series that begins with another number than 1 has a gap: a sheet may be of the second OEI alone
 */
function numberGaps(ranks: Float64Array, keyOf: (rank: number) => number, numberIn: (rank: number) => number, placeOf: PlaceOf, isFromOne = true): readonly RawFinding[] {
  const found: RawFinding[] = [];
  let key = NaN;
  let reached = 0;
  for (let i = 0; i < ranks.length; i += 1) {
    const rank = ranks[i] ?? NaN;
    const own = keyOf(rank);
    if (own !== key) {
      key = own;
      reached = isFromOne ? 0 : numberIn(rank);
    }
    const number = numberIn(rank);
    if (number > reached + 1) found.push(findingAt(placeOf(i, registryField('code')), reached + 1, number - 1));
    if (number > reached) reached = number;
  }
  return found;
}

function indicatorGaps(ranks: Float64Array): readonly RawFinding[] {
  const perElement = numberGaps(ranks, elementKeyOf, indicatorNumberOf, indicatorPlace);
  if (perElement.length === 0) return perElement;
  const runsOn = objectivesNumberedThrough(ranks);
  if (runsOn.size === 0) return perElement;
  const throughObjective = numberGaps(ranks, seriesOfObjective, indicatorNumberOf, indicatorPlace);
  const rankOf = ({ place }: RawFinding): number => ranks[place.subject.index] ?? NaN;
  const isRunOn = (one: RawFinding): boolean => actionNumberOf(rankOf(one)) > 0 && runsOn.has(objectiveKeyOf(rankOf(one)));
  return [...perElement.filter((one) => !isRunOn(one)), ...throughObjective.filter(isRunOn)]
    .sort((one, other) => one.place.subject.index - other.place.subject.index);
}

/** Key of the series of an OEI that is numbered through; negative for its own indicators, which are a series apart. */
const seriesOfObjective = (rank: number): number => (actionNumberOf(rank) === 0 ? -objectiveKeyOf(rank) : objectiveKeyOf(rank));

/** The OEI in which no two indicators of AEI have the same number. */
function objectivesNumberedThrough(ranks: Float64Array): ReadonlySet<number> {
  const seen = new Map<number, Set<number>>();
  const repeated = new Set<number>();
  for (const rank of ranks) {
    if (!(actionNumberOf(rank) > 0)) continue;
    const objective = objectiveKeyOf(rank);
    const numbers = seen.get(objective) ?? new Set();
    if (numbers.has(indicatorNumberOf(rank))) repeated.add(objective);
    seen.set(objective, numbers.add(indicatorNumberOf(rank)));
  }
  return new Set([...seen.keys()].filter((objective) => !repeated.has(objective)));
}
