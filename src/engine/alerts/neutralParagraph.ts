import { causeClause, commitmentSentence } from './clauses';
import { boldName, codeAndName, inCommas, ofPercent } from './paragraph';
import type { NamedIndicator, ParagraphContents } from './paragraph';
import { inCharge } from './unitPhrase';

/**
 * The paragraph of an alert in the neutral hand: short sentences that begin with the AEI and say the same as the office's.
 *
 * - One indicator: "La AEI.01.01, NAME, a cargo de la U, tiene un avance del 50.64% en su indicador **I**, resultado menor a lo
 *   esperado, debido a…". Several: a sentence for the total and one for each indicator.
 * - Every opener is the same: a paragraph does not depend on its place among the others.
 *
 * @param isSeveral whether the AEI has more than one indicator, named or not
 */
export function neutralParagraph(contents: ParagraphContents, isSeveral: boolean): string {
  const { indicators: [only], progress, judgement } = contents;
  if (!isSeveral) return only === undefined ? '' : `${single(contents, only)}.${commitmentSentence(contents.commitment, '')}`;
  const total = inCommas(`La ${codeAndName(contents, ', ')}`, `tiene un avance total ${ofPercent(progress)}`, judgement);
  return `${[total, ...contents.indicators.map(member)].join('. ')}.${commitmentSentence(contents.commitment, '')}`;
}

const single = (contents: ParagraphContents, { name, unit, cause }: NamedIndicator): string => inCommas(
  `La ${codeAndName(contents, ', ')}`, inCharge(unit), `tiene un avance ${ofPercent(contents.progress)} en su indicador ${boldName(name)}`, contents.judgement,
) + causeClause(cause);

const member = ({ name, unit, progress, judgement, cause }: NamedIndicator): string => inCommas(
  `El indicador ${boldName(name)}`, inCharge(unit), progress === null ? 'no reporta información' : `tiene un avance ${ofPercent(progress)}`, judgement,
) + causeClause(cause);
