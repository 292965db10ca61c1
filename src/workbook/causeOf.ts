/**
 * What an error says to whoever supports the add-in: Office's code and the member of its model where it arose; of any other error its
 * kind and the line of our code. Never its message, which may quote a cell, nor an address.
 *
 * - Shape: one line; 'desconocido' for what is no error.
 *
 * @example causeOf(officeError) // 'AccessDenied en Range.values'
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'desconocido';
  const code = textAt(error, 'code');
  if (code === '') return joined(error.name, /([\w.-]+\.[cm]?[jt]sx?):(\d+):(\d+)/.exec(error.stack ?? '')?.[0] ?? '');
  return joined(code, 'debugInfo' in error ? textAt(error.debugInfo, 'errorLocation') : '');
}

const joined = (what: string, where: string): string => (where === '' ? what : `${what} en ${where}`);

function textAt(holder: unknown, key: string): string {
  if (typeof holder !== 'object' || holder === null) return '';
  const found: unknown = Reflect.get(holder, key);
  return typeof found === 'string' ? found : '';
}
