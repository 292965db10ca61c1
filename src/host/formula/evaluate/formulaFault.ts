import { cellError } from '../../format/cellValue';
import type { CellError, ErrorCode } from '../../format/cellValue';

/** An error value on its way up to the function call whose result it becomes. */
export class FormulaFault extends Error {
  readonly value: CellError;

  constructor(fault: ErrorCode | CellError) {
    super(typeof fault === 'string' ? fault : fault.error);
    this.value = typeof fault === 'string' ? cellError(fault) : fault;
  }
}
