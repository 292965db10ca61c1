import type { FormulaEntry } from './dependencyGraph';

/** The formulas that read one cell or area. Most cells have one reader, for which a set would be a waste. */
export class Readers {
  private only: FormulaEntry | undefined;
  private all: Set<FormulaEntry> | undefined;

  add(entry: FormulaEntry): void {
    if (this.all !== undefined) this.all.add(entry);
    else if (this.only === undefined || this.only === entry) this.only = entry;
    else {
      this.all = new Set([this.only, entry]);
      this.only = undefined;
    }
  }

  delete(entry: FormulaEntry): void {
    if (this.only === entry) this.only = undefined;
    this.all?.delete(entry);
  }

  isEmpty(): boolean {
    return this.only === undefined && (this.all === undefined || this.all.size === 0);
  }

  each(visit: (entry: FormulaEntry) => void): void {
    if (this.only !== undefined) visit(this.only);
    this.all?.forEach((entry) => visit(entry));
  }
}
