import type { CellValue } from '../model/cellValue';
import { isCellError } from '../model/cellValue';

export type Plain = string | number | boolean;

/** A value as Office.js gives it: an empty cell is `''`, an error its text. */
export const plainValue = (value: CellValue): Plain => (value === null ? '' : isCellError(value) ? value.error : value);

/** Office.js's word for the kind of a value. */
export function valueType(value: CellValue): 'Empty' | 'Error' | 'Boolean' | 'Double' | 'String' {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}
