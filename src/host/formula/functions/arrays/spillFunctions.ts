import { FormulaFault } from '../../evaluate/formulaFault';
import { cellsOf } from '../../evaluate/operand';
import type { Operand } from '../../evaluate/operand';
import type { EvaluationContext } from '../../evaluate/evaluationContext';
import { firstArea, ofRanges } from '../functionKinds';
import type { FunctionTable } from '../functionKinds';

/** The cells that the dynamic array of a cell fills. The cell was calculated before, because the formula names it. */
function anchorArray([anchor]: readonly Operand[], { workbook }: EvaluationContext): Operand {
  const { sheet, top, left } = firstArea(anchor);
  const area = workbook.spillArea?.(sheet, top, left);
  if (area === undefined) throw new FormulaFault('#REF!');
  return cellsOf({ sheet, ...area });
}

/** `A1#`, which files write as a function. Source: Microsoft, "Spilled range operator"; [MS-XLSX] 2.2.2. */
export const spillFunctions: FunctionTable = { ANCHORARRAY: ofRanges(anchorArray, 1) };
