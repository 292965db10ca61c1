import { formatPlain } from '../text/format';
import { causeClause, commitmentSentence, sentenceName, upperFirst } from './clauses';
import type { Opener, SentenceVariant } from './sentenceVariants';
import { inCharge, isPluralUnit, unitPhrase } from './unitPhrase';

/** An indicator as a paragraph names it; names and units as the table writes them. */
export interface NamedIndicator {
  readonly name: string;
  /** Without its code; '' when not given. */
  readonly unit: string;
  /** null when it has none to report. */
  readonly progress: number | null;
  /** '' when it is that of the AEI, and for ND. */
  readonly judgement: string;
  /** '' leaves a gap to complete. */
  readonly cause: string;
}

/** The contents of a paragraph. */
export interface ParagraphContents {
  readonly code: string;
  readonly name: string;
  readonly progress: number;
  readonly judgement: string;
  readonly indicators: readonly NamedIndicator[];
  readonly commitment: string;
}

const INDICATOR_LINKS = ['y en su indicador,', 'cuyo indicador,', 'y su indicador,'] as const;
const PROGRESS_PHRASES = [
  'tiene una ejecución física', 'cuenta con una ejecución física', 'tiene un avance físico', 'tiene un avance', 'cuenta con un avance',
] as const;
const TOTAL_OPENERS = ['Con respecto a la', 'Por su parte, la', 'Respecto a la'] as const;
const TOTAL_PROGRESS_PHRASES = ['esta tiene una', 'ha alcanzado una', 'esta alcanza una'] as const;

/** The entry of a list for a turn; begins again at the end. */
const rotate = <T>(list: readonly [T, ...T[]], turn: number): T => list[turn % list.length] ?? list[0];

/** "del 50.64%" */
export const ofPercent = (progress: number): string => `del ${formatPlain(progress)}%`;

export const boldName = (name: string): string => `**${sentenceName(name)}**`;

/** Joins the parts that have words by commas. */
export const inCommas = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** "AEI.04.01: SERVICIO ADMINISTRATIVO…" */
export const codeAndName = ({ code, name }: ParagraphContents, separator: SentenceVariant['separator']): string =>
  `${code}${separator}${sentenceName(name)}`;

/**
 * The paragraph of an AEI with one indicator, in the office's hand: unit, charge, code, NAME, indicator in bold, progress, judgement,
 * cause, commitment.
 *
 * - Source: method note on alerts, sections F3 and F11; without the comma between subject and verb, nor sentences joined by commas.
 */
export function singleParagraph(contents: ParagraphContents, variant: SentenceVariant): string {
  const indicator = contents.indicators[0];
  if (indicator === undefined) return '';
  const sentence = inCommas(
    `${opening(variant.opener, indicator.unit)} ${charge(variant.opener, isPluralUnit(indicator.unit))} la ejecución de la ${codeAndName(contents, variant.separator)}`,
    `${rotate(INDICATOR_LINKS, variant.turn)} ${boldName(indicator.name)}`,
    `${rotate(PROGRESS_PHRASES, variant.turn)} ${ofPercent(contents.progress)}`,
    contents.judgement,
  );
  return ended(sentence + causeClause(indicator.cause), contents.commitment);
}

/**
 * The paragraph of an AEI with several indicators, in the office's hand: the AEI and its total first, then each indicator that is not
 * green with its own unit, in clauses between semicolons.
 *
 * - Source: method note on alerts, sections F4 and F11.
 */
export function severalParagraph(contents: ParagraphContents, variant: SentenceVariant): string {
  const total = inCommas(
    `${rotate(TOTAL_OPENERS, variant.turn)} ${codeAndName(contents, variant.separator)}`,
    `${rotate(TOTAL_PROGRESS_PHRASES, variant.turn)} ejecución física total ${ofPercent(contents.progress)}`,
    contents.judgement,
  );
  const { indicators } = contents;
  const clauses = indicators.map((indicator, at) => memberClause(indicator, at, indicators[at - 1], at > 0 && at === indicators.length - 1));
  return ended([total, ...clauses].join('; '), contents.commitment);
}

/** "la U tiene a cargo la ejecución del indicador **I**, con…", "y, con respecto al indicador **I**, a cargo de la U, se ha alcanzado…". */
function memberClause(indicator: NamedIndicator, at: number, previous: NamedIndicator | undefined, isLast: boolean): string {
  const { unit, progress, judgement } = indicator;
  const name = boldName(indicator.name);
  const tail = (judgement === '' ? '' : `, ${judgement}`) + causeClause(indicator.cause);
  if (at === 0) {
    const verb = isPluralUnit(unit) ? 'tienen' : 'tiene';
    return `${unitPhrase(unit)} ${verb} a cargo la ejecución del indicador ${name}, ${progress === null ? NO_INFORMATION_OF_IT : `con una ejecución ${ofPercent(progress)}`}${tail}`;
  }
  const isSameUnit = unit !== '' && unit === previous?.unit;
  const chargeOf = isSameUnit ? 'también a su cargo' : inCharge(unit);
  const and = isLast && at % 2 === 1 ? 'y, ' : '';
  if (progress === null) return `${at % 2 === 1 ? (isLast ? 'y ' : '') : 'mientras que '}el indicador ${name}, ${chargeOf}, no reporta información${tail}`;
  if (at % 2 === 1) return `${and}con respecto al indicador ${name}, ${chargeOf}, se ha alcanzado una ejecución física ${ofPercent(progress)}${tail}`;
  return `mientras que el indicador ${name}, ${chargeOf}, cuenta con un avance ${ofPercent(progress)}${tail}`;
}

const NO_INFORMATION_OF_IT = 'que no reporta información';

function opening(opener: Opener, unit: string): string {
  const phrase = unitPhrase(unit);
  if (opener === 'que') return `Que, ${phrase}`;
  if (opener === 'likewise') return `Así mismo, ${phrase}`;
  return opener === 'finally' ? `Finalmente, ${phrase}` : upperFirst(phrase);
}

function charge(opener: Opener, isPlural: boolean): string {
  const verb = isPlural ? 'tienen' : 'tiene';
  return opener === 'que' ? `${verb} a su cargo` : opener === 'likewise' ? `también ${verb} a cargo` : `${verb} a cargo`;
}

/** The commitment closes the paragraph in a sentence of its own. */
const ended = (sentence: string, commitment: string): string => `${sentence}.${commitmentSentence(commitment, 'Asimismo, ')}`;
