import type { CellValue } from '../../src/workbook/cells';
import { isFormula } from '../../src/workbook/content';
import type { CellContent } from '../../src/workbook/content';

/** What is written in a workbook that calculates nothing: formulas go to the embedded host. */
export function plainValue(content: CellContent): CellValue {
  if (isFormula(content)) throw new Error(`Nobody calculates ${content.formula} here`);
  return content;
}
