import { alertReason, RED_ONLY } from '../alerts/alert';
import { unitName } from '../alerts/unitPhrase';
import { BAND_WORDS_INSIDE, bandOf } from '../method/bands';
import { figureAt } from '../method/evaluate';
import type { Evaluation } from '../method/evaluation';
import type { Plan } from '../plan/plan';
import { formatPlain } from '../text/format';
import type { NamedCut } from './namedCut';
import { progressInCut } from './namedCut';
import { findMention, wordsOf } from './findMention';
import type { Mention, TextWord } from './findMention';
import type { QuotedPercent, ReportParagraph } from './readParagraphs';

/** From this similarity on, a text is a name written differently. */
const SAME_NAME = 0.55;
/** The same among indicators of one AEI, whose names resemble each other. */
const SAME_INDICATOR = 0.75;

/** An indicator of the AEI and its mention in the paragraph. */
interface MentionedIndicator {
  readonly index: number;
  readonly mention: Mention | null;
}

/**
 * The differences between a paragraph and the rows of its AEI and indicators: superfluous paragraph, percentages, names, units,
 * omitted red indicators.
 *
 * @param other another cut of the plan: a figure of the text that is its own is told to be
 */
export function reviewParagraph(paragraph: ReportParagraph, action: number, plan: Plan, evaluation: Evaluation, other: NamedCut | null): readonly TextFinding[] {
  const words = wordsOf(paragraph.text);
  const named = mentionedIndicators(paragraph, action, plan, words);
  return [
    ...superfluous(paragraph, action, evaluation, other),
    ...wrongPercents(paragraph, action, named, { plan, evaluation, other }),
    ...otherName(paragraph, action, plan),
    ...otherIndicatorNames(paragraph, named, plan),
    ...otherUnits(paragraph, named, plan, words),
    ...omittedRedIndicators(named, action, plan, evaluation),
  ];
}

function mentionedIndicators(paragraph: ReportParagraph, action: number, plan: Plan, words: readonly TextWord[]): readonly MentionedIndicator[] {
  const indices = plan.actions[action]?.indicators ?? [];
  const atLeast = indices.length > 1 ? SAME_INDICATOR : SAME_NAME;
  const after = words.filter(({ from }) => from >= paragraph.afterCode);
  return indices.map((index) => ({ index, mention: findMention(plan.indicator(index)?.name ?? '', after, atLeast) }));
}

function superfluous({ code }: ReportParagraph, action: number, evaluation: Evaluation, other: NamedCut | null): readonly TextFinding[] {
  const { band, progress } = evaluation.actions[action] ?? { band: 'nd', progress: null };
  if (band === 'open' || alertReason(band, [], RED_ONLY) !== null) return [];
  const before = other === null ? null : progressInCut(other, code);
  const wasRed = other !== null && before !== null && alertReason(bandOf(before, other.evaluation.policies.limits), [], RED_ONLY) !== null;
  const why = wasRed ? `su párrafo es ${other.of}, donde estaba en rojo (${formatPlain(before)}%).` : 'su párrafo sobra o viene de un corte anterior.';
  return [{
    kind: 'alerta-sobrante', code, says: 'párrafo de alerta', should: '', ...(wasRed && { source: other.of }),
    message: `${code} está en ${BAND_WORDS_INSIDE[band]} (${formatPlain(progress)}%), no en rojo: ${why}`,
  }];
}

function wrongPercents(
  paragraph: ReportParagraph, action: number, named: readonly MentionedIndicator[],
  { plan, evaluation, other }: { readonly plan: Plan; readonly evaluation: Evaluation; readonly other: NamedCut | null },
): readonly TextFinding[] {
  return paragraph.percents.flatMap((quoted): TextFinding[] => {
    const owner = ownerOf(quoted, paragraph, named);
    const code = owner === null ? paragraph.code : plan.indicator(owner)?.code ?? '';
    const figure = owner === null ? evaluation.actions[action] : figureAt(evaluation, owner);
    if (figure?.band === 'open') return [];
    const progress = figure?.progress ?? null;
    if (isQuoted(progress, quoted)) return [];
    const should = progress === null ? 'ND' : `${formatPlain(progress)}%`;
    const [quotedBand, tableBand] = [quoted.value, progress].map((one) => BAND_WORDS_INSIDE[bandOf(one, evaluation.policies.limits)]);
    const colour = quotedBand === tableBand ? '' : ` Con el valor de la tabla, el color pasa de ${quotedBand} a ${tableBand}.`;
    const isOther = other !== null && isQuoted(progressInCut(other, code), quoted);
    const source = isOther ? ` ${quoted.text.replace(/\s*%$/, '')} es ${other.of}.` : '';
    return [{
      kind: 'porcentaje-distinto', code, says: quoted.text, should, ...(isOther && { source: other.of }),
      message: `El texto dice ${quoted.text} para ${code}; la tabla da ${should}.${source}${colour}`,
    }];
  });
}

