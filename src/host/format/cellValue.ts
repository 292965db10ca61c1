/** The error values of a cell, by the text Excel shows. */
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

/** An error value as it stands in a cell; text that only looks like one ("#N/A" in a text cell) is a string. */
export interface CellError {
  readonly error: ErrorCode;
}

/** What a cell holds: a number (dates are serial numbers), text, a logical value, an error, or nothing (`null`). */
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

/** The one object that stands for an error code, so that two equal errors are also identical. */
export function cellError(code: ErrorCode): CellError {
  return ERRORS.get(code) ?? { error: code };
}

/**
 * The error that a text spells, in any case; undefined when it spells none.
 *
 * @example errorFromText('#n/a') // { error: '#N/A' }
 */
export function errorFromText(text: string): CellError | undefined {
  return ERRORS.get(text.toUpperCase());
}

/** True for an error value, false for everything else a cell can hold. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
