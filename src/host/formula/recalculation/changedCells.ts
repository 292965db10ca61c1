import { cellArea, COLUMN_LIMIT } from '../../area';
import type { Area } from '../../area';
import type { SheetArea } from '../evaluate/operand';
import { RangeIndex } from './rangeIndex';

interface SheetChanges {
  readonly areas: RangeIndex<SheetArea>;
  readonly cells: Set<number>;
}

/** The cells that changed in one recalculation or since the last one: written areas, and results of formulas. */
export class ChangedCells {
  private readonly sheets = new Map<string, SheetChanges>();

  constructor(written: readonly SheetArea[]) {
    for (const area of written) this.changesOf(area.sheet).areas.add(area);
  }

  addCell(sheet: string, row: number, column: number): void {
    this.changesOf(sheet).cells.add(row * COLUMN_LIMIT + column);
  }

  has(sheet: string, row: number, column: number): boolean {
    const changes = this.sheets.get(sheet);
    if (changes === undefined) return false;
    if (changes.cells.has(row * COLUMN_LIMIT + column)) return true;
    return anyOverlapping(changes, cellArea(row, column), () => true);
  }

  /** Whether cells of an area were written beyond the used size of its sheet: they were emptied, and nobody reads them any more. */
  reachBeyond(sheet: string, size: { readonly rows: number; readonly columns: number }, within: Area): boolean {
    const changes = this.sheets.get(sheet);
    if (changes === undefined) return false;
    return anyOverlapping(changes, within, (area) =>
      Math.min(area.bottom, within.bottom) >= size.rows || Math.min(area.right, within.right) >= size.columns);
  }

  private changesOf(sheet: string): SheetChanges {
    const known = this.sheets.get(sheet);
    if (known !== undefined) return known;
    const changes: SheetChanges = { areas: new RangeIndex(), cells: new Set() };
    this.sheets.set(sheet, changes);
    return changes;
  }
}

function anyOverlapping({ areas }: SheetChanges, place: Area, test: (area: SheetArea) => boolean): boolean {
  let found = false;
  areas.eachOverlapping(place, (area) => {
    found ||= test(area);
  });
  return found;
}
