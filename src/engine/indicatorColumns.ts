import type { Aggregation, Direction, Indicator, Printed, Relevance } from './indicator';

/**
 * The indicators of a plan by columns, each aligned with `plan.indicators`: what reading fills in, and what evaluating and checking
 * look at. An object for every indicator would cost them more than the work itself; whoever wants one asks {@link indicatorAt}.
 */
export interface IndicatorColumns {
  readonly count: number;
  readonly codes: string[];
  readonly names: string[];
  readonly executingUnits: string[];
  readonly units: string[];
  readonly parameters: string[];
  readonly rows: Int32Array;
  /** 1 for an indicator of an OEI, 0 of an AEI. */
  readonly ofObjective: Uint8Array;
  readonly parents: Int32Array;
  /** The rank; 0 when missing. */
  readonly relevances: Uint8Array;
  /** Index into {@link DIRECTIONS}. */
  readonly directions: Uint8Array;
  /** Index into {@link AGGREGATIONS}. */
  readonly aggregations: Uint8Array;
  /** 0 when not given. */
  readonly baselineYears: Uint16Array;
  /** NaN for ND or blank, as in all figures. */
  readonly baselines: Float64Array;
  /** One column per `plan.years`. */
  readonly targets: readonly Float64Array[];
  /** One column per `plan.periods`. */
  readonly actuals: readonly Float64Array[];
  /** One column per `plan.periods`; {@link PRINTED_ND} for the word ND. */
  readonly printed: readonly Float64Array[];
}

/** What the numbers in `directions` and `aggregations` stand for. */
export const DIRECTIONS: readonly (Direction | null)[] = [null, 'ascending', 'descending', 'undefined'];
export const AGGREGATIONS: readonly (Aggregation | null)[] = [null, 'summable', 'not-summable', 'maximum', 'minimum'];

/** Stands in `printed` for the word ND. */
export const PRINTED_ND = Infinity;

/** Columns to fill in, for at most `room` indicators. */
export function emptyColumns(room: number, years: number, periods: number): IndicatorColumns {
  const texts = (): string[] => new Array<string>(room);
  const figures = (columns: number): Float64Array[] => Array.from({ length: columns }, () => new Float64Array(room));
  return {
    count: 0,
    codes: texts(), names: texts(), executingUnits: texts(), units: texts(), parameters: texts(),
    rows: new Int32Array(room), ofObjective: new Uint8Array(room), parents: new Int32Array(room),
    relevances: new Uint8Array(room), directions: new Uint8Array(room), aggregations: new Uint8Array(room),
    baselineYears: new Uint16Array(room), baselines: new Float64Array(room),
    targets: figures(years), actuals: figures(periods), printed: figures(periods),
  };
}

/** The first `count` of columns that were filled in. Cuts them in place where it can, so the ones given are used up. */
export function closedColumns(filled: IndicatorColumns, count: number): IndicatorColumns {
  for (const texts of [filled.codes, filled.names, filled.executingUnits, filled.units, filled.parameters]) texts.length = count;
  const cut = (figures: Float64Array): Float64Array => figures.subarray(0, count);
  return {
    ...filled, count,
    rows: filled.rows.subarray(0, count), ofObjective: filled.ofObjective.subarray(0, count), parents: filled.parents.subarray(0, count),
    relevances: filled.relevances.subarray(0, count), directions: filled.directions.subarray(0, count),
    aggregations: filled.aggregations.subarray(0, count), baselineYears: filled.baselineYears.subarray(0, count),
    baselines: cut(filled.baselines), targets: filled.targets.map(cut), actuals: filled.actuals.map(cut), printed: filled.printed.map(cut),
  };
}

/** The record of one indicator. */
export function indicatorAt(columns: IndicatorColumns, i: number): Indicator {
  const year = columns.baselineYears[i] ?? 0;
  return {
    code: columns.codes[i] ?? '', name: columns.names[i] ?? '', row: columns.rows[i] ?? 0,
    level: columns.ofObjective[i] === 1 ? 'OEI' : 'AEI', parent: columns.parents[i] ?? -1,
    executingUnit: columns.executingUnits[i] ?? '', unit: columns.units[i] ?? '', parameter: columns.parameters[i] ?? '',
    relevance: columns.relevances[i] === 0 ? null : (columns.relevances[i] as Relevance),
    direction: directionAt(columns, i), aggregation: aggregationAt(columns, i),
    baselineYear: year === 0 ? null : year, baseline: quantityAt(columns.baselines, i),
    targets: columns.targets.map((column) => quantityAt(column, i)),
    actuals: columns.actuals.map((column) => quantityAt(column, i)),
    printed: columns.printed.map((column) => printedAt(column, i)),
  };
}

export const directionAt = ({ directions }: IndicatorColumns, i: number): Direction | null => DIRECTIONS[directions[i] ?? 0] ?? null;

export const aggregationAt = ({ aggregations }: IndicatorColumns, i: number): Aggregation | null => AGGREGATIONS[aggregations[i] ?? 0] ?? null;

function quantityAt(column: Float64Array, i: number): number | null {
  const quantity = column[i] ?? NaN;
  return Number.isNaN(quantity) ? null : quantity;
}

const printedAt = (column: Float64Array, i: number): Printed => (column[i] === PRINTED_ND ? 'ND' : quantityAt(column, i));
