import { hasCell } from '../../../host';
import type { Area } from '../../../host';
import type { Place } from '../edit/places';

/** What is marked in the grid. */
export interface GridMarks {
  readonly area: Area;
  readonly active: Place;
  /** The cells that were copied last on this sheet; null for none. */
  readonly copied: Area | null;
  /** Whether keys go to the grid: else the marks are paler. */
  readonly hasFocus: boolean;
}

/** What is marked in one row; equal rows are one text, so that a row is drawn again only when its marks change. */
export function marksInRow(marks: GridMarks, row: number): string {
  const { area, active, copied } = marks;
  const selected = row >= area.top && row <= area.bottom;
  const isCopied = copied !== null && row >= copied.top && row <= copied.bottom;
  if (!selected && !isCopied) return '';
  return JSON.stringify([selected && area, isCopied && copied, active.row === row && active.column, marks.hasFocus]);
}

const SELECTED = '#107c41';
const PALE = '#8fae9c';
const TINT = 'inset 0 0 0 999px rgba(16, 124, 65, 0.12)';

/** How a cell, or a merged block, is marked. */
export interface CellMarks {
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** CSS shadow inside the cell: a line along the edge of the block, and a tint. */
  readonly shadow: string | undefined;
}

const UNMARKED: CellMarks = { isSelected: false, isActive: false, shadow: undefined };

/** The marks of a cell: it is drawn in its row, merged cells in their first. */
export function cellMarks({ area, active, copied, hasFocus }: GridMarks, cell: Area): CellMarks {
  const isSelected = hasCell(area, cell.top, cell.left);
  const isActive = hasCell(cell, active.row, active.column) && isSelected;
  const color = hasFocus ? SELECTED : PALE;
  const shadows = [
    ...(isSelected ? edges(area, cell, color, 2) : []),
    ...(copied !== null && hasCell(copied, cell.top, cell.left) ? edges(copied, cell, SELECTED, 1) : []),
    ...(isSelected && !isActive ? [TINT] : []),
  ];
  return isSelected || shadows.length > 0 ? { isSelected, isActive, shadow: shadows.join(', ') || undefined } : UNMARKED;
}

/** Lines along those edges of a block that the cell shares. */
function edges(block: Area, cell: Area, color: string, width: number): readonly string[] {
  const inset = (x: number, y: number): string => `inset ${x}px ${y}px 0 0 ${color}`;
  return [
    ...(cell.top <= block.top ? [inset(0, width)] : []),
    ...(cell.bottom >= block.bottom ? [inset(0, -width)] : []),
    ...(cell.left <= block.left ? [inset(width, 0)] : []),
    ...(cell.right >= block.right ? [inset(-width, 0)] : []),
  ];
}

