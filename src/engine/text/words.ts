import type { Aggregation, Direction, Relevance } from '../plan/indicator';

/** The relevance as registered. */
export const RELEVANCE_WORDS: Readonly<Record<Relevance, string>> = { 1: 'Muy relevante', 2: 'Relevante', 3: 'Menos relevante' };

/** The sense of an indicator as registered. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  ascending: 'Ascendente', descending: 'Descendente', undefined: 'No definido',
};

/** The tipo de agregación as registered. */
export const AGGREGATION_WORDS: Readonly<Record<Aggregation, string>> = {
  summable: 'Agregable', 'not-summable': 'No agregable', maximum: 'Máximo permisible', minimum: 'Mínimo permisible',
};

const MONTHS = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'setiembre', 'octubre', 'noviembre', 'diciembre'];

/**
 * The name of a month, 1 to 12; '' for another number.
 *
 * @example monthName(9) // 'setiembre'
 */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/**
 * A day of the calendar in words; null for a text that is no such day.
 *
 * @param text year, month and day with hyphens
 * @example longDate('2024-07-15') // '15 de julio de 2024'
 */
export function longDate(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim()) ?? [];
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days ? `${Number(day)} de ${monthName(Number(month))} de ${year}` : null;
}

/**
 * A list in Spanish, with "e" before the sound of an i; `''` for an empty list.
 *
 * @example spanishList(['a', 'b', 'c']) // 'a, b y c'
 */
export function spanishList(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${/^h?i/i.test(last) ? 'e' : 'y'} ${last}`;
}

/**
 * Which of LE and VO is missing, as a clause; at least one of them is. With a year, the clause names it.
 *
 * @example missingValues({ hasTarget: false, hasActual: true, year: 2024 }) // 'falta el logro esperado de 2024'
 */
export function missingValues({ hasTarget, hasActual, year }: { hasTarget: boolean; hasActual: boolean; year?: number }): string {
  const target = year === undefined ? 'el logro esperado' : `el logro esperado de ${year}`;
  if (!hasTarget && !hasActual) return `faltan ${target} y el valor obtenido`;
  return hasTarget ? 'falta el valor obtenido' : `falta ${target}`;
}
