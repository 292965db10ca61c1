import { MISSING_CAUSE, MISSING_NAME } from './alert';

/**
 * A name as it stands inside a sentence: one space between words, and no punctuation at its ends that could meet the sentence's own. A
 * blank name is a gap to complete.
 *
 * @example sentenceName('SEGURIDAD CIUDADANA EFICIENTE. ') // 'SEGURIDAD CIUDADANA EFICIENTE'
 */
export function sentenceName(name: string): string {
  const words = trimmedName(name);
  return words === '' ? MISSING_NAME : words;
}

/** {@link sentenceName} without the gap: '' stays ''. Two or more asterisks in a row would read as bold marks, and become one. */
export const trimmedName = (name: string): string => name
  .replace(/\s+/g, ' ').replace(/\*{2,}/g, '*').replace(/ +(?=[.,;:])/g, '').replace(/,+(?=[.,;:])/g, '')
  .replace(/^[\s.,;:•·*–—-]+/, '').replace(/[\s.,;:…*–—-]+$/, '');

/** A connector that a comma joins to the sentence before. */
const AFTER_COMMA = /^(?:debido|por|porque|pues|puesto que|dado que|ya que|a causa|a ra[ií]z|en raz[oó]n|en vista|a consecuencia|como consecuencia|como resultado|producto de|gracias|toda vez|lo que|lo cual|y|resultado que|a pesar|aunque|si bien|pero|con motivo|conforme|en tanto|mientras)(?![\p{L}\p{N}])/iu;
/** A verb whose subject is what the sentence before says. */
const VERB = /^(?:obedece|responde|se debe|corresponde|se explica|se origina)n?(?![\p{L}\p{N}])/iu;
/** A clause that stands by itself: only a semicolon may join it. */
const OWN_CLAUSE = /^(?:sin embargo|no obstante|este|esta|esto|estos|estas|ello|dicho|dicha|se)(?![\p{L}\p{N}])/iu;

/**
 * A cause with what joins it to the sentence before it, without a full stop: no two sentences are joined by a bare comma. A blank cause
 * is a gap to complete.
 *
 * @example causeClause('sin embargo, este responde a su cronograma') // '; sin embargo, este responde a su cronograma'
 * @example causeClause('Demora en la contratación.') // ', por lo siguiente: Demora en la contratación'
 */
export function causeClause(cause: string): string {
  const words = trimmedPhrase(cause);
  if (words === '') return `, ${MISSING_CAUSE}`;
  if (AFTER_COMMA.test(words)) return `, ${lowerFirst(words)}`;
  if (VERB.test(words)) return `, lo que ${lowerFirst(words)}`;
  return OWN_CLAUSE.test(words) ? `; ${lowerFirst(words)}` : `, por lo siguiente: ${words}`;
}

/** A commitment that is a sentence: "se coordinará…", "la oficina evaluará…". */
const SENTENCE = /^(?:se|este|esta)(?!\p{L})|^(?:\S+\s+){0,12}?\S*(?:rá|rán|remos)(?!\p{L})/iu;

/**
 * The commitment as the sentence that closes a paragraph, with its full stop; '' for none.
 *
 * @param lead words before it, for the office's hand: "Asimismo, "
 * @example commitmentSentence('Se harán las recomendaciones.', 'Asimismo, ') // ' Asimismo, se harán las recomendaciones.'
 * @example commitmentSentence('Reunión con la unidad', '') // ' Compromiso: Reunión con la unidad.'
 */
export function commitmentSentence(commitment: string, lead: string): string {
  const words = trimmedPhrase(commitment);
  if (words === '') return '';
  if (!SENTENCE.test(words)) return ` Compromiso: ${words}.`;
  return lead === '' ? ` ${upperFirst(words)}.` : ` ${lead}${lowerFirst(words)}.`;
}

/** A phrase that a person wrote, in one line, without punctuation at its ends. */
const trimmedPhrase = (text: string): string => text
  .replace(/\s+/g, ' ').replace(/\*{2,}/g, '*').replace(/ +(?=[.,;:])/g, '').replace(/^[\s.,;:]+/, '').replace(/[\s.,;:]+$/, '');

/** "Debido a…" to "debido a…"; a word in capitals stays. */
const lowerFirst = (text: string): string => (/^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
