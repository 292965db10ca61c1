const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * A name reduced to what makes it the same name: no accents, no case, words apart by single blanks, no punctuation.
 *
 * @example foldName('Gestión  PÚBLICA, (local)') // 'gestion publica local'
 */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_WORD, ' ').trim();
}
