interface ErrorDetails {
  readonly message: string;
  readonly httpStatus: number;
}

/**
 * Excel's error codes with their English texts.
 * Source: "Error handling with the application-specific JavaScript APIs", Microsoft Learn. The HTTP numbers are ours: Excel's are not published.
 */
const ERRORS = {
  AccessDenied: { message: 'You cannot perform the requested operation.', httpStatus: 403 },
  ActivityLimitReached: { message: 'Activity limit has been reached.', httpStatus: 429 },
  ApiNotAvailable: { message: 'The requested API is not available.', httpStatus: 404 },
  ApiNotFound: {
    message: 'The API you are trying to use could not be found. It may be available in a newer version of the Office application.',
    httpStatus: 404,
  },
  BadPassword: { message: 'The password you supplied is incorrect.', httpStatus: 403 },
  Conflict: { message: 'Request could not be processed because of a conflict.', httpStatus: 409 },
  EmptyChartSeries: { message: 'The attempted operation failed because the chart series is empty.', httpStatus: 400 },
  FilteredRangeConflict: { message: 'The attempted operation causes a conflict with a filtered range.', httpStatus: 409 },
  GeneralException: { message: 'There was an internal error while processing the request.', httpStatus: 500 },
  InsertDeleteConflict: { message: 'The insert or delete operation attempted resulted in a conflict.', httpStatus: 409 },
  InvalidArgument: { message: 'The argument is invalid or missing or has an incorrect format.', httpStatus: 400 },
  InvalidBinding: { message: 'This object binding is no longer valid due to previous updates.', httpStatus: 400 },
  InvalidOperation: { message: 'The operation attempted is invalid on the object.', httpStatus: 400 },
  InvalidOperationInCellEditMode: {
    message:
      "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
    httpStatus: 400,
  },
  InvalidReference: { message: 'This reference is not valid for the current operation.', httpStatus: 400 },
  InvalidRequest: { message: 'Cannot process the request.', httpStatus: 400 },
  InvalidSelection: { message: 'The current selection is invalid for this operation.', httpStatus: 400 },
  ItemAlreadyExists: { message: 'The resource being created already exists.', httpStatus: 409 },
  ItemNotFound: { message: "The requested resource doesn't exist.", httpStatus: 404 },
  MergedRangeConflict: {
    message:
      "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    httpStatus: 409,
  },
  NonBlankCellOffSheet: {
    message:
      "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
    httpStatus: 409,
  },
  NotImplemented: { message: "The requested feature isn't implemented.", httpStatus: 501 },
  OperationCellsExceedLimit: {
    message: 'The attempted operation affects more than the limit of 33554000 cells.',
    httpStatus: 400,
  },
  RangeExceedsLimit: { message: 'The cell count in the range has exceeded the maximum supported number.', httpStatus: 400 },
  RequestAborted: { message: 'The request was aborted during run time.', httpStatus: 408 },
  RequestPayloadSizeLimitExceeded: { message: 'The request payload size has exceeded the limit.', httpStatus: 400 },
  ResponsePayloadSizeLimitExceeded: { message: 'The response payload size has exceeded the limit.', httpStatus: 400 },
  ServiceNotAvailable: { message: 'The service is unavailable.', httpStatus: 503 },
  UnsupportedFeature: { message: 'The operation failed because the source worksheet contains one or more unsupported features.', httpStatus: 400 },
  UnsupportedOperation: { message: 'The operation being attempted is not supported.', httpStatus: 400 },
} as const satisfies Record<string, ErrorDetails>;

export type ApiErrorCode = keyof typeof ERRORS;

const isKnownCode = (code: string): code is ApiErrorCode => Object.hasOwn(ERRORS, code);

/** The text and HTTP number of a code; an unknown code counts as an internal error. */
export const errorDetails = (code: string): ErrorDetails => ERRORS[isKnownCode(code) ? code : 'GeneralException'];

/**
 * An object-model error as Excel reports it: code, text and place (`Worksheet.getRange`). The batch executor turns it into the response's
 * `Error`.
 */
export class ApiError extends Error {
  readonly code: string;
  location: string | undefined;

  constructor(code: string, message: string = errorDetails(code).message, location?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.location = location;
  }

  get httpStatus(): number {
    return errorDetails(this.code).httpStatus;
  }
}

/** `ItemNotFound`: the object does not exist or was deleted. */
export const notFound = (): ApiError => new ApiError('ItemNotFound');
/** `InvalidArgument`, with Excel's text unless a message is given. */
export const invalidArgument = (message?: string): ApiError => new ApiError('InvalidArgument', message);
/** `ApiNotFound`: this host lacks the member at `location`, such as `Workbook.close`. */
export const apiNotFound = (location: string): ApiError => new ApiError('ApiNotFound', undefined, location);

/**
 * The object-model error behind a thrown value; null for a bug of the host. Any error with one of Excel's codes counts, so that the model
 * need not know this class.
 */
export function asApiError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code, message } = error;
  return typeof code === 'string' && isKnownCode(code) ? new ApiError(code, message || undefined) : null;
}

/** Runs `work`. An object-model error without a place gets this one, so that the innermost member is reported. */
export function withLocation<T>(location: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const known = asApiError(error);
    if (!known) throw error;
    known.location ??= location;
    throw known;
  }
}
