import { textToNumber } from './coerce';
import type { FormulaWorkbook } from './formulaWorkbook';
import type { SheetArea } from './operand';

/** Rows from which on an index is quicker than a search cell by cell. */
const WORTH_AN_INDEX = 32;

/** A value that can be looked up: not a blank, not an error. */
export type LookupValue = string | number | boolean;
type Positions = ReadonlyMap<LookupValue, readonly number[]>;

/** How a text that spells a number is indexed: `apart` as text only (MATCH), `spelled` under the number as well (COUNTIF). */
type TextNumbers = 'apart' | 'spelled';

/**
 * Indexes of the values in one-column areas, for many look-ups in one list. Valid while no value changes: each
 * recalculation has its own.
 */
export class LookupIndexes {
  private readonly byArea = new Map<string, Positions>();
  private readonly seen = new Set<string>();

  /**
   * The places (from 0, ascending) of the cells equal to a value. Undefined when the caller should search the area itself:
   * it is small, has several columns, or is looked up for the first time.
   */
  positionsOf(wanted: LookupValue, area: SheetArea, workbook: FormulaWorkbook, textNumbers: TextNumbers): readonly number[] | undefined {
    const { sheet, top, left, bottom, right } = area;
    if (left !== right || bottom - top < WORTH_AN_INDEX) return undefined;
    const key = `${textNumbers} ${top},${left},${bottom} ${sheet}`;
    let positions = this.byArea.get(key);
    if (positions === undefined) {
      if (!this.seen.has(key)) {
        this.seen.add(key);
        return undefined;
      }
      positions = indexColumn(area, workbook, textNumbers);
      this.byArea.set(key, positions);
    }
    return positions.get(indexKey(wanted)) ?? NO_POSITIONS;
  }
}

const NO_POSITIONS: readonly number[] = [];

function indexColumn({ sheet, top, left, bottom }: SheetArea, workbook: FormulaWorkbook, textNumbers: TextNumbers): Positions {
  const positions = new Map<LookupValue, number[]>();
  const add = (key: LookupValue, position: number) => {
    const known = positions.get(key);
    if (known === undefined) positions.set(key, [position]);
    else known.push(position);
  };
  const last = Math.min(bottom, workbook.usedSize(sheet).rows - 1);
  for (let row = top; row <= last; row++) {
    const value = workbook.valueAt(sheet, row, left);
    if (value === null || typeof value === 'object') continue;
    add(indexKey(value), row - top);
    const number = textNumbers === 'spelled' && typeof value === 'string' ? textToNumber(value) : undefined;
    if (number !== undefined) add(indexKey(number), row - top);
  }
  return positions;
}

/** The key of a value: text in upper case, numbers rounded to 15 digits, as the comparison operators compare. */
function indexKey(value: LookupValue): LookupValue {
  if (typeof value === 'string') return value.toUpperCase();
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(15)) : value;
}
