/**
 * How a paragraph with one indicator begins: "Que, la…", "La…", "Así mismo, la…", "Finalmente, la…".
 *
 * - Source: method note on alerts, sections F3 to F5 and F10.
 */
export type Opener = 'que' | 'plain' | 'likewise' | 'finally';

/** What the variant of a paragraph depends on, besides its place among the alerts. */
export interface VariantInput {
  /** The AEI has several indicators: the paragraph begins with the AEI and its total. */
  readonly several: boolean;
  /** Unit of the first indicator named. */
  readonly unit: string;
}

/** The wordings of a paragraph that alternate from one paragraph to the next. */
export interface SentenceVariant {
  readonly opener: Opener;
  /** Between the AEI's code and its name: ": " until the first AEI-first paragraph, ", " afterwards. */
  readonly separator: ': ' | ', ';
  /** How many paragraphs of the same pattern came before. */
  readonly turn: number;
}

/**
 * The variant of every alert, in order.
 *
 * - One indicator: "Que, la" and "La" alternate, starting with "Que, la" after a break (an AEI-first paragraph or an
 *   "Así mismo"); "Así mismo, la" when the unit is the paragraph's before it; "Finalmente, la" for the last of three or more.
 * - Several: the turn selects "Con respecto a la", "Mientras que la" or "Respecto a la".
 *
 * @example sentenceVariants([{ several: false, unit: 'A' }]) // [{ opener: 'que', separator: ': ', turn: 0 }]
 */
export function sentenceVariants(inputs: readonly VariantInput[]): readonly SentenceVariant[] {
  const firstSeveral = inputs.findIndex(({ several }) => several);
  const turns = { single: 0, several: 0 };
  let sinceBreak = 0;
  return inputs.map((input, at) => {
    const separator = at < 3 || (firstSeveral !== -1 && at <= firstSeveral) ? ': ' : ', ';
    if (input.several) {
      sinceBreak = 0;
      return { opener: 'plain', separator, turn: turns.several++ };
    }
    const opener = openerOf(input, inputs[at - 1], at === inputs.length - 1 && at >= 2, sinceBreak);
    sinceBreak = opener === 'likewise' ? 0 : sinceBreak + 1;
    return { opener, separator, turn: turns.single++ };
  });
}

function openerOf(input: VariantInput, previous: VariantInput | undefined, isLast: boolean, sinceBreak: number): Opener {
  if (isLast) return 'finally';
  const sameUnit = previous !== undefined && !previous.several && input.unit !== '' && input.unit === previous.unit;
  if (sameUnit) return 'likewise';
  return sinceBreak % 2 === 0 ? 'que' : 'plain';
}
