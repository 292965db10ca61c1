import type { Indicator } from './indicator';

/** What an indicator counts, as far as its registration says: `count` of things, `percent`, or `other` (rates, indices, soles…). */
export type MeasureKind = 'count' | 'percent' | 'other';

/** What the numbers in a column of kinds stand for. */
export const MEASURE_KINDS: readonly MeasureKind[] = ['other', 'count', 'percent'];

/**
 * The kind of an indicator by the first word of its name, else by its parámetro de medición. The name goes first because the
 * parameter is often registered wrongly.
 *
 * - Source: method note, section 2 (10 of 24 names beginning "Porcentaje" are typed Número or Cantidad in IGP 2017-2019).
 *
 * @example measureKind({ name: 'Porcentaje de personal capacitado', parameter: 'Número' }) // 'percent'
 */
export function measureKind({ name, parameter }: Pick<Indicator, 'name' | 'parameter'>): MeasureKind {
  const byName = measureKindOfText(name);
  return byName === 'other' ? measureKindOfText(parameter) : byName;
}

/** The kind that the first word of a text names. Compares letters, as reading asks it of every row. */
export function measureKindOfText(text: string): MeasureKind {
  switch (text.charCodeAt(0) | SMALL) {
    case LETTER_P:
      return begins(text, 'porcentaje') || begins(text, 'porciento') ? 'percent' : 'other';
    case PERCENT_SIGN:
      return 'percent';
    case LETTER_N:
      return begins(text, 'número') || begins(text, 'numero') || NUMBER.test(text) ? 'count' : 'other';
    case LETTER_C:
      return begins(text, 'cantidad') ? 'count' : 'other';
    case LETTER_T:
      return begins(text, 'total') ? 'count' : 'other';
    case SPACE:
      return text.trimStart() === text ? 'other' : measureKindOfText(text.trimStart());
    default:
      return 'other';
  }
}

/** Capitals and small letters of Latin-1 differ in one bit. */
const SMALL = 0x20;
const [LETTER_P, LETTER_N, LETTER_C, LETTER_T, PERCENT_SIGN, SPACE] = [0x70, 0x6e, 0x63, 0x74, 0x25, 0x20];
/** "N°", "Nº", "N.", "Nro". */
const NUMBER = /^n(?:[°º.]|ro\b)/i;

/** Does a text begin with these small letters, in any case? */
function begins(text: string, letters: string): boolean {
  if (text.length < letters.length) return false;
  for (let at = 0; at < letters.length; at += 1) if ((text.charCodeAt(at) | SMALL) !== letters.charCodeAt(at)) return false;
  return true;
}
