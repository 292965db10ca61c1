import type { Evaluation } from '../method/evaluation';
import type { Indicator } from '../plan/indicator';
import type { Plan, PlanElement } from '../plan/plan';
import { spanishList } from '../text/words';
import type { Finding, FindingField, FindingPlace, FindingSentences, RegistryField, Subject } from './finding';
import type { RegisteredUnit, UnitField } from './registeredUnits';

/** What a rule returns; `findings` adds its code and severity. */
export type RawFinding = Pick<Finding, 'place' | 'related' | 'values'>;

/** One check. Its key in `RULES` is its code, its position there its gravity. */
export type Rule = RegistryRule | PeriodRule;

interface RuleBase {
  readonly severity: Finding['severity'];
  /** Heading of the findings of this rule, in Spanish. */
  readonly title: string;
  readonly describe: (found: RawFinding, plan: Plan) => FindingSentences;
}

/** Reads the plan alone and runs once. Returns findings in sheet order and never throws, whatever the plan holds. */
export interface RegistryRule extends RuleBase {
  readonly scope: 'registry';
  readonly find: (context: RegistryContext) => readonly RawFinding[];
}

/** Reads one evaluation and runs once for each. Returns findings in sheet order and never throws, whatever the plan holds. */
export interface PeriodRule extends RuleBase {
  readonly scope: 'period';
  readonly find: (context: CheckContext) => readonly RawFinding[];
}

/** A plan and what several checks derive from it. Made by `registryContext`. */
export interface RegistryContext {
  readonly plan: Plan;
  /** The distinct unidades de organización and unidades ejecutoras, by their column. */
  readonly units: Readonly<Record<UnitField, readonly RegisteredUnit[]>>;
  readonly ranks: ElementRanks;
}

/** `codeRank` of every OEI and AEI; NaN for what is not a code. */
export interface ElementRanks {
  readonly objectives: Float64Array;
  readonly actions: Float64Array;
}

/** A plan and one evaluation of it, with the columns of its period. Made by `checkContext`. */
export interface CheckContext extends RegistryContext {
  readonly evaluation: Evaluation;
  /** Index into `plan.periods`. */
  readonly period: number;
  /** LE of the period's year per indicator; NaN for ND. */
  readonly targets: Float64Array;
  /** VO of the period per indicator; NaN for ND. */
  readonly actuals: Float64Array;
  /** 1 where less is better, per indicator. */
  readonly lowerIsBetter: Uint8Array;
  /** Progress per indicator, in percent points; NaN for ND. */
  readonly progress: Float64Array;
  /** 1 where LE or VO is missing and the printed progress stands for the computed one, per indicator. */
  readonly isPrinted: Uint8Array;
  /** Progress printed for the period per indicator: {@link PRINTED_ND} for ND, NaN for a blank. */
  readonly printed: Float64Array;
}

/** The cell of an indicator, by its index in `plan.indicators`. */
export const indicatorPlace = (index: number, field: FindingField): FindingPlace => ({ subject: { kind: 'IND', index }, field });
/** The cell of an AEI, by its index in `plan.actions`. */
export const actionPlace = (index: number, field: FindingField): FindingPlace => ({ subject: { kind: 'AEI', index }, field });
/** The cell of an OEI, by its index in `plan.objectives`. */
export const objectivePlace = (index: number, field: FindingField): FindingPlace => ({ subject: { kind: 'OEI', index }, field });

/** A column of the registration. */
export const registryField = (field: RegistryField): FindingField => ({ field });
/** The column of LE of the period's year. */
export const targetField = ({ evaluation }: CheckContext): FindingField => ({ field: 'target', year: evaluation.period.year });
/** The column of VO of the period. */
export const actualField = ({ evaluation }: CheckContext): FindingField => ({ field: 'actual', ...evaluation.period });
/** The column of the progress printed for the period. */
export const progressField = ({ evaluation }: CheckContext): FindingField => ({ field: 'progress', ...evaluation.period });

/** A finding without related cells; `values` are the numbers its sentences quote. */
export const findingAt = (place: FindingPlace, ...values: readonly number[]): RawFinding => ({ place, related: [], values });

/** One finding at `field` for every indicator that `isWrong`, in sheet order, those whose row was not understood left out. `values` returns the numbers to quote. */
export function findingsByIndicator<C extends RegistryContext>(
  context: C,
  isWrong: (context: C, i: number) => boolean,
  field: FindingField,
  values: (context: C, i: number) => readonly number[] = () => [],
): readonly RawFinding[] {
  const found: RawFinding[] = [];
  const { count, unread } = context.plan.columns;
  for (let i = 0; i < count; i += 1) {
    if (unread?.[i] !== 1 && isWrong(context, i)) found.push(findingAt(indicatorPlace(i, field), ...values(context, i)));
  }
  return found;
}

/** Whether an indicator is not calculated, because something of it was not understood: nothing is missing of it. */
export const isOpen = ({ evaluation: { columns: { open } } }: CheckContext, i: number): boolean => open?.indicators[i] === 1;

/** LE and VO of an indicator, the numbers most sentences quote; NaN for ND. */
export const targetAndActual = ({ targets, actuals }: CheckContext, i: number): readonly number[] => [targets[i] ?? NaN, actuals[i] ?? NaN];

/** The indicator, AEI or OEI of a finding; undefined when the plan is not the one it was found in. */
export function subjectOf(plan: Plan, { kind, index }: Subject): Indicator | PlanElement | undefined {
  if (kind === 'IND') return plan.indicator(index);
  return kind === 'AEI' ? plan.actions[index] : plan.objectives[index];
}

/** Code of the indicator, AEI or OEI of a place; `''` when the plan has no such subject. */
export const subjectCode = (plan: Plan, place: FindingPlace | undefined): string =>
  place === undefined ? '' : (subjectOf(plan, place.subject)?.code ?? '');

/** The indicator of a finding; undefined when its subject is an AEI or OEI. */
export const findingIndicator = (plan: Plan, { place }: RawFinding): Indicator | undefined =>
  place.subject.kind === 'IND' ? plan.indicator(place.subject.index) : undefined;

/** Codes of the related places: "AEI.03.04", "AEI.03.04 y AEI.03.05", "A, B y C". */
export const relatedCodes = (plan: Plan, { related }: RawFinding): string => spanishList(related.map((place) => subjectCode(plan, place)));
