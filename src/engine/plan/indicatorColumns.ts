import type { Aggregation, Direction, Indicator, Printed, Relevance } from './indicator';
import { MEASURE_KINDS } from './measureKind';
import type { MeasureKind } from './measureKind';

/**
 * The indicators of a plan by columns, each aligned with `plan.indicators`: what reading fills in, and what evaluating and checking
 * look at. An object for every indicator would cost them more than the work itself; whoever wants one asks {@link indicatorAt}.
 */
export interface IndicatorColumns {
  readonly count: number;
  readonly codes: readonly string[];
  /** `codeRank` of the codes; NaN for what is not a code. */
  readonly ranks: Float64Array;
  readonly names: readonly string[];
  readonly nameLengths: Uint32Array;
  /** `measureKind`: index into `MEASURE_KINDS`. */
  readonly kinds: Uint8Array;
  readonly rows: Int32Array;
  /** 1 for an indicator of an OEI, 0 of an AEI. */
  readonly ofObjective: Uint8Array;
  readonly parents: Int32Array;
  readonly executingUnits: TextColumn;
  readonly units: TextColumn;
  readonly parameters: TextColumn;
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

/** The record of one indicator. */
export function indicatorAt(columns: IndicatorColumns, i: number): Indicator {
  const year = columns.baselineYears[i] ?? 0;
  return {
    code: columns.codes[i] ?? '', name: columns.names[i] ?? '', row: columns.rows[i] ?? 0,
    level: columns.ofObjective[i] === 1 ? 'OEI' : 'AEI', parent: columns.parents[i] ?? -1,
    executingUnit: textIn(columns.executingUnits, i), unit: textIn(columns.units, i), parameter: textIn(columns.parameters, i),
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

export const measureKindAt = ({ kinds }: IndicatorColumns, i: number): MeasureKind => MEASURE_KINDS[kinds[i] ?? 0] ?? 'other';

function quantityAt(column: Float64Array, i: number): number | null {
  const quantity = column[i] ?? NaN;
  return Number.isNaN(quantity) ? null : quantity;
}

const printedAt = (column: Float64Array, i: number): Printed => (column[i] === PRINTED_ND ? 'ND' : quantityAt(column, i));

/** A column of texts that repeat: each text once, and its index for every indicator. Index 0 is the blank. */
export interface TextColumn {
  readonly of: Uint32Array;
  /** '' first, then in order of first appearance. */
  readonly texts: readonly string[];
}

export const textIn = ({ of, texts }: TextColumn, i: number): string => texts[of[i] ?? 0] ?? '';

/** A column of texts as it is filled in: numbers the texts as they come. */
export class TextList {
  private readonly texts: string[] = [''];
  private readonly indices = new Map([['', 0]]);

  /** `of`: as many zeros as indicators may come. */
  constructor(readonly of: Uint32Array) {}

  /** Index of a text, from now on if it is new: what goes into `of`. */
  indexOf(text: string): number {
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  close(count: number): TextColumn {
    return { of: this.of.subarray(0, count), texts: this.texts };
  }
}
