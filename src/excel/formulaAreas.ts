import { isFormulasName } from '../workbook/blockNames';
import type { CellValue, Rect, SheetCells } from '../workbook/cells';
import type { Extent } from './readExtents';

/** Formulas of some cells of a sheet, as Excel's `formulas` gives them: constants read as their value. */
export interface FormulaArea {
  readonly rect: Rect;
  readonly formulas: readonly (readonly CellValue[])[];
}

/** Where formulas of ours may stand on a sheet: our own names say so, and nothing else of a workbook is read for its formulas. */
export const formulaRects = (extent: Extent | undefined): Rect[] =>
  Object.entries(extent?.ownNames ?? {}).filter(([name]) => isFormulasName(name)).map(([, rect]) => rect);

/** The formula of a cell; '' where there is none or none was read. */
export function formulaIn(areas: readonly FormulaArea[]): NonNullable<SheetCells['formula']> {
  return (row, column) => {
    for (const { rect, formulas } of areas) {
      const found = formulas[row - rect.top]?.[column - rect.left];
      if (typeof found === 'string' && found.startsWith('=')) return found;
    }
    return '';
  };
}
