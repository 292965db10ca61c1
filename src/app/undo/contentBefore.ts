import { columnLetters } from '../../workbook/cellAddress';
import type { CellContent } from '../../workbook/content';
import { absoluteFormula, mapReferences } from '../../workbook/write/formulas/mapReferences';
import type { Shift } from './shiftOf';
import type { StoredValues } from './storedChange';

/** What stood in a cell before a write. A formula names its cells where they stand now. */
export function contentBefore(
  { at: [top, left], formulas = [] }: StoredValues, row: number, column: number, stood: StoredValues['before'][number][2], shift: Shift,
): CellContent {
  if (typeof stood !== 'object') return stood;
  const formula = absoluteFormula(formulas[stood.nth] ?? '', top + row, left + column);
  return {
    formula: mapReferences(formula, (r, c) => {
      const now = shift([r, c, 1, 1]);
      return `${columnLetters(now.left)}${now.top + 1}`;
    }),
  };
}
