import type { SheetArea } from '../evaluate/operand';
import type { FormulaEntry } from './dependencyGraph';

/** What changed since the last recalculation. */
export interface RecalculationCause {
  /** Formulas to calculate whatever they read: new ones, and those whose text or names changed. */
  readonly dirty: ReadonlySet<FormulaEntry>;
  /** Formulas that the file has without a value: what reads them has been calculated with it. */
  readonly missing: ReadonlySet<FormulaEntry>;
  /** Areas whose values were written. */
  readonly written: readonly SheetArea[];
  /** Names, tables and sheets that changed, in upper case. */
  readonly words: ReadonlySet<string>;
}
