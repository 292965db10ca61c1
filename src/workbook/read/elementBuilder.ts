import { elementRankOf, isIndicatorUnder } from '../../engine/plan/codes';
import type { IndicatorColumns } from '../../engine/plan/indicatorColumns';
import type { Level, Printed } from '../../engine/plan/indicator';
import type { PlanElement } from '../../engine/plan/plan';

/** An element while rows are read; its indicators are set at the end. */
interface ElementDraft extends Omit<PlanElement, 'indicators'> {
  indicators: readonly number[];
}

const PRIORITY = /\(?\s*prioridad\s*:?\s*(\d+)\s*\)?\s*\.?\s*$/i;

/** "(Prioridad: 12)" with some spaces. */
const LONGEST_PRIORITY = 24;

const NONE: number[] = [];

const endsAsPriority = (words: string): boolean => {
  const last = words.charAt(words.length - 1);
  return last === ')' || last === '.' || (last >= '0' && last <= '9');
};

/** Collects the elements of one level, in sheet order. Of a repeated code the last element counts. */
export class ElementBuilder {
  readonly all: ElementDraft[] = [];
  /** Index of the element that the current rows belong to; -1 before the first. */
  current = -1;
  /** The rank of its code. */
  private currentRank = NaN;
  /** Made on first use: not needed where indicators stand under their elements. */
  private byCode: Map<string, number> | null = null;
  /** How many indicators each element has. */
  private readonly counts: number[] = [];
  private hasRows = false;

  constructor(private readonly level: Level) {}

  /** Index of the last element with a code; -1 when there is none yet. */
  indexOf(code: string): number {
    this.byCode ??= new Map(this.all.map((element, at) => [element.code, at]));
    return this.byCode.get(code) ?? -1;
  }

  /** Sets the element that the next rows belong to; `rank` is that of its code, or of one of its indicators. */
  setCurrent(index: number, rank: number): void {
    this.current = index;
    this.currentRank = elementRankOf(rank);
  }

  /** Whether an indicator, by the rank of its code, belongs to the current element. */
  isCurrentParentOf(rank: number): boolean {
    return isIndicatorUnder(rank, this.currentRank);
  }

  /** Whether some element of this level has a row of its own; otherwise they are known through their indicators. */
  get hasOwnRows(): boolean {
    return this.hasRows;
  }

  /** Adds an element and returns its index. Its name loses "(Prioridad n)", which becomes its priority. */
  add(code: string, words: string, row: number | null, priority: number | null, printed: readonly Printed[]): number {
    const at = words.length - LONGEST_PRIORITY;
    const found = endsAsPriority(words) ? PRIORITY.exec(at > 0 ? words.slice(at) : words) : null;
    const name = found === null ? words : words.slice(0, Math.max(at, 0) + found.index).trim();
    this.all.push({
      level: this.level, code, name, priority: priority ?? (found === null ? null : Number(found[1])), row, indicators: NONE, printed,
    });
    this.counts.push(0);
    this.byCode?.set(code, this.all.length - 1);
    if (row !== null) this.hasRows = true;
    return this.all.length - 1;
  }

  /** Counts one more indicator of the element at an index. */
  countIndicator(index: number): void {
    this.counts[index] = (this.counts[index] ?? 0) + 1;
  }

  hasNoIndicators(index: number): boolean {
    return this.counts[index] === 0;
  }

  /** The elements, each with the indices of its indicators in sheet order. */
  build(columns: IndicatorColumns): readonly PlanElement[] {
    const members = this.counts.map((own) => (own === 0 ? NONE : new Array<number>(own)));
    if (members.length > 0) fillMembers(members, columns, this.level === 'OEI' ? 1 : 0);
    for (let at = 0; at < members.length; at += 1) (this.all[at] as ElementDraft).indicators = members[at] ?? NONE;
    return this.all;
  }
}

/** Puts the index of each indicator of a level into the list of its element. */
function fillMembers(members: readonly number[][], { count, ofObjective, parents }: IndicatorColumns, level: 0 | 1): void {
  const filled = new Uint32Array(members.length);
  for (let i = 0; i < count; i += 1) {
    const parent = parents[i] ?? -1;
    if (ofObjective[i] !== level || parent < 0) continue;
    const at = filled[parent] ?? 0;
    (members[parent] as number[])[at] = i;
    filled[parent] = at + 1;
  }
}
