import type { Area, CellValue, Sheet } from '../../../host';
import { movedFormula } from './conditions';

/** Gives the value of a formula that stands in a cell of a sheet. */
export type EvaluateFormula = (formula: string, sheet: string, row: number, column: number) => CellValue;

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** The values a rule compares with: its formulas as evaluated for a cell, and the values of its areas, read once. */
export class RuleValues {
  private cells: readonly CellValue[] | null = null;
  private sorted: readonly number[] | null = null;
  private counted: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    private readonly home: Corner,
    private readonly formulas: EvaluateFormula,
  ) {}

  /** The value of the rule's formula for a cell: its references move along as if copied there from the rule's first cell. */
  formula(formula: string, row = this.home.row, column = this.home.column): CellValue {
    return this.formulas(movedFormula(formula, row - this.home.row, column - this.home.column), this.sheet.name, row, column);
  }

  /** The numbers under the rule, ascending. */
  numbers(): readonly number[] {
    this.sorted ??= this.all().filter((value): value is number => typeof value === 'number').sort((a, b) => a - b);
    return this.sorted;
  }

  /** How many cells under the rule hold this value; letters' case does not count. */
  countOf(value: CellValue): number {
    this.counted ??= tally(this.all());
    return this.counted.get(tallyKey(value)) ?? 0;
  }

  private all(): readonly CellValue[] {
    this.cells ??= this.areas.flatMap((area) => {
      const found: CellValue[] = [];
      this.sheet.cells.forEachIn(area, ({ value }) => found.push(value));
      return found;
    });
    return this.cells;
  }
}

const tallyKey = (value: CellValue): string => `${typeof value} ${JSON.stringify(value).toLowerCase()}`;

function tally(values: readonly CellValue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== null) counts.set(tallyKey(value), (counts.get(tallyKey(value)) ?? 0) + 1);
  }
  return counts;
}
