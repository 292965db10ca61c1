import { toNumber } from '../coerce';
import { FormulaFault } from '../formulaFault';
import { ofValues } from '../functionKinds';
import type { FunctionTable } from '../functionKinds';
import type { FormulaWorkbook } from '../formulaWorkbook';

const chance = (workbook: FormulaWorkbook): number => workbook.random?.() ?? Math.random();

/** Chance. Both are calculated anew every time. Source of each: Microsoft, "Math and trigonometry functions (reference)". */
export const randomFunctions: FunctionTable = {
  RAND: ofValues((_args, { workbook }) => chance(workbook), 0),
  RANDBETWEEN: ofValues(([low = null, high = null], { workbook }) => {
    const [bottom, top] = [Math.ceil(toNumber(low)), Math.floor(toNumber(high))];
    if (bottom > top) throw new FormulaFault('#NUM!');
    return bottom + Math.floor(chance(workbook) * (top - bottom + 1));
  }, 2),
};
