import type { Area } from '../../area';
import type { Sheet } from '../sheet';
import type { FormulaEdit, Workbook } from '../workbook';

/** The formulas of a block, by row and column. */
function formulasIn(sheet: Sheet, area: Area): Map<string, string> {
  const formulas = new Map<string, string>();
  if (!sheet.cells.mayHoldFormulas) return formulas;
  sheet.cells.forEachIn(area, ({ formula }, row, column) => {
    if (formula !== null) formulas.set(`${row},${column}`, formula);
  });
  return formulas;
}

/**
 * Looks at the formulas of a block before it is written. The returned function compares them with those after it, for the notice of the
 * change: the cells whose formula is another one, row by row. Nothing is looked at unless the workbook tells of formulas.
 */
export function watchFormulas(workbook: Workbook, sheet: Sheet, area: Area): () => { readonly formulas?: readonly FormulaEdit[] } {
  if (!workbook.tellsFormulas) return () => ({});
  const before = formulasIn(sheet, area);
  return () => {
    const after = formulasIn(sheet, area);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place));
    if (changed.length === 0) return {};
    const edits = changed.map((place) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      return { row, column, before: before.get(place) ?? '' };
    });
    return { formulas: edits.sort((one, other) => one.row - other.row || one.column - other.column) };
  };
}
