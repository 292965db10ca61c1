import { foldName } from '../foldName';
import { LONG_WAY, SPACE, foldedCode } from './foldHash';

/**
 * Have two names the same {@link foldName}? Decides at the first letter that differs, without making a string; two empty names are
 * not the same name.
 *
 * @example isSameName('Gestión pública', 'GESTION  PUBLICA') // true
 */
export function isSameName(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one === other || (lettersAgree(one, other) && foldName(one) === foldName(other));
}

/** False when their letters differ; gaps between words are not looked at. True also when that cannot be told quickly. */
function lettersAgree(one: string, other: string): boolean {
  let i = 0;
  let k = 0;
  for (;;) {
    let left = SPACE;
    let right = SPACE;
    while (left === SPACE && i < one.length) left = foldedCode(one.charCodeAt(i++));
    while (right === SPACE && k < other.length) right = foldedCode(other.charCodeAt(k++));
    if (left === LONG_WAY || right === LONG_WAY) return true;
    if (left !== right) return false;
    if (left === SPACE) return true;
  }
}
