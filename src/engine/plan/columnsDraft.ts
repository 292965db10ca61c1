import { TextList, UNREAD_CELL, UNREAD_ROW } from './indicatorColumns';
import type { IndicatorColumns } from './indicatorColumns';

/** {@link IndicatorColumns} while they are filled in, row after row. */
export class ColumnsDraft {
  readonly executingUnits: TextList;
  readonly units: TextList;
  readonly parameters: TextList;
  readonly rows: Int32Array;
  readonly ofObjective: Uint8Array;
  readonly parents: Int32Array;
  readonly relevances: Uint8Array;
  readonly directions: Uint8Array;
  readonly aggregations: Uint8Array;
  readonly baselineYears: Uint16Array;
  readonly baselines: Float64Array;
  readonly targets: readonly Float64Array[];
  readonly actuals: readonly Float64Array[];
  readonly printed: readonly Float64Array[];
  readonly unread: Uint8Array;
  readonly names: string[];
  private readonly codes: string[];
  private readonly ranks: Float64Array;

  /** `room`: the most indicators that may come. */
  constructor(room: number, years: number, periods: number) {
    const figures = (columns: number): Float64Array[] => Array.from({ length: columns }, () => new Float64Array(room));
    const texts = (): TextList => new TextList(new Uint32Array(room));
    this.codes = new Array<string>(room);
    this.names = new Array<string>(room);
    this.ranks = new Float64Array(room);
    this.baselines = new Float64Array(room);
    this.targets = figures(years);
    this.actuals = figures(periods);
    this.printed = figures(periods);
    this.rows = new Int32Array(room);
    this.parents = new Int32Array(room);
    this.executingUnits = texts();
    this.units = texts();
    this.parameters = texts();
    this.baselineYears = new Uint16Array(room);
    this.ofObjective = new Uint8Array(room);
    this.relevances = new Uint8Array(room);
    this.directions = new Uint8Array(room);
    this.aggregations = new Uint8Array(room);
    this.unread = new Uint8Array(room);
  }

  /** A code and its `codeRank`. */
  setCode(i: number, code: string, rank: number): void {
    this.codes[i] = code;
    this.ranks[i] = rank;
  }


  /** The columns of the first `count` indicators. The draft must not be used afterwards. */
  close(count: number): IndicatorColumns {
    const cut = (figures: Float64Array): Float64Array => figures.subarray(0, count);
    this.codes.length = count;
    this.names.length = count;
    return {
      count, codes: this.codes, ranks: cut(this.ranks), names: this.names,
      rows: this.rows.subarray(0, count),
      ofObjective: this.ofObjective.subarray(0, count), parents: this.parents.subarray(0, count),
      executingUnits: this.executingUnits.close(count), units: this.units.close(count), parameters: this.parameters.close(count),
      relevances: this.relevances.subarray(0, count), directions: this.directions.subarray(0, count),
      aggregations: this.aggregations.subarray(0, count), baselineYears: this.baselineYears.subarray(0, count),
      baselines: cut(this.baselines), targets: this.targets.map(cut), actuals: this.actuals.map(cut), printed: this.printed.map(cut),
      ...(this.unread.includes(UNREAD_ROW) || this.unread.includes(UNREAD_CELL) ? { unread: this.unread.subarray(0, count) } : {}),
    };
  }
}
