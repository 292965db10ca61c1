/** The error values of a cell, as Excel shows them. */
export type ErrorCode =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#GETTING_DATA'
  | '#SPILL!'
  | '#CALC!'
  | '#FIELD!'
  | '#BLOCKED!'
  | '#CONNECT!'
  | '#BUSY!'
  | '#UNKNOWN!'
  | '#PYTHON!';

/** An error value of a cell; a text such as "#N/A" in a text cell is a string. */
export interface CellError {
  readonly error: ErrorCode;
}

/** The value of a cell: a number (dates are serial numbers), text, a logical value, an error, or `null` for a blank cell. */
export type CellValue = number | string | boolean | null | CellError;

const ERROR_CODES: readonly ErrorCode[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#PYTHON!',
];

const ERRORS = new Map<string, CellError>(ERROR_CODES.map((error) => [error, Object.freeze({ error })]));

/** The object of an error code; equal errors are the same object. */
export function cellError(code: ErrorCode): CellError {
  return ERRORS.get(code) ?? { error: code };
}

/**
 * The error value that a text spells in any case; undefined for other texts.
 *
 * @example errorFromText('#n/a') // { error: '#N/A' }
 */
export function errorFromText(text: string): CellError | undefined {
  return ERRORS.get(text.toUpperCase());
}

/** Whether a value is an error value. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Whether two values are the same; errors by their code. */
export const sameValue = (one: CellValue, other: CellValue): boolean =>
  one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
