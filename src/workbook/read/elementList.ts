import type { Level, PlanElement, Printed } from '../../engine/plan';

/** An element while the rows are read: indicators are still being added. */
export interface ElementDraft extends PlanElement {
  readonly indicators: number[];
}

const PRIORITY = /\(?\s*prioridad\s*:?\s*(\d+)\s*\)?\s*\.?\s*$/i;

/** "(Prioridad: 12)" with some spaces. */
const LONGEST_PRIORITY = 24;

const endsAsPriority = (words: string): boolean => {
  const last = words.charAt(words.length - 1);
  return last === ')' || last === '.' || (last >= '0' && last <= '9');
};

/** The elements of one level in the order they come. A code may stand twice: the last one seen answers for it. */
export class ElementList {
  readonly all: ElementDraft[] = [];
  private readonly byCode = new Map<string, number>();
  private hasRows = false;

  constructor(private readonly level: Level) {}

  /** Index of the last element with a code; -1 when there is none yet. */
  indexOf(code: string): number {
    return this.byCode.get(code) ?? -1;
  }

  /** Has the sheet rows for elements of this level? Otherwise they are known only through their indicators. */
  get standsInRows(): boolean {
    return this.hasRows;
  }

  /** Adds an element and answers its index. Its name loses "(Prioridad n)", which becomes its priority. */
  add(code: string, words: string, row: number | null, priority: number | null, printed: readonly Printed[]): number {
    const at = words.length - LONGEST_PRIORITY;
    const found = endsAsPriority(words) ? PRIORITY.exec(at > 0 ? words.slice(at) : words) : null;
    const name = found === null ? words : words.slice(0, Math.max(at, 0) + found.index).trim();
    this.all.push({
      level: this.level, code, name, priority: priority ?? (found === null ? null : Number(found[1])), row, indicators: [], printed,
    });
    this.byCode.set(code, this.all.length - 1);
    if (row !== null) this.hasRows = true;
    return this.all.length - 1;
  }
}
