/**
 * The turns of phrase that alternate from one paragraph to the next, so that the text reads as written by one hand. A paragraph's
 * voice depends only on its place among the alerts, the number of indicators it names, and the unit before it.
 *
 * - Source: method note on alerts, sections F3 to F5 and F10.
 */
export type Opener = 'que' | 'plain' | 'likewise' | 'finally';

/** What is known of an alert before its words. */
export interface VariantInput {
  /** The AEI has several indicators: the paragraph begins with the AEI and its total. */
  readonly several: boolean;
  /** Unit of the first indicator named. */
  readonly unit: string;
}

export interface SentenceVariant {
  readonly opener: Opener;
  /** Between the AEI's code and its name: ": " until the first AEI-first paragraph, ", " afterwards. */
  readonly separator: ': ' | ', ';
  /** How many paragraphs of the same pattern came before. */
  readonly turn: number;
}

/**
 * The voice of every alert, in order.
 *
 * - One indicator: "Que, la" and "La" take turns, beginning again with "Que, la" after a break (an AEI-first paragraph or an
 *   "Así mismo"); "Así mismo, la" when the unit is the paragraph's before it; "Finalmente, la" for the last of three or more.
 * - Several: the turn alone tells "Con respecto a la", "Mientras que la", "Respecto a la".
 *
 * @example sentenceVariants([{ several: false, unit: 'A' }]) // [{ opener: 'que', separator: ': ', turn: 0 }]
 */
export function sentenceVariants(castings: readonly VariantInput[]): readonly SentenceVariant[] {
  const firstSeveral = castings.findIndex(({ several }) => several);
  const turns = { single: 0, several: 0 };
  let sinceBreak = 0;
  return castings.map((casting, at) => {
    const separator = at < 3 || (firstSeveral !== -1 && at <= firstSeveral) ? ': ' : ', ';
    if (casting.several) {
      sinceBreak = 0;
      return { opener: 'plain', separator, turn: turns.several++ };
    }
    const opener = openerOf(casting, castings[at - 1], at === castings.length - 1 && at >= 2, sinceBreak);
    sinceBreak = opener === 'likewise' ? 0 : sinceBreak + 1;
    return { opener, separator, turn: turns.single++ };
  });
}

function openerOf(casting: VariantInput, previous: VariantInput | undefined, isLast: boolean, sinceBreak: number): Opener {
  if (isLast) return 'finally';
  const sameUnit = previous !== undefined && !previous.several && casting.unit !== '' && casting.unit === previous.unit;
  if (sameUnit) return 'likewise';
  return sinceBreak % 2 === 0 ? 'que' : 'plain';
}
