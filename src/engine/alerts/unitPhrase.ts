import { MISSING_UNIT } from './alert';
import { trimmedName } from './clauses';

/**
 * The name of a unit of organisation without its code; '' stays ''.
 *
 * @example unitName('15.00-GERENCIA DE SEGURIDAD CIUDADANA') // 'GERENCIA DE SEGURIDAD CIUDADANA'
 */
export function unitName(unit: string): string {
  return unit.replace(/^\s*[\d.]+\s*[-–—:]\s*/, '').replace(/\s+/g, ' ').trim();
}

/** Head nouns that take "el" whatever their ending ("área" is feminine and takes "el"), and OCI, the Órgano de Control Institucional. */
const MASCULINE_HEAD = /^(?:ÁREA|AREA|ÓRGANO|ORGANO|CENTRO|DEPARTAMENTO|EQUIPO|GRUPO|COMITÉ|COMITE|ALMACÉN|ALMACEN|PROGRAMA|SISTEMA|DESPACHO|OCI)$/i;
const FEMININE_HEAD = /^(?:UNIDAD|SEDE|SUBSEDE|RED|UGEL|DIRESA|GERENCIA|OFICINA|OF|OFIC|GER|GCIA|SUBG|SUBGER|DIR|UNID)$/i;
/** Spanish feminine endings: -a, -ción, -sión, -dad, -tud. */
const FEMININE_ENDING = /(?:A|CIÓN|CION|SIÓN|SION|DAD|TUD)$/i;
/** The letters of an Oficina, Gerencia, Unidad or Subgerencia: OPP, GDUR, UEI, SGOP. */
const FEMININE_LETTERS = /^(?:O|G|U|SG)[A-Z]{1,4}$/;
/** A plural of some length; words such as "campus" and "análisis" have one form. */
const PLURAL = /^.{5,}[^IU]S$/i;

type Article = 'el' | 'la' | 'los' | 'las';

/**
 * The article of a noun phrase by its head noun: "la" SUBGERENCIA, SUB GERENCIA, OFICINA, OPP; "el" ÓRGANO, CENTRO, DEPARTAMENTO;
 * "las" OFICINAS; others by their ending.
 *
 * - Source: method note on alerts, section F10.
 *
 * @example articleOf('ÓRGANO DE CONTROL INSTITUCIONAL') // 'el'
 */
function articleOf(phrase: string): Article {
  const [first = '', second = ''] = phrase.trim().split(/[\s,(.\-–]+/);
  const head = /^SUB$/i.test(first) && second !== '' ? second : first;
  if (!PLURAL.test(head) || MASCULINE_HEAD.test(head)) return isFeminine(head) ? 'la' : 'el';
  return isFeminine(head.slice(0, -1)) || isFeminine(head.slice(0, -2)) ? 'las' : 'los';
}

const isFeminine = (head: string): boolean =>
  !MASCULINE_HEAD.test(head) && (FEMININE_HEAD.test(head) || FEMININE_ENDING.test(head) || FEMININE_LETTERS.test(head));

/** Whether a unit takes a plural verb: "las OFICINAS ZONALES tienen". */
export const isPluralUnit = (name: string): boolean => articleOf(trimmedName(name)).endsWith('s');

/**
 * A unit with its article, as the subject of a sentence, without punctuation at its end. A blank unit is a gap to fill, never a guess.
 *
 * @example unitPhrase('OFICINA DE PRESUPUESTO.') // 'la OFICINA DE PRESUPUESTO'
 */
export function unitPhrase(name: string): string {
  const words = trimmedName(name);
  return words === '' ? `la ${MISSING_UNIT}` : `${articleOf(words)} ${words}`;
}

/**
 * Whose charge something is.
 *
 * @example inCharge('ÓRGANO DE CONTROL INSTITUCIONAL') // 'a cargo del ÓRGANO DE CONTROL INSTITUCIONAL'
 */
export function inCharge(unit: string): string {
  const phrase = unitPhrase(unit);
  return phrase.startsWith('el ') ? `a cargo del ${phrase.slice(3)}` : `a cargo de ${phrase}`;
}
