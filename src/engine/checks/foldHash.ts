import { foldName } from '../foldName';

const TABLE_SIZE = 0x180;
/** Stands for everything that only parts words. */
export const SPACE = 32;
/** Stands for characters that fold to more than one, or lie beyond the table. */
export const LONG_WAY = 0;

/** Folded code per Latin character code; a space for what is neither letter nor digit, 0 for what folds to more than one. */
const FOLDED = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  const folded = foldName(String.fromCharCode(code));
  if (folded === '') return SPACE;
  return folded.length === 1 ? folded.charCodeAt(0) : LONG_WAY;
});

/** The code a character has in a folded name; {@link SPACE} for what parts words, {@link LONG_WAY} where `foldName` must tell. */
export const foldedCode = (code: number): number => (code < TABLE_SIZE ? (FOLDED[code] ?? LONG_WAY) : LONG_WAY);

/**
 * A 32-bit number that is equal for names with the same {@link foldName} and makes no string where all is Latin: to find
 * candidates among many names. Gaps between words are left out; equal numbers do not prove equal folds.
 */
export function foldHash(name: string): number {
  let hash = START;
  for (let i = 0; i < name.length; i += 1) {
    const folded = foldedCode(name.charCodeAt(i));
    if (folded === SPACE) continue;
    if (folded === LONG_WAY) return hashOfFolded(foldName(name));
    hash = Math.imul(hash ^ folded, PRIME);
  }
  return hash;
}

function hashOfFolded(folded: string): number {
  let hash = START;
  for (let i = 0; i < folded.length; i += 1) {
    if (folded.charCodeAt(i) !== SPACE) hash = Math.imul(hash ^ folded.charCodeAt(i), PRIME);
  }
  return hash;
}

/** The constants of FNV-1a for 32 bits. */
const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
