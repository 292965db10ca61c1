import type { Indicator } from './indicator';

/** What an indicator measures by its registration: a `count`, a `percent`, or `other` (rates, indices, soles…). */
export type MeasureKind = 'count' | 'percent' | 'other';

/**
 * The kind of an indicator by the first word of its name, else by its parámetro de medición. The name has precedence because the
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

/** The kind that the beginning of a text names. */
export function measureKindOfText(text: string): MeasureKind {
  return COUNT.test(text) ? 'count' : PERCENT.test(text) ? 'percent' : 'other';
}

const COUNT = /^\s*(?:n[uú]mero|n[°º.]|nro\b|cantidad|total)/i;
const PERCENT = /^\s*(?:porcentaje|porciento|%)/i;
