import type { CellValue } from '../../format/cellValue';
import { toWhole } from '../coerce';
import { eachCell, singleValue } from '../evaluation';
import type { Evaluation } from '../evaluation';
import { FormulaFault } from '../formulaFault';
import { ofRanges } from '../functionKinds';
import type { FunctionTable } from '../functionKinds';
import { isCells } from '../operand';
import type { ArrayOperand, Operand } from '../operand';
import { statisticFunctions } from './statisticFunctions';
import { sumFunctions } from './sumFunctions';

/** SUBTOTAL's functions by number; 101 to 111 are the same ones without the rows that a person hid. */
const BY_NUMBER = ['AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV', 'STDEVP', 'SUM', 'VAR', 'VARP'];
const SUBTOTAL = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/**
 * Cells of rows that a filter took away never count, those of hidden rows not from 101 on; other subtotals are passed
 * over, so that a total over them does not count twice.
 */
function subtotal([number, ...operands]: readonly Operand[], evaluation: Evaluation): Operand {
  const code = toWhole(singleValue(number, evaluation));
  const name = BY_NUMBER[(code > 100 ? code - 100 : code) - 1];
  const summary = name === undefined ? undefined : (sumFunctions[name] ?? statisticFunctions[name]);
  if (summary?.kind !== 'range') throw new FormulaFault('#VALUE!');
  return summary.run([shownValues(operands, code > 100, evaluation)], evaluation);
}

function shownValues(operands: readonly Operand[], withoutHidden: boolean, { workbook }: Evaluation): ArrayOperand {
  const values: CellValue[] = [];
  for (const operand of operands) {
    if (!isCells(operand)) throw new FormulaFault('#VALUE!');
    eachCell(operand, workbook, (value, row, column, sheet) => {
      if (value === null) return;
      const state = workbook.rowState?.(sheet, row);
      if (state === 'filtered' || (state === 'hidden' && withoutHidden)) return;
      if (!SUBTOTAL.test(workbook.formulaAt?.(sheet, row, column) ?? '')) values.push(value);
    });
  }
  return { kind: 'array', rows: [values] };
}

/** Totals of what a list shows. Source: Microsoft, "SUBTOTAL function". */
export const subtotalFunctions: FunctionTable = {
  SUBTOTAL: ofRanges(subtotal, 2, 255, 0),
};
