import { foldName } from '../foldName';

const TABLE_SIZE = 0x180;
const SPACE = 32;
const LONG_WAY = 0;

/** Folded code per Latin character code; a space for what is neither letter nor digit, 0 for what folds to more than one. */
const FOLDED = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  const folded = foldName(String.fromCharCode(code));
  if (folded === '') return SPACE;
  return folded.length === 1 ? folded.charCodeAt(0) : LONG_WAY;
});

/**
 * A 32-bit number that is equal for names with the same {@link foldName} and makes no string where all is Latin: to find
 * candidates among many names. Equal numbers do not prove equal folds.
 */
export function foldHash(name: string): number {
  let hash = START;
  let isGap = true;
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i);
    const folded = code < TABLE_SIZE ? (FOLDED[code] ?? LONG_WAY) : LONG_WAY;
    if (folded === LONG_WAY) return hashOfFolded(foldName(name));
    if (folded !== SPACE) hash = mix(isGap ? mix(hash, SPACE) : hash, folded);
    isGap = folded === SPACE;
  }
  return hash;
}

function hashOfFolded(folded: string): number {
  let hash = folded === '' ? START : mix(START, SPACE);
  for (let i = 0; i < folded.length; i += 1) hash = mix(hash, folded.charCodeAt(i));
  return hash;
}

/** The FNV-1a constants of 32 bits. */
const START = 0x811c9dc5;
const PRIME = 0x01000193;
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);
