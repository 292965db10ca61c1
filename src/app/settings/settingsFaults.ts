import { areLimits } from '../../engine/method/bands';
import { columnNumber } from '../../workbook/cells/cellAddress';

/** Limits as somebody typed them; null for what is no number. */
export interface TypedLimits {
  readonly amberFrom: number | null;
  readonly greenFrom: number | null;
}

interface LimitsFault {
  /** Which of the two; null when they do not go together. */
  readonly field: keyof TypedLimits | null;
  readonly message: string;
}

/**
 * Why two numbers cannot be the semaphore's limits, in Spanish; null when they can.
 *
 * @example limitsFault({ amberFrom: 95, greenFrom: 75 })?.message // 'Ámbar debe empezar antes que verde: 95 no es menor que 75.'
 */
export function limitsFault(typed: TypedLimits): LimitsFault | null {
  const { amberFrom, greenFrom } = typed;
  for (const field of ['amberFrom', 'greenFrom'] as const) {
    const limit = typed[field];
    if (limit === null || !(limit > 0 && limit <= 100)) return { field, message: 'Escriba un número mayor que 0 y hasta 100.' };
    if (Number(limit.toFixed(2)) !== limit) return { field, message: 'Escriba dos decimales como máximo.' };
  }
  if (amberFrom === null || greenFrom === null || areLimits({ amberFrom, greenFrom })) return null;
  return { field: null, message: `Ámbar debe empezar antes que verde: ${amberFrom} no es menor que ${greenFrom}.` };
}

/** Letters of a column as somebody typed them, in capitals; null for a blank. */
export const typedColumn = (text: string): string | null => (text.trim() === '' ? null : text.trim().toUpperCase());

/** Why a text is no column, in Spanish; '' when it is one, or blank. */
export const columnFault = (text: string): string =>
  text.trim() === '' || columnNumber(text.trim()) !== null ? '' : 'Escriba las letras de una columna, de A a XFD.';
