import { compareValues, hasCell, isCellError } from '../../../host';
import type { Area, CellValue, DataValidation, Sheet } from '../../../host';
import { isTrue, movedFormula, operatorHolds } from '../conditional/conditions';
import type { Typed } from '../typing/readTyped';

/** What validation says of a typed value: `stops` refuses it, else the person may write it all the same. */
export interface ValidationFault {
  readonly text: string;
  readonly stops: boolean;
}

/** Gives the value of a formula in a cell, as if the cell held `value` already. */
export type EvaluateWith = (formula: string, value: CellValue) => CellValue;

/** The cell in which was typed. */
export interface ValidatedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly evaluate: EvaluateWith;
}

/** The fault of a typed value by the cell's data validation; null for none. Blank cells and what cannot be calculated pass, as in Excel. */
export function validationFault(typed: Typed, { sheet, row, column, evaluate }: ValidatedCell): ValidationFault | null {
  const validation = sheet.validations.find(({ areas }) => areas.some((area) => hasCell(area, row, column)));
  if (validation === undefined || validation.type === 'None' || !validation.error.show) return null;
  const value = typed.isFormula ? evaluate(String(typed.entry), null) : typed.value;
  if (value === null) return null;
  const [home] = validation.areas as [Area, ...Area[]];
  const limit = (formula: string): CellValue => evaluate(movedFormula(formula, row - home.top, column - home.left), value);
  return holds(validation, value, limit) ? null : { text: faultText(validation), stops: validation.error.style === 'Stop' };
}

/** Result of a limit's formula, moved along to the cell. */
type Limit = (formula: string) => CellValue;

function holds(validation: DataValidation, value: CellValue, limit: Limit): boolean {
  switch (validation.type) {
    case 'List': return isInList(validation.formula1, value, limit);
    case 'Custom': return isMet(limit(validation.formula1));
    case 'TextLength': return isWithin(validation, textOf(value).length, limit);
    case 'WholeNumber': return typeof value === 'number' && Number.isInteger(value) && isWithin(validation, value, limit);
    default: return typeof value === 'number' && isWithin(validation, value, limit);
  }
}

/** Of what cannot be calculated nothing is refused. */
const isMet = (result: CellValue): boolean => isCellError(result) || isTrue(result);

function isInList(source: string, value: CellValue, limit: Limit): boolean {
  if (!source.startsWith('=')) return itemsOf(source).includes(textOf(value));
  const wanted = typeof value === 'string' ? `"${value.replaceAll('"', '""').replace(/[~*?]/g, '~$&')}"` : textOf(value);
  const found = limit(`=IFERROR(MATCH(${wanted},${source.slice(1)},0),0)`);
  return found !== 0;
}

const itemsOf = (source: string): readonly string[] => source.split(',').map((item) => item.trim());

const textOf = (value: CellValue): string => (typeof value === 'boolean' ? String(value).toUpperCase() : isCellError(value) ? value.error : String(value));

function isWithin({ operator, formula1, formula2 }: DataValidation, value: number, limit: Limit): boolean {
  const first = limit(formula1);
  const second = operator === 'Between' || operator === 'NotBetween' ? limit(formula2) : null;
  if (isCellError(first) || isCellError(second)) return true;
  const order = compareValues(value, first);
  return operatorHolds(operator, order, () => order >= 0 && compareValues(value, second) <= 0);
}

/** The words of the workbook's author, else what may be typed. */
function faultText({ type, formula1, error, prompt }: DataValidation): string {
  const own = [error.title, error.message].filter((text) => text !== '').join(': ');
  if (own !== '') return own;
  if (type === 'List' && !formula1.startsWith('=')) return `La celda solo admite uno de estos valores: ${itemsOf(formula1).join(', ')}.`;
  const hint = prompt.message === '' ? '' : ` ${prompt.message}`;
  return `El valor no cumple la validación de datos de la celda.${hint}`;
}
