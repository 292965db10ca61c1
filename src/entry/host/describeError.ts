interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

const isOfficeError = (error: unknown): error is OfficeError =>
  error instanceof Error && error.name === 'RichApi.Error' && 'code' in error && typeof error.code === 'string';

/**
 * What to print of whatever a script rejected with: of an Office error its code, text, place and statement; of any other error
 * its stack.
 *
 * @example describeError(officeError) // "ItemNotFound: The requested resource doesn't exist.\n  en WorksheetCollection.getItem\n  …"
 */
export function describeError(error: unknown): string {
  if (isOfficeError(error)) {
    const { errorLocation, statement } = error.debugInfo ?? {};
    const lines = [`${error.code}: ${error.message}`, errorLocation && `  en ${errorLocation}`, statement && `  ${statement}`];
    return lines.filter(Boolean).join('\n');
  }
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`;
  return String(error);
}
