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

/**
 * How alike two texts are: 1 the same, 0 nothing in common; one minus the letters to insert, delete or replace over the longer's
 * length. Fold them first (`foldName`) where accents and case do not count.
 *
 * @example similarity('notificados', 'notificadas') // 0.909…
 */
export function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - editDistance(one, other) / longest;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(one: string, other: string): number {
  if (one === other) return 0;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const replaced = (row[j] ?? 0) + (one.charCodeAt(i) === other.charCodeAt(j) ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
