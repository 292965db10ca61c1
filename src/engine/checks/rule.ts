import type { Evaluation } from '../method/evaluation';
import type { Indicator } from '../plan/indicator';
import type { Plan, PlanElement } from '../plan/plan';
import type { Finding, FindingField, FindingPlace, RegistryField, Subject } from './finding';
import type { RegisteredUnit, UnitField } from './registeredUnits';

/** What a rule finds; its code and severity are added by `findings`. */
export type RawFinding = Pick<Finding, 'place' | 'related' | 'values'>;

/** What a finding says to the reader, in Spanish: one sentence that quotes what stands there, one sentence that says what to do. */
interface FindingSentences {
  readonly message: string;
  readonly remedy: string;
}

/** One check. Its place in `RULES` gives it its code and its gravity. */
export type Rule = RegistryRule | PeriodRule;

interface RuleBase {
  readonly severity: Finding['severity'];
  /** Heading over the findings of this rule, in Spanish. */
  readonly title: string;
  readonly describe: (found: RawFinding, plan: Plan) => FindingSentences;
}

/** Looks at the plan alone and runs once. Finds in sheet order and never throws, whatever the plan holds. */
export interface RegistryRule extends RuleBase {
  readonly scope: 'registry';
  readonly find: (scene: RegistryContext) => readonly RawFinding[];
}

/** Looks at one evaluation and runs once for each. Finds in sheet order and never throws, whatever the plan holds. */
export interface PeriodRule extends RuleBase {
  readonly scope: 'period';
  readonly find: (scene: CheckContext) => readonly RawFinding[];
}

/** A plan with what checks ask of its registration at hand. Made by `registryContext`. */
export interface RegistryContext {
  readonly plan: Plan;
  /** The distinct unidades de organización and unidades ejecutoras, by the column they stand in. */
  readonly units: Readonly<Record<UnitField, readonly RegisteredUnit[]>>;
  readonly ranks: ElementRanks;
  /** The indicators that a check of the registration may strike, in sheet order (see `irregularIndicators`). */
  readonly irregular: readonly number[];
}

/** `codeRank` of every OEI and AEI; NaN for what is not a code. */
export interface ElementRanks {
  readonly objectives: Float64Array;
  readonly actions: Float64Array;
}

/** A plan and one evaluation of it, with the figures of its period at hand. Made by `sceneOf`. */
export interface CheckContext extends RegistryContext {
  readonly evaluation: Evaluation;
  /** Index into `plan.periods`. */
  readonly period: number;
  /** The indicators that a `period` check may strike, in sheet order: the others are plain (see `isPlain`). */
  readonly unusual: readonly number[];
  /** LE of the period's year per indicator; NaN for ND. */
  readonly targets: Float64Array;
  /** VO of the period per indicator; NaN for ND. */
  readonly actuals: Float64Array;
  /** 1 where less is better, per indicator. */
  readonly lower: Uint8Array;
  /** Progress of the evaluation per indicator, in percent points; NaN for ND. */
  readonly progress: Float64Array;
  /** 1 where LE or VO is missing and the printed progress was taken, per indicator. */
  readonly taken: Uint8Array;
  /** Progress printed for the period per indicator: {@link PRINTED_ND} for ND, NaN for a blank. */
  readonly printed: Float64Array;
}

export const indicatorPlace = (index: number, field: FindingField): FindingPlace => ({ subject: { kind: 'IND', index }, field });
export const actionPlace = (index: number, field: FindingField): FindingPlace => ({ subject: { kind: 'AEI', index }, field });
export const objectivePlace = (index: number, field: FindingField): FindingPlace => ({ subject: { kind: 'OEI', index }, field });

export const registryField = (field: RegistryField): FindingField => ({ field });
export const targetField = ({ evaluation }: CheckContext): FindingField => ({ field: 'target', year: evaluation.period.year });
export const actualField = ({ evaluation }: CheckContext): FindingField => ({ field: 'actual', ...evaluation.period });
export const progressField = ({ evaluation }: CheckContext): FindingField => ({ field: 'progress', ...evaluation.period });

const NONE: readonly FindingPlace[] = [];

/** A finding about one cell. */
export const findingAt = (place: FindingPlace, ...values: readonly number[]): RawFinding => ({ place, related: NONE, values });

/**
 * Findings of a check that looks at one indicator at a time: one at `field` for every one of `candidates` that `isWrong`, in sheet
 * order. `values` gives the numbers to quote.
 */
export function findingsByIndicator<S extends RegistryContext>(
  scene: S,
  candidates: readonly number[],
  isWrong: (scene: S, i: number) => boolean,
  field: FindingField,
  values: (scene: S, i: number) => readonly number[] = () => [],
): readonly RawFinding[] {
  const found: RawFinding[] = [];
  for (const i of candidates) {
    if (isWrong(scene, i)) found.push(findingAt(indicatorPlace(i, field), ...values(scene, i)));
  }
  return found;
}

/** LE and VO of an indicator, to quote. */
export const targetAndActual = ({ targets, actuals }: CheckContext, i: number): readonly number[] => [targets[i] ?? NaN, actuals[i] ?? NaN];

/** The indicator, AEI or OEI a finding is about; undefined when the plan is not the finding's own. */
export function subjectOf(plan: Plan, { kind, index }: Subject): Indicator | PlanElement | undefined {
  if (kind === 'IND') return plan.indicator(index);
  return kind === 'AEI' ? plan.actions[index] : plan.objectives[index];
}

/** Its code, to quote; `''` when the plan is not the finding's own. */
export const subjectCode = (plan: Plan, place: FindingPlace | undefined): string =>
  place === undefined ? '' : (subjectOf(plan, place.subject)?.code ?? '');

/** The indicator a finding is about; undefined when it is about an element. */
export const findingIndicator = (plan: Plan, { place }: RawFinding): Indicator | undefined =>
  place.subject.kind === 'IND' ? plan.indicator(place.subject.index) : undefined;

/** Codes of the related places: "AEI.03.04", "AEI.03.04 y AEI.03.05", "A, B y C". */
export const relatedCodes = (plan: Plan, { related }: RawFinding): string => spanishList(related.map((place) => subjectCode(plan, place)));

/** A list in Spanish: "a", "a y b", "a, b y c". */
export function spanishList(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${/^h?i/i.test(last) ? 'e' : 'y'} ${last}`;
}
