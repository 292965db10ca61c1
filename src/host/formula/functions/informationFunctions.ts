import { isSingleCell } from '../../area';
import { isCellError } from '../../format/cellValue';
import type { CellValue, ErrorCode } from '../../format/cellValue';
import type { EvaluationContext } from '../evaluate/evaluationContext';
import { FormulaFault } from '../evaluate/formulaFault';
import { isArray, isCells } from '../evaluate/operand';
import type { Operand } from '../evaluate/operand';
import { ofAnyValues, ofRanges, ofValues } from './functionKinds';
import type { FunctionTable, ValueFunction } from './functionKinds';

const ofAny = (test: (value: CellValue) => CellValue): ValueFunction => ofAnyValues(([value = null]) => test(value), 1);

const ERROR_NUMBERS: Partial<Record<ErrorCode, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#GETTING_DATA': 8,
};

function typeNumber([operand]: readonly Operand[], { workbook }: EvaluationContext): number {
  if (isArray(operand)) return 64;
  const [area] = isCells(operand) ? operand.areas : [];
  if (area !== undefined && !isSingleCell(area)) return 64;
  const value = area === undefined ? (operand as CellValue) : workbook.valueAt(area.sheet, area.top, area.left);
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 4;
  return isCellError(value) ? 16 : 1;
}

function isFormula([operand]: readonly Operand[], { workbook }: EvaluationContext): boolean {
  const [area] = isCells(operand) ? operand.areas : [];
  return area !== undefined && workbook.formulaAt?.(area.sheet, area.top, area.left) !== undefined;
}

function formulaText([operand]: readonly Operand[], { workbook }: EvaluationContext): string {
  const [area] = isCells(operand) ? operand.areas : [];
  const formula = area === undefined ? undefined : workbook.formulaAt?.(area.sheet, area.top, area.left);
  if (formula === undefined) throw new FormulaFault('#N/A');
  return formula;
}

/** Information functions. Source of each: Microsoft, "Information functions (reference)". */
export const informationFunctions: FunctionTable = {
  ISBLANK: ofAny((value) => value === null),
  ISNUMBER: ofAny((value) => typeof value === 'number'),
  ISTEXT: ofAny((value) => typeof value === 'string'),
  ISNONTEXT: ofAny((value) => typeof value !== 'string'),
  ISLOGICAL: ofAny((value) => typeof value === 'boolean'),
  ISERROR: ofAny((value) => isCellError(value)),
  ISERR: ofAny((value) => isCellError(value) && value.error !== '#N/A'),
  ISNA: ofAny((value) => isCellError(value) && value.error === '#N/A'),
  NA: ofValues(() => {
    throw new FormulaFault('#N/A');
  }, 0),
  N: ofValues(([value = null]) => (typeof value === 'number' ? value : value === true ? 1 : 0), 1),
  T: ofValues(([value = null]) => (typeof value === 'string' ? value : ''), 1),
  TYPE: ofRanges(typeNumber, 1),
  'ERROR.TYPE': ofAny((value) => {
    const number = isCellError(value) ? ERROR_NUMBERS[value.error] : undefined;
    if (number === undefined) throw new FormulaFault('#N/A');
    return number;
  }),
  ISREF: ofRanges(([operand]) => isCells(operand), 1),
  ISFORMULA: ofRanges(isFormula, 1),
  FORMULATEXT: ofRanges(formulaText, 1),
};
