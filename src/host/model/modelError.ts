/** The code Office.js gives for what cannot be done to a workbook. */
export type ModelErrorCode =
  | 'InvalidArgument' | 'ItemNotFound' | 'ItemAlreadyExists' | 'InvalidOperation' | 'AccessDenied'
  | 'InsertDeleteConflict' | 'InvalidReference' | 'RangeExceedsLimit' | 'UnsupportedOperation';

/** A change that Excel would refuse; nothing was changed. */
export class ModelError extends Error {
  constructor(readonly code: ModelErrorCode, message: string) {
    super(message);
    this.name = 'ModelError';
  }
}
