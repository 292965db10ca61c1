import { cellError } from '../../format/cellValue';
import type { CellError, ErrorCode } from '../../format/cellValue';

/** Thrown inside a function; its error value becomes the result of the call. */
export class FormulaFault extends Error {
  readonly value: CellError;

  constructor(fault: ErrorCode | CellError) {
    super(typeof fault === 'string' ? fault : fault.error);
    this.value = typeof fault === 'string' ? cellError(fault) : fault;
  }
}

/** The result of a function, or the error value of the fault that it throws. */
export function faultAsValue<Result>(run: () => Result): Result | CellError {
  try {
    return run();
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}
