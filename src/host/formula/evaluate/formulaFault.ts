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

/**
 * Thrown where the host cannot know what Excel gives: a function or name it does not have, another workbook, a sheet of a kind it
 * does not read. No function turns it into a value, so a formula keeps the value that it has; one without a value shows `shown`.
 */
export class Uncalculable extends Error {
  constructor(readonly shown: ErrorCode) {
    super(shown);
  }
}

/** {@link Uncalculable} for an error of an evaluation that went too deep or became too large; undefined for any other error. */
export function asUncalculable(error: unknown): Uncalculable | undefined {
  if (error instanceof Uncalculable) return error;
  return error instanceof RangeError ? new Uncalculable('#NUM!') : undefined;
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