/** The indicator a percentage belongs to: the last one named before it; null (the AEI) with one indicator, before any, or after "total". */
function ownerOf(quoted: QuotedPercent, paragraph: ReportParagraph, named: readonly MentionedIndicator[]): number | null {
  if (named.length < 2) return null;
  if (/\btotal\s+(?:\S+\s+){0,2}$/iu.test(paragraph.text.slice(0, quoted.at))) return null;
  const before = named.filter(({ mention }) => mention !== null && mention.from < quoted.at);
  const last = before.sort((one, other) => (other.mention?.from ?? 0) - (one.mention?.from ?? 0))[0];
  return last?.index ?? null;
}

/** Whether a progress is the one quoted, at the precision of the text. */
const isQuoted = (progress: number | null, { value, decimals }: QuotedPercent): boolean =>
  progress !== null && Math.abs(roundTo(progress, decimals) - value) < 1e-9;

const roundTo = (value: number, decimals: number): number => Number(value.toFixed(Math.min(decimals, 2)));

/** The name of the AEI differs; it is searched right after the code. */
function otherName(paragraph: ReportParagraph, action: number, plan: Plan): readonly TextFinding[] {
  const name = plan.actions[action]?.name ?? '';
  const near = wordsOf(paragraph.text).filter(({ from }) => from >= paragraph.afterCode).slice(0, wordsOf(name).length + 6);
  const mention = findMention(name, near, SAME_NAME);
  const says = mention === null ? '' : paragraph.text.slice(mention.from, mention.to);
  return mention?.likeness === 1 ? [] : [difference('nombre-distinto', paragraph.code, 'el nombre', says, name)];
}

function otherIndicatorNames(paragraph: ReportParagraph, named: readonly MentionedIndicator[], plan: Plan): readonly TextFinding[] {
  return named.flatMap(({ index, mention }): TextFinding[] => {
    const indicator = plan.indicator(index);
    if (indicator === undefined || mention?.likeness === 1) return [];
    if (mention === null && named.length > 1) return [];
    const says = mention === null ? '' : paragraph.text.slice(mention.from, mention.to);
    return [difference('indicador-distinto', indicator.code, 'el nombre', says, indicator.name)];
  });
}

/** Units that differ, of the indicators that the paragraph names. */
function otherUnits(paragraph: ReportParagraph, named: readonly MentionedIndicator[], plan: Plan, words: readonly TextWord[]): readonly TextFinding[] {
  const seen = new Set<string>();
  return named.flatMap(({ index, mention }): TextFinding[] => {
    const indicator = plan.indicator(index);
    const unit = unitName(indicator?.unit ?? '');
    if (indicator === undefined || (mention === null && named.length > 1) || unit === '' || seen.has(unit)) return [];
    seen.add(unit);
    const found = findMention(unit, words, SAME_NAME);
    if (found?.likeness === 1) return [];
    return [difference('unidad-distinta', indicator.code, 'la unidad', found === null ? '' : paragraph.text.slice(found.from, found.to), unit)];
  });
}

function difference(kind: TextFindingKind, code: string, what: string, says: string, should: string): TextFinding {
  const message = says === ''
    ? `El texto no menciona ${what} de ${code} («${should}») con un nombre reconocible.`
    : `El texto escribe «${says}»; en la tabla ${what} de ${code} es «${should}». Elija cuál es el correcto.`;
  return { kind, code, says, should, message };
}

/** Red indicators of the AEI that its paragraph omits. */
function omittedRedIndicators(named: readonly MentionedIndicator[], action: number, plan: Plan, evaluation: Evaluation): readonly TextFinding[] {
  if (named.length < 2) return [];
  return named.flatMap(({ index, mention }): TextFinding[] => {
    const own = figureAt(evaluation, index);
    if (mention !== null || own?.band !== 'red') return [];
    const code = plan.indicator(index)?.code ?? '';
    return [{
      kind: 'indicador-rojo-omitido', code, says: '', should: `${formatPlain(own.progress)}%`,
      message: `${code} está en rojo (${formatPlain(own.progress)}%) y el párrafo de ${plan.actions[action]?.code ?? ''} no lo menciona.`,
    }];
  });
}

/** A difference between a report's text and its table, with both versions. */
export interface TextFinding {
  readonly kind: TextFindingKind;
  /** Code of its AEI or indicator. */
  readonly code: string;
  /** The words of the text; '' when it has none. */
  readonly says: string;
  /** The words by the table; '' when the text should have none. */
  readonly should: string;
  /** The other cut whose figure the text has, as in {@link NamedCut.of}; absent where it is of none. */
  readonly source?: string;
  /** In Spanish, one or two sentences: what is wrong and what to do. */
  readonly message: string;
}

type TextFindingKind =
  | 'porcentaje-distinto' | 'alerta-faltante' | 'alerta-sobrante' | 'codigo-desconocido' | 'parrafo-repetido'
  | 'indicador-rojo-omitido' | 'indicador-rojo-sin-alerta' | 'nombre-distinto' | 'indicador-distinto' | 'unidad-distinta';
