import { formatPlain } from '../text/format';
import { MISSING_CAUSE } from './alert';
import { articleOf, contractPreposition, unitPhrase } from './unitPhrase';
import type { Opener, SentenceVariant } from './sentenceVariants';

/** An indicator as a paragraph names it. */
export interface NamedIndicator {
  readonly name: string;
  /** Without its code; '' when not given. */
  readonly unit: string;
  readonly progress: number | null;
  /** '' when it is that of the AEI. */
  readonly judgement: string;
  /** '' leaves {@link MISSING_CAUSE}. */
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

const INDICATOR_LINKS = ['y en su indicador,', 'cuyo indicador es', 'y su indicador,'] as const;
const PROGRESS_PHRASES = [
  'tiene una ejecución física', 'cuenta con una ejecución física', 'tiene un avance físico', 'tiene un avance', 'cuenta con un avance',
] as const;
const TOTAL_OPENERS = ['Con respecto a la', 'Mientras que la', 'Respecto a la'] as const;
const TOTAL_PROGRESS_PHRASES = ['tiene una', 'ha alcanzado una', 'alcanza una'] as const;

/** The entry of a list for a turn; begins again at the end. */
const rotate = <T>(list: readonly [T, ...T[]], turn: number): T => list[turn % list.length] ?? list[0];

/** "del 50.64%"; for ND "sin información reportada". */
const ofPercent = (progress: number | null): string =>
  progress === null ? 'sin información reportada' : `del ${formatPlain(progress)}%`;

/**
 * The paragraph of an AEI with one indicator: unit, charge, code, NAME, indicator in bold, progress, judgement, cause, commitment.
 *
 * - Source: method note on alerts, sections F3 and F11.
 */
export function singleParagraph(contents: ParagraphContents, variant: SentenceVariant): string {
  const indicator = contents.indicators[0];
  if (indicator === undefined) return '';
  const charge = variant.opener === 'que' ? 'tiene a su cargo' : variant.opener === 'likewise' ? 'también tiene a cargo' : 'tiene a cargo';
  return [
    `${opening(variant.opener, indicator.unit)}, ${charge} la ejecución de la ${contents.code}${variant.separator}${contents.name}`,
    `${link(variant.turn, indicator.name)}`,
    `${rotate(PROGRESS_PHRASES, variant.turn)} ${ofPercent(contents.progress)}`,
    contents.judgement,
    causeOf(indicator),
  ].filter((part) => part !== '').join(', ') + ending(contents.commitment);
}

/**
 * The paragraph of an AEI with several indicators: the AEI and its total first, then each indicator that is not green with its
 * own unit, joined by "y con respecto al indicador" and "mientras que".
 *
 * - Source: method note on alerts, sections F4 and F11.
 */
export function severalParagraph(contents: ParagraphContents, variant: SentenceVariant): string {
  const total = [
    `${rotate(TOTAL_OPENERS, variant.turn)} ${contents.code}${variant.separator}${contents.name}`,
    `${rotate(TOTAL_PROGRESS_PHRASES, variant.turn)} ejecución física total ${ofPercent(contents.progress)}`,
    contents.judgement,
  ].filter((part) => part !== '').join(', ');
  const indicators = contents.indicators.map((indicator, at) => memberClause(indicator, at, contents.indicators[at - 1]));
  return [total, ...indicators].join('') + ending(contents.commitment);
}

/** First: ", la U, tiene a cargo…"; second: ", y con respecto al indicador **I**, a cargo de la U…"; then: "; mientras que la U…". */
function memberClause(indicator: NamedIndicator, at: number, previous: NamedIndicator | undefined): string {
  const tail = [indicator.judgement, causeOf(indicator)].filter((part) => part !== '').join(', ');
  const bold = `**${indicator.name}**`;
  const percent = ofPercent(indicator.progress);
  if (at === 0) return `, ${unitPhrase(indicator.unit)}, tiene a cargo la ejecución del indicador, ${bold}, con una ejecución ${percent}, ${tail}`;
  const unit = indicator.unit !== '' && indicator.unit === previous?.unit
    ? 'también a su cargo'
    : `a cargo ${contractPreposition('de', unitPhrase(indicator.unit))}`;
  if (at % 2 === 1) return `, y con respecto al indicador ${bold}, ${unit}, ha alcanzado una ejecución física ${percent}, ${tail}`;
  return `; mientras que el indicador ${bold}, ${unit}, cuenta con un avance ${percent}, ${tail}`;
}

function opening(opener: Opener, unit: string): string {
  const phrase = unitPhrase(unit);
  if (opener === 'que') return `Que, ${phrase}`;
  if (opener === 'likewise') return `Así mismo, ${phrase}`;
  if (opener === 'finally') return `Finalmente, ${phrase}`;
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** "y en su indicador, **Porcentaje de…**"; "cuyo indicador es el **Número de…**" takes the name's article. */
function link(turn: number, name: string): string {
  const words = rotate(INDICATOR_LINKS, turn);
  return words === 'cuyo indicador es' ? `${words} ${articleOf(name)} **${name}**` : `${words} **${name}**`;
}

const causeOf = ({ cause }: NamedIndicator): string => (cause.trim() === '' ? MISSING_CAUSE : withoutFullStop(cause));

/** The commitment closes the paragraph in a sentence of its own. */
function ending(commitment: string): string {
  const words = withoutFullStop(commitment);
  return words === '' ? '.' : `. Asimismo, ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
}

const withoutFullStop = (text: string): string => text.trim().replace(/^[,;]\s*/, '').replace(/[.\s]+$/, '');
