import type { IndicatorColumns } from './indicatorColumns';
import type { Indicator } from './plan';

/** What an indicator counts, as far as its registration says: `count` of things, `percent`, or `other` (rates, indices, soles…). */
export type MeasureKind = 'count' | 'percent' | 'other';

const PERCENT = /^(?:porcentaje|porciento|%)/i;
const COUNT = /^(?:n[uú]mero|cantidad|n[°º.]|nro\b|total)/i;

/**
 * The kind of an indicator by the first word of its name, else by its parámetro de medición. The name goes first because the
 * parameter is often registered wrongly.
 *
 * - Source: method note, section 2 (10 of 24 names beginning "Porcentaje" are typed Número or Cantidad in IGP 2017-2019).
 *
 * @example measureKind({ name: 'Porcentaje de personal capacitado', parameter: 'Número' }) // 'percent'
 */
export const measureKind = ({ name, parameter }: Pick<Indicator, 'name' | 'parameter'>): MeasureKind => kindOf(name, parameter);

/** {@link measureKind} of one of many. */
export const measureKindAt = ({ names, parameters }: IndicatorColumns, i: number): MeasureKind => kindOf(names[i] ?? '', parameters[i] ?? '');

function kindOf(name: string, parameter: string): MeasureKind {
  const byName = kindOfWords(name);
  return byName === 'other' ? kindOfWords(parameter) : byName;
}

/** The kind that the first word of a text names. Looks at the first letter before anything slower. */
export function kindOfWords(text: string): MeasureKind {
  switch (text.charCodeAt(0) | LOWER_CASE) {
    case LETTER_P:
    case PERCENT_SIGN:
      return PERCENT.test(text) ? 'percent' : 'other';
    case LETTER_N:
    case LETTER_C:
    case LETTER_T:
      return COUNT.test(text) ? 'count' : 'other';
    case SPACE:
      return text.trimStart() === text ? 'other' : kindOfWords(text.trimStart());
    default:
      return 'other';
  }
}

const LOWER_CASE = 0x20;
const LETTER_P = 'p'.charCodeAt(0);
const LETTER_N = 'n'.charCodeAt(0);
const LETTER_C = 'c'.charCodeAt(0);
const LETTER_T = 't'.charCodeAt(0);
const PERCENT_SIGN = '%'.charCodeAt(0) | LOWER_CASE;
const SPACE = 0x20;
