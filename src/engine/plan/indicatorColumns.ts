import type { Aggregation, Direction, Indicator, Level, Printed, Relevance } from './indicator';
import { measureKind } from './measureKind';
import type { MeasureKind } from './measureKind';

/**
 * The indicators of a plan by columns, each aligned with `plan.indicators`. Reading fills them in; evaluation and checks use them,
 * because a record of every indicator costs more than their own work. {@link indicatorAt} makes the record of one.
 */
export interface IndicatorColumns {
  readonly count: number;
  readonly codes: readonly string[];
  /** `codeRank` of the codes; NaN for what is not a code. */
  readonly ranks: Float64Array;
  readonly names: readonly string[];
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
  /**
   * {@link UNREAD_ROW} for an indicator whose row was not understood: it has no figures, and neither has its AEI or OEI. {@link UNREAD_CELL} for
   * one of whose goals and values some was not: the same, in the periods that it leaves without a figure. 0 for the others; absent: there is none.
   */
  readonly unread?: Uint8Array;
  /** The table of each in a plan in several sheets, an index into `plan.sheets`; absent: the only one. */
  readonly tables?: Uint16Array;
}

export const UNREAD_ROW = 1;
export const UNREAD_CELL = 2;

/** The values of the numbers in `directions` and `aggregations`. */
export const DIRECTIONS: readonly (Direction | null)[] = [null, 'ascending', 'descending', 'undefined'];
export const AGGREGATIONS: readonly (Aggregation | null)[] = [null, 'summable', 'not-summable', 'maximum', 'minimum'];

/** The value in `printed` for the word ND. */
export const PRINTED_ND = Infinity;

/** The record of one indicator. */
export function indicatorAt(columns: IndicatorColumns, i: number): Indicator {
  const year = columns.baselineYears[i] ?? 0;
  return {
    code: columns.codes[i] ?? '', name: columns.names[i] ?? '', row: columns.rows[i] ?? 0,
    level: levelAt(columns, i), parent: columns.parents[i] ?? -1,
    executingUnit: textIn(columns.executingUnits, i), unit: textIn(columns.units, i), parameter: textIn(columns.parameters, i),
    relevance: columns.relevances[i] === 0 ? null : (columns.relevances[i] as Relevance),
    direction: directionAt(columns, i), aggregation: aggregationAt(columns, i),
    baselineYear: year === 0 ? null : year, baseline: quantityAt(columns.baselines, i),
    targets: columns.targets.map((column) => quantityAt(column, i)),
    actuals: columns.actuals.map((column) => quantityAt(column, i)),
    printed: columns.printed.map((column) => printedAt(column, i)),
  };
}

/** The level of indicator `i`. */
export const levelAt = ({ ofObjective }: IndicatorColumns, i: number): Level => (ofObjective[i] === 1 ? 'OEI' : 'AEI');

/** The registered sense of indicator `i`; null when not registered. */
export const directionAt = ({ directions }: IndicatorColumns, i: number): Direction | null => DIRECTIONS[directions[i] ?? 0] ?? null;

/** The registered tipo de agregación of indicator `i`; null when not registered. */
export const aggregationAt = ({ aggregations }: IndicatorColumns, i: number): Aggregation | null => AGGREGATIONS[aggregations[i] ?? 0] ?? null;

/** The {@link MeasureKind} of indicator `i`, by its name and parameter. */
export const measureKindAt = ({ names, parameters }: IndicatorColumns, i: number): MeasureKind =>
  measureKind({ name: names[i] ?? '', parameter: textIn(parameters, i) });

/** The targets of indicator `i` in the order of `plan.years`, ND left out. */
export function targetsAt({ targets }: IndicatorColumns, i: number): readonly number[] {
  const given: number[] = [];
  for (const column of targets) {
    const target = column[i] ?? NaN;
    if (!Number.isNaN(target)) given.push(target);
  }
  return given;
}

/** The quantity of indicator `i` in a column; null for ND, and where there is no such column. */
export function quantityAt(column: Float64Array | undefined, i: number): number | null {
  const quantity = column?.[i] ?? NaN;
  return Number.isNaN(quantity) ? null : quantity;
}

/** What is printed of indicator `i` in a column; null for nothing. */
export const printedAt = (column: Float64Array | undefined, i: number): Printed => (column?.[i] === PRINTED_ND ? 'ND' : quantityAt(column, i));

/** A column of texts that repeat: each text once, and for every indicator its index in `texts`. Index 0 is the blank. */
export interface TextColumn {
  readonly indices: Uint32Array;
  /** '' first, then in order of first appearance. */
  readonly texts: readonly string[];
}

/** The text of indicator `i`; '' when blank. */
export const textIn = ({ indices, texts }: TextColumn, i: number): string => texts[indices[i] ?? 0] ?? '';

/** A {@link TextColumn} while it is filled in. */
export class TextList {
  private readonly texts: string[] = [''];
  private readonly indexByText = new Map([['', 0]]);

  /** `indices`: zeros, one for each indicator. */
  constructor(readonly indices: Uint32Array) {}

  /** The index of a text, a new one when the text is new. */
  indexOf(text: string): number {
    const known = this.indexByText.get(text);
    if (known !== undefined) return known;
    this.indexByText.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The column of the first `count` indicators. */
  close(count: number): TextColumn {
    return { indices: this.indices.subarray(0, count), texts: this.texts };
  }
}
