import type { Indicator } from './plan';

/** What an indicator counts, as far as its registration says: `count` of things, `percent`, or `other` (rates, indices, soles…). */
export type MeasureKind = 'count' | 'percent' | 'other';

const PERCENT = /^\s*(?:porcentaje|porciento|%)/i;
const COUNT = /^\s*(?:n[uú]mero|cantidad|n[°º.]|nro\b|total)/i;

/**
 * The kind of an indicator by the first word of its name, else by its parámetro de medición. The name goes first because the
 * parameter is often registered wrongly.
 *
 * - Source: method note, section 2 (10 of 24 names beginning "Porcentaje" are typed Número or Cantidad in IGP 2017-2019).
 *
 * @example measureKind({ name: 'Porcentaje de personal capacitado', parameter: 'Número' }) // 'percent'
 */
export function measureKind({ name, parameter }: Pick<Indicator, 'name' | 'parameter'>): MeasureKind {
  const byName = kindOfWords(name);
  return byName === 'other' ? kindOfWords(parameter) : byName;
}

/** The kind that the first word of a text names. */
export function kindOfWords(text: string): MeasureKind {
  if (PERCENT.test(text)) return 'percent';
  return COUNT.test(text) ? 'count' : 'other';
}
