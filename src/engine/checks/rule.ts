import type { Evaluation } from '../evaluation';
import type { Finding, FindingField, FindingPlace, RegistryField } from '../finding';
import type { Plan } from '../plan';
import type { RegisteredUnit, UnitField } from './registeredUnits';

/** What a rule finds; its code and severity are added by `findings`. */
export type Found = Pick<Finding, 'place' | 'related' | 'values'>;

/** What a finding says to the reader, in Spanish: one sentence that quotes what stands there, one sentence that says what to do. */
export interface Words {
  readonly message: string;
  readonly remedy: string;
}

/** One check. Its place in `RULES` gives it its code and its gravity. */
export type Rule = RegistryRule | PeriodRule;

interface AnyRule {
  readonly severity: Finding['severity'];
  /** Heading over the findings of this rule, in Spanish. */
  readonly title: string;
  readonly describe: (found: Found, plan: Plan) => Words;
}

/** Looks at the plan alone and runs once. Finds in sheet order and never throws, whatever the plan holds. */
export interface RegistryRule extends AnyRule {
  readonly scope: 'registry';
  readonly find: (scene: RegistryScene) => readonly Found[];
}

/** Looks at one evaluation and runs once for each. Finds in sheet order and never throws, whatever the plan holds. */
export interface PeriodRule extends AnyRule {
  readonly scope: 'period';
  readonly find: (scene: Scene) => readonly Found[];
}

/** A plan with what checks ask of its registration at hand. Made by `registrySceneOf`. */
export interface RegistryScene {
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
export interface Scene extends RegistryScene {
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

export const registry = (field: RegistryField): FindingField => ({ field });
export const targetOf = ({ evaluation }: Scene): FindingField => ({ field: 'target', year: evaluation.period.year });
export const actualOf = ({ evaluation }: Scene): FindingField => ({ field: 'actual', ...evaluation.period });
export const progressOf = ({ evaluation }: Scene): FindingField => ({ field: 'progress', ...evaluation.period });

const NONE: readonly FindingPlace[] = [];

/** A finding about one cell. */
export const at = (place: FindingPlace, ...values: readonly number[]): Found => ({ place, related: NONE, values });
