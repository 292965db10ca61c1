import type { CellValue } from '../format/cellValue';
import type { FormulaWorkbook } from './formulaWorkbook';
import type { Area } from './operand';

/** Rows of an area below which a search cell by cell is quicker than an index. */
const WORTH_AN_INDEX = 32;

/**
 * First positions of the values of one-column areas, so that ten thousand exact look-ups in one list do not each walk
 * through it. Valid as long as no value changes: one recalculation has one.
 */
export class LookupIndexes {
  private readonly byArea = new Map<string, Map<string | number | boolean, number>>();
  private readonly seen = new Set<string>();

  /** The position (from 0) of the first cell equal to a value; -1 when there is none; undefined when a plain search should answer. */
  firstPosition(wanted: string | number | boolean, area: Area, workbook: FormulaWorkbook): number | undefined {
    const { sheet, top, left, bottom, right } = area;
    if (left !== right || bottom - top < WORTH_AN_INDEX) return undefined;
    const key = `${sheet}!${top},${left},${bottom}`;
    if (!this.seen.has(key)) {
      this.seen.add(key);
      return undefined;
    }
    let positions = this.byArea.get(key);
    if (positions === undefined) {
      positions = indexColumn(area, workbook);
      this.byArea.set(key, positions);
    }
    return positions.get(indexKey(wanted)) ?? -1;
  }
}

function indexColumn({ sheet, top, left, bottom }: Area, workbook: FormulaWorkbook): Map<string | number | boolean, number> {
  const positions = new Map<string | number | boolean, number>();
  const last = Math.min(bottom, workbook.usedSize(sheet).rows - 1);
  for (let row = top; row <= last; row++) {
    const value: CellValue = workbook.valueAt(sheet, row, left);
    if (value === null || typeof value === 'object') continue;
    const key = indexKey(value);
    if (!positions.has(key)) positions.set(key, row - top);
  }
  return positions;
}

/** Text without case; numbers by their 15 digits, as the comparison operators take them. */
function indexKey(value: string | number | boolean): string | number | boolean {
  if (typeof value === 'string') return value.toUpperCase();
  return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
}
