import { textToNumber } from './coerce';
import type { FormulaWorkbook } from './formulaWorkbook';
import type { SheetArea } from './operand';

/** Rows of an area below which a search cell by cell is quicker than an index. */
const WORTH_AN_INDEX = 32;

/** A value that can be looked up: not a blank, not an error. */
export type LookupValue = string | number | boolean;
type Positions = ReadonlyMap<LookupValue, readonly number[]>;

/** How a text that spells a number is found: `apart` as text only (MATCH), `spelled` under its number too (COUNTIF). */
export type TextNumbers = 'apart' | 'spelled';

/**
 * Where each value stands in one-column areas, so that ten thousand look-ups in one list do not each walk through it.
 * Valid as long as no value changes: one recalculation has one.
 */
export class LookupIndexes {
  private readonly byArea = new Map<string, Positions>();
  private readonly seen = new Set<string>();

  /**
   * The places (from 0, ascending) of the cells equal to a value; undefined when a plain search should answer: the area
   * is small, is no column, or is asked about for the first time.
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
    return positions.get(indexKey(wanted)) ?? NOWHERE;
  }
}

const NOWHERE: readonly number[] = [];

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

/** Text without case; numbers by their 15 digits, as the comparison operators take them. */
function indexKey(value: LookupValue): LookupValue {
  if (typeof value === 'string') return value.toUpperCase();
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(15)) : value;
}
