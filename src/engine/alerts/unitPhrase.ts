import { MISSING_UNIT } from './alert';

/**
 * The name of a unit of organisation without its code; '' stays ''.
 *
 * @example unitName('15.00-GERENCIA DE SEGURIDAD CIUDADANA') // 'GERENCIA DE SEGURIDAD CIUDADANA'
 */
export function unitName(unit: string): string {
  return unit.replace(/^\s*[\d.]+\s*[-–—:]\s*/, '').replace(/\s+/g, ' ').trim();
}

/** Head nouns that take "el" whatever their ending; "área" is feminine and takes "el". */
const MASCULINE_HEAD = /^(?:ÁREA|AREA|ÓRGANO|ORGANO|CENTRO|DEPARTAMENTO|EQUIPO|COMITÉ|COMITE|ALMACÉN|ALMACEN|PROGRAMA|DESPACHO)$/i;
const FEMININE_HEAD = /^(?:UNIDAD|SEDE|SUBSEDE|RED|UGEL|DIRESA|GERENCIA|OFICINA)$/i;
/** Spanish feminine endings: -a, -ción, -sión, -dad, -tud. */
const FEMININE_ENDING = /(?:A|Í?A|CIÓN|CION|SIÓN|SION|DAD|TUD)$/i;

/**
 * The article of a noun phrase by its head noun: "la" SUBGERENCIA, GERENCIA, OFICINA, UNIDAD; "el" ÓRGANO, CENTRO, DEPARTAMENTO,
 * EQUIPO; others by their ending.
 *
 * - Source: method note on alerts, section F10.
 *
 * @example articleOf('ÓRGANO DE CONTROL INSTITUCIONAL') // 'el'
 */
export function articleOf(phrase: string): 'el' | 'la' {
  const head = phrase.trim().split(/[\s,(]/)[0] ?? '';
  if (MASCULINE_HEAD.test(head)) return 'el';
  return FEMININE_HEAD.test(head) || FEMININE_ENDING.test(head) ? 'la' : 'el';
}

/**
 * A unit with its article, as the subject of a sentence. A blank unit is a gap to fill, never a guess.
 *
 * @example unitPhrase('OFICINA DE PRESUPUESTO') // 'la OFICINA DE PRESUPUESTO'
 */
export function unitPhrase(name: string): string {
  return name === '' ? `la ${MISSING_UNIT}` : `${articleOf(name)} ${name}`;
}

/**
 * The same after "de" or "a": "del ÓRGANO", "al ÓRGANO", "de la OFICINA".
 *
 * @example contractPreposition('de', 'el ÓRGANO') // 'del ÓRGANO'
 */
export function contractPreposition(preposition: 'a' | 'de', phrase: string): string {
  const el = preposition === 'a' ? 'al ' : 'del ';
  return phrase.startsWith('el ') ? el + phrase.slice(3) : `${preposition} ${phrase}`;
}
