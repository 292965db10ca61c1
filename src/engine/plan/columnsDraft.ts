import { TextList } from './indicatorColumns';
import type { IndicatorColumns } from './indicatorColumns';
import { MEASURE_KINDS, measureKind } from './measureKind';
import type { MeasureKind } from './measureKind';

/** The columns of a plan as they are filled in, row after row; what each holds is told in {@link IndicatorColumns}. */
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
  private readonly codes: string[];
  private readonly ranks: Float64Array;
  private readonly names: string[];
  private readonly nameLengths: Uint32Array;
  private readonly kinds: Uint8Array;

  /** `room`: no more indicators than this will come. */
  constructor(room: number, years: number, periods: number) {
    const allotment = new Allotment(room, 8 * (2 + years + 2 * periods) + 4 * 6 + 2 + 5);
    const figures = (columns: number): Float64Array[] => Array.from({ length: columns }, () => allotment.float64());
    this.codes = new Array<string>(room);
    this.names = new Array<string>(room);
    this.ranks = allotment.float64();
    this.baselines = allotment.float64();
    this.targets = figures(years);
    this.actuals = figures(periods);
    this.printed = figures(periods);
    this.rows = allotment.int32();
    this.parents = allotment.int32();
    this.nameLengths = allotment.uint32();
    this.executingUnits = new TextList(allotment.uint32());
    this.units = new TextList(allotment.uint32());
    this.parameters = new TextList(allotment.uint32());
    this.baselineYears = allotment.uint16();
    this.kinds = allotment.uint8();
    this.ofObjective = allotment.uint8();
    this.relevances = allotment.uint8();
    this.directions = allotment.uint8();
    this.aggregations = allotment.uint8();
  }

  /** A code and its `codeRank`. */
  setCode(i: number, code: string, rank: number): void {
    this.codes[i] = code;
    this.ranks[i] = rank;
  }

  /** A name, and what checks ask of it: going back to a text later costs more than all they do. */
  setName(i: number, name: string, parameter: string): void {
    this.names[i] = name;
    this.nameLengths[i] = name.length;
    this.kinds[i] = kindIndex(measureKind({ name, parameter }));
  }

  /** The columns of the first `count` indicators. The draft is used up. */
  close(count: number): IndicatorColumns {
    const cut = (figures: Float64Array): Float64Array => figures.subarray(0, count);
    this.codes.length = count;
    this.names.length = count;
    return {
      count, codes: this.codes, ranks: cut(this.ranks), names: this.names,
      nameLengths: this.nameLengths.subarray(0, count), kinds: this.kinds.subarray(0, count), rows: this.rows.subarray(0, count),
      ofObjective: this.ofObjective.subarray(0, count), parents: this.parents.subarray(0, count),
      executingUnits: this.executingUnits.close(count), units: this.units.close(count), parameters: this.parameters.close(count),
      relevances: this.relevances.subarray(0, count), directions: this.directions.subarray(0, count),
      aggregations: this.aggregations.subarray(0, count), baselineYears: this.baselineYears.subarray(0, count),
      baselines: cut(this.baselines), targets: this.targets.map(cut), actuals: this.actuals.map(cut), printed: this.printed.map(cut),
    };
  }
}

const kindIndex = (kind: MeasureKind): number => (kind === 'count' ? COUNT : kind === 'percent' ? PERCENT : 0);
const COUNT = MEASURE_KINDS.indexOf('count');
const PERCENT = MEASURE_KINDS.indexOf('percent');

/**
 * Cuts typed arrays of one length out of one buffer, zeroed: making a buffer costs more than filling a short one. Wide elements are
 * asked for first, so that each array begins where it may.
 */
export class Allotment {
  private readonly buffer: ArrayBuffer;
  private at = 0;

  /** `width`: bytes of one element of each array that will be asked for, added up. */
  constructor(private readonly length: number, width: number) {
    this.buffer = new ArrayBuffer(length * width);
  }

  float64(): Float64Array {
    return new Float64Array(this.buffer, this.take(8), this.length);
  }

  int32(): Int32Array {
    return new Int32Array(this.buffer, this.take(4), this.length);
  }

  uint32(): Uint32Array {
    return new Uint32Array(this.buffer, this.take(4), this.length);
  }

  uint16(): Uint16Array {
    return new Uint16Array(this.buffer, this.take(2), this.length);
  }

  uint8(): Uint8Array {
    return new Uint8Array(this.buffer, this.take(1), this.length);
  }

  private take(width: number): number {
    const at = this.at;
    this.at += this.length * width;
    return at;
  }
}
