import { comparePeriods, parsePeriodId } from '../../engine/plan/periods';
import type { BandCounts } from '../../engine/method/evaluation';

/**
 * What a consolidation keeps of one plan in one period. Plain values only: records travel between processes and machines as lines of JSON.
 * Progress is in percent points with two decimals; null is ND.
 */
export interface PlanRecord {
  /** Name of the file, without its folder; '' for the open workbook. */
  readonly file: string;
  /** The sheets of the plan, as one name. */
  readonly sheet: string;
  /** From the header fields; '' where they do not say. */
  readonly entity: string;
  /** "PEI", "PESEM" … */
  readonly plan: string;
  /** `2024-S1` or `2024`. */
  readonly period: string;
  /** Mean of the AEI. */
  readonly mean: number | null;
  readonly actions: BandCounts;
  readonly actionIndicators: BandCounts;
  readonly objectives: BandCounts;
  readonly objectiveIndicators: BandCounts;
  /** Findings that nobody ignores, by kind, gravest first. */
  readonly findings: readonly FindingRecord[];
  /** AEI in alert, and how many of them have no cause written. */
  readonly alerts: number;
  readonly withoutCause: number;
  readonly red: readonly RedAction[];
  /** Fingerprint of the codes, names and progress of its indicators: equal in copies of a plan. */
  readonly print: string;
  /** Columns of its tables whose meaning nobody confirmed: its figures may be others. */
  readonly doubts: number;
  /** The rules where they differ from CEPLAN's application, in words; '' where they do not. */
  readonly rules: string;
}

/** The findings of one kind in a plan. */
export interface FindingRecord {
  /** Heading of the kind. */
  readonly title: string;
  readonly severity: 'error' | 'warning';
  readonly count: number;
  /** The first cell, "PEI!K12". */
  readonly cell: string;
}

/** An AEI whose progress is red. */
export interface RedAction {
  readonly code: string;
  readonly name: string;
  readonly units: string;
  readonly progress: number;
}

/** What came of a file: `problem` says in a sentence why it has no records, or not all; '' for none. */
export interface FileRecord {
  readonly file: string;
  readonly records: readonly PlanRecord[];
  readonly problem: string;
}

/** Order of periods in time: the first semester of a year before the year. */
export const comparePeriodIds = (one: string, other: string): number => {
  const [first, second] = [parsePeriodId(one), parsePeriodId(other)];
  return first === null || second === null ? one.localeCompare(other) : comparePeriods(first, second);
};

/** How many findings of a gravity a plan has. */
export const findingCount = ({ findings }: Pick<PlanRecord, 'findings'>, severity: FindingRecord['severity']): number =>
  findings.reduce((sum, one) => sum + (one.severity === severity ? one.count : 0), 0);

/**
 * The places of records that repeat an earlier one in all but the file and the sheet: a copy of a workbook counts twice in every total.
 * The answer holds, for each such record, the index of the first.
 */
export function repeatedRecords(records: readonly PlanRecord[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  records.forEach(({ entity, period, print }, at) => {
    const key = JSON.stringify([entity, period, print]);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else repeated.set(at, before);
  });
  return repeated;
}
