import { columnLetters } from '../../workbook/cellAddress';
import { changedByColumn } from '../changedCells';
import { BLOCK_COLUMNS, readOwnName } from '../../workbook/blockNames';
import type { WritePlan } from '../../workbook/writePlan';
import { BLOCK_TITLES } from '../../workbook/write/blockColumn';
import type { SheetPreview } from '../state';
import type { TableReading } from '../tableReading';
import { PREVIEW } from './previewWords';

/** What a run would write on a sheet, in lines: cells of columns that are there, columns that are new, and how they will look. */
export function sheetPreview({ layout }: TableReading, plan: WritePlan): SheetPreview {
  const added = newColumns(plan);
  const filled = [...changedByColumn(plan)].filter(([at]) => !added.some(({ column }) => column === at)).sort(([one], [other]) => one - other);
  const cells = filled.reduce((sum, [, count]) => sum + count, 0);
  return {
    sheet: layout.sheet,
    lines: [
      ...(filled.length === 0 ? [] : [PREVIEW.cells(cells, filled.map(([column]) => columnLetters(column)))]),
      ...(added.length === 0 ? [] : [PREVIEW.columns(added.map(({ column }) => columnLetters(column)), added.map(({ title }) => title))]),
      ...(plan.conditionalFormats.length === 0 ? [] : [PREVIEW.colours]),
    ],
  };
}

/** The columns of our block that get their name with this plan, from left to right. */
function newColumns({ names }: WritePlan): { readonly column: number; readonly title: string }[] {
  const found = names.flatMap(({ name, rect }) => {
    const part = BLOCK_COLUMNS.find((one) => one.toLowerCase() === readOwnName(name)?.part);
    return part === undefined ? [] : [{ column: rect.left, title: BLOCK_TITLES[part] }];
  });
  return found.sort((one, other) => one.column - other.column);
}
