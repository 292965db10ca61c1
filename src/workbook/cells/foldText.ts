import { foldText as foldAccents } from '../../engine/text/names';

const STOP_WORDS = new Set(['a', 'al', 'con', 'de', 'del', 'e', 'el', 'en', 'la', 'las', 'los', 'o', 'por', 'para', 'segun', 'su', 'y']);
const NOT_WORDS = /[^a-z0-9%]+/g;
const CONSONANT_PLURAL = /(?:or|al|ad|on|el|er)es$/;
const SHORTEST_PLURAL = 5;

/**
 * The words of a Spanish text without case, accents, punctuation, line breaks, articles, prepositions and plural endings. `%` counts
 * as a word.
 *
 * @example foldWords('Valores\nObtenidos (%)') // ['valor', 'obtenido', '%']
 */
export function foldWords(text: string): string[] {
  const spaced = foldText(text).replace(/%/g, ' % ').replace(NOT_WORDS, ' ').trim();
  if (spaced === '') return [];
  return spaced.split(' ').filter((word) => word !== '' && !STOP_WORDS.has(word)).map(singular);
}

/**
 * Lower case, no accents, one space between words; punctuation stays.
 *
 * @example foldText('  Línea  Base ') // 'linea base'
 */
export function foldText(text: string): string {
  return foldAccents(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

function singular(word: string): string {
  if (word.length < SHORTEST_PLURAL || !word.endsWith('s')) return word;
  return CONSONANT_PLURAL.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** Characters of no width, which pasted texts may contain. */
export const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
