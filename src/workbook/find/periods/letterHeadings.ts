/** The months by their first letters, from January on. */
const MONTH_LETTERS = 'EFMAMJJASOND';
const MONTHS = ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio', 'Julio', 'Agosto', 'Setiembre', 'Octubre', 'Noviembre', 'Diciembre'];
/** Letters in a row that are months and not the goal and the value. */
const FEWEST = 3;

/** The letter that is the whole of a column's lowest heading, in capitals; '' for any other heading. */
function letterOf(levels: readonly string[]): string {
  const last = (levels.at(-1) ?? '').replace(/[.\s]/g, '');
  return /^[a-z]$/i.test(last) ? last.toUpperCase() : '';
}

/**
 * The headings of columns with the words that single letters stand for: E, F, M … from January on are months, and P and E in one header the goal and
 * the value. Any other letter stays.
 *
 * @param headings the levels over each column, left to right
 * @example withLetterWords([['I Trim', 'P'], ['I Trim', 'E']]) // [['I Trim', 'Programado'], ['I Trim', 'Ejecutado']]
 */
export function withLetterWords(headings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const letters = headings.map(letterOf);
  const words = new Map<number, string>();
  for (let at = 0; at < letters.length; at += 1) {
    let count = 0;
    while (count < MONTHS.length && letters[at + count] === MONTH_LETTERS[count]) count += 1;
    if (count < FEWEST) continue;
    for (let month = 0; month < count; month += 1) words.set(at + month, MONTHS[month] ?? '');
    at += count - 1;
  }
  const others = letters.filter((letter, at) => letter !== '' && !words.has(at));
  if (others.includes('P') && others.includes('E')) {
    letters.forEach((letter, at) => {
      if (!words.has(at) && (letter === 'P' || letter === 'E')) words.set(at, letter === 'P' ? 'Programado' : 'Ejecutado');
    });
  }
  return words.size === 0 ? headings : headings.map((levels, at) => (words.has(at) ? [...levels.slice(0, -1), words.get(at) ?? ''] : levels));
}
