/** The error texts a cell can hold, as Excel writes them in English. */
export const ERROR_TEXTS = [
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA',
  '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#BUSY!', '#UNKNOWN!', '#PYTHON!',
] as const;
export type ErrorText = (typeof ERROR_TEXTS)[number];

/** An error in a cell. There is one object for each text, so `===` compares. */
export type CellError = { readonly error: ErrorText };

/**
 * What a cell holds or a formula gives. `null` is an empty cell; `''` is a text without letters (a formula's `=""`).
 * Dates are serial numbers; only the number format tells them from numbers.
 */
export type CellValue = string | number | boolean | CellError | null;

const ERRORS = new Map<string, CellError>(ERROR_TEXTS.map((error) => [error, Object.freeze({ error })]));

/**
 * The error value with this text; an unknown text gives `#VALUE!`.
 *
 * @example cellError('#N/A') === cellError('#N/A') // true
 */
export function cellError(text: string): CellError {
  const found = ERRORS.get(text) ?? ERRORS.get('#VALUE!');
  if (found === undefined) throw new Error('the error table is empty');
  return found;
}

/** Whether a text is one of Excel's errors: `'#N/A'` is, `'N/A'` is not. */
export const isErrorText = (text: string): text is ErrorText => ERRORS.has(text);

export const isCellError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;
