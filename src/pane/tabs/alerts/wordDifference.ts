/** Words of a text; `differs` where the other text has not the same word in the same order. */
export interface ComparedWord {
  readonly word: string;
  readonly differs: boolean;
}

/**
 * The words of two texts, each told whether the other has it. Case and accents count.
 *
 * @example differingWords('ACTIVIDADES REALIZADAS', 'ACTIVIDADES ACTUALIZADAS')[0][1] // { word: 'REALIZADAS', differs: true }
 */
export function differingWords(one: string, other: string): readonly [readonly ComparedWord[], readonly ComparedWord[]] {
  const [first, second] = [one, other].map((text) => text.split(/\s+/).filter((word) => word !== '')) as [string[], string[]];
  const common = longestCommon(first, second);
  const compared = (words: readonly string[]): ComparedWord[] => {
    let next = 0;
    return words.map((word) => {
      const differs = word !== common[next];
      if (!differs) next += 1;
      return { word, differs };
    });
  };
  return [compared(first), compared(second)];
}

/** The longest sequence of words that both have in their order. */
function longestCommon(first: readonly string[], second: readonly string[]): readonly string[] {
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = first.length - 1; row >= 0; row -= 1) {
    for (let column = second.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = first[row] === second[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const common: string[] = [];
  for (let row = 0, column = 0; row < first.length && column < second.length;) {
    if (first[row] === second[column]) {
      common.push(first[row] ?? '');
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return common;
}
