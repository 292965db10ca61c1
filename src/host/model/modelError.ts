/** The error codes of Office.js for a change that a workbook does not allow. */
type ModelErrorCode =
  | 'InvalidArgument' | 'ItemNotFound' | 'ItemAlreadyExists' | 'InvalidOperation' | 'AccessDenied'
  | 'InsertDeleteConflict' | 'InvalidReference' | 'RangeExceedsLimit' | 'UnsupportedOperation';

/** Thrown for a change that Excel refuses; the workbook is unchanged. */
export class ModelError extends Error {
  constructor(readonly code: ModelErrorCode, message: string) {
    super(message);
    this.name = 'ModelError';
  }
}
