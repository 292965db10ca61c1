import { directionOf } from '../../engine/method/direction';
import type { Aggregation, Direction, Relevance } from '../../engine/plan/indicator';
import type { Plan } from '../../engine/plan/plan';
import type { Edit } from '../../engine/simulate/changedPlan';
import { formatQuantity } from '../../engine/text/format';
import { AGGREGATION_WORDS, DIRECTION_WORDS, RELEVANCE_WORDS } from '../../engine/text/words';
import { parseAmount } from '../../workbook/cells/parseAmount';

/** What is supposed of one indicator. It is known by its code, and which of those that have it: rows may be sorted while the pane is open. */
export interface Supposition {
  /** Tells it from the others. */
  readonly id: number;
  readonly code: string;
  readonly nth: number;
  /** "Valor obtenido", "Relevancia", "Contado como reportado". */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Without the indicator's index, which follows from the code. */
  readonly change: Change;
}

type Change =
  | { readonly kind: 'actual' | 'target'; readonly value: number | null }
  | { readonly kind: 'relevance'; readonly value: Relevance }
  | { readonly kind: 'sense'; readonly direction: Direction; readonly aggregation: Aggregation | null };

/** What is registered of an indicator in a period, for the fields of the simulation. */
export interface RegisteredIndicator {
  readonly at: number;
  readonly code: string;
  /** How many before it have its code. */
  readonly nth: number;
  readonly name: string;
  readonly actual: number | null;
  readonly target: number | null;
  readonly relevance: Relevance | null;
  readonly sense: Sense;
  /** The table has a goal for the year. */
  readonly hasTargets: boolean;
}

/** The senses to choose from. */
export type Sense = 'ascending' | 'descending' | 'maximum' | 'minimum';

export const SENSES: readonly Sense[] = ['ascending', 'descending', 'maximum', 'minimum'];

export const SENSE_WORDS: Readonly<Record<Sense, string>> = {
  ascending: DIRECTION_WORDS.ascending, descending: DIRECTION_WORDS.descending,
  maximum: `${DIRECTION_WORDS.undefined}: ${AGGREGATION_WORDS.maximum.toLowerCase()}`, minimum: `${DIRECTION_WORDS.undefined}: ${AGGREGATION_WORDS.minimum.toLowerCase()}`,
};

/**
 * An indicator as it stands in a plan.
 *
 * @param index of the period in `plan.periods`
 */
export function registered(plan: Plan, index: number, at: number): RegisteredIndicator | null {
  const indicator = plan.indicator(at);
  const period = plan.periods[index];
  if (indicator === undefined || period === undefined) return null;
  const year = plan.years.indexOf(period.year);
  const direction = directionOf(indicator);
  return {
    at, code: indicator.code, nth: placesOf(plan, indicator.code).indexOf(at), name: indicator.name, actual: indicator.actuals[index] ?? null, target: indicator.targets[year] ?? null, relevance: indicator.relevance,
    sense: direction === 'undefined' ? (indicator.aggregation === 'maximum' ? 'maximum' : 'minimum') : direction, hasTargets: year >= 0,
  };
}

/** Another value or goal: null is ND. */
export const supposedQuantity = (id: number, of: RegisteredIndicator, kind: 'actual' | 'target', value: number | null): Supposition => ({
  id, code: of.code, nth: of.nth, what: kind === 'actual' ? 'Valor obtenido' : 'Logro esperado', from: formatQuantity(of[kind]), to: formatQuantity(value), change: { kind, value },
});

/** What is ND counts as reported, at its goal. Null where it has a value, or no goal. */
export const supposedReported = (id: number, of: RegisteredIndicator): Supposition | null => (of.actual !== null || of.target === null ? null : {
  id, code: of.code, nth: of.nth, what: 'Contado como reportado', from: 'ND', to: `${formatQuantity(of.target)} (su meta)`, change: { kind: 'actual', value: of.target },
});

export const supposedRelevance = (id: number, of: RegisteredIndicator, value: Relevance): Supposition => ({
  id, code: of.code, nth: of.nth, what: 'Relevancia', from: of.relevance === null ? '(en blanco)' : RELEVANCE_WORDS[of.relevance], to: RELEVANCE_WORDS[value], change: { kind: 'relevance', value },
});

export function supposedSense(id: number, of: RegisteredIndicator, sense: Sense): Supposition {
  const isLimit = sense === 'maximum' || sense === 'minimum';
  return {
    id, code: of.code, nth: of.nth, what: 'Sentido', from: SENSE_WORDS[of.sense], to: SENSE_WORDS[sense],
    change: { kind: 'sense', direction: isLimit ? 'undefined' : sense, aggregation: isLimit ? sense : 'not-summable' },
  };
}

/**
 * A value typed in the pane; undefined for what is no number and not ND.
 *
 * @example typedQuantity('1,234.5') // 1234.5
 */
export function typedQuantity(text: string): number | null | undefined {
  const amount = parseAmount(text.trim());
  if (amount.kind === 'no-data') return null;
  return amount.kind === 'number' ? amount.value : undefined;
}

const placesByCode = new WeakMap<Plan, ReadonlyMap<string, readonly number[]>>();

/** The indicators that have a code, by their indices. */
function placesOf(plan: Plan, code: string): readonly number[] {
  const known = placesByCode.get(plan);
  if (known !== undefined) return known.get(code) ?? [];
  const places = new Map<string, number[]>();
  plan.columns.codes.forEach((one, at) => {
    const same = places.get(one);
    if (same === undefined) places.set(one, [at]);
    else same.push(at);
  });
  placesByCode.set(plan, places);
  return places.get(code) ?? [];
}

/** The suppositions as changes of a plan, and the codes of those whose indicator it no longer has. */
export function editsOf(plan: Plan, suppositions: readonly Supposition[]): { readonly edits: readonly Edit[]; readonly lost: readonly string[] } {
  const edits: Edit[] = [];
  const lost: string[] = [];
  for (const { code, nth, change } of suppositions) {
    const indicator = placesOf(plan, code)[nth];
    if (indicator === undefined) lost.push(code);
    else edits.push({ indicator, ...change });
  }
  return { edits, lost };
}
