import { foldWords } from '../cells/foldText';
import { BARE_PROGRESS, CONCEPT_BY_PHRASE, LONGEST_PHRASE, SPAN_BY_PHRASE } from './headerVocabulary';
import type { HeaderConcept, HeaderSpan } from './headerVocabulary';

/** What one header cell says. */
export interface HeaderReading {
  /** In the order of the words. */
  readonly concepts: readonly HeaderConcept[];
  /** The only year named; null when none or several ("2024 - 2027"). */
  readonly year: number | null;
  readonly hasSeveralYears: boolean;
  /** A percent sign, or its word. */
  readonly isPercent: boolean;
  /** Progress in words that also name a quantity: "Avance". */
  readonly isBareProgress: boolean;
  readonly span: HeaderSpan | null;
  /** "Año" or "Valor" alone, the two halves of a baseline. */
  readonly part: 'year' | 'value' | null;
  /** Words, and how many of them say nothing that is known. */
  readonly words: number;
  readonly unknownWords: number;
}

const YEAR_WORD = /^(?:19|20)\d\d$/;
const YEAR_AND_SPAN = /^((?:19|20)\d\d)(?:s|i|sem)?(1|2|i|ii)?$/;
const FIRST_HALF = new Set(['i', '1', '01', '1er', 's1']);
const SECOND_HALF = new Set(['ii', '2', '02', '2do', 's2']);
/** A numeral alone under a group: a quarter, or a semester where the group says so. */
const NUMERAL = /^(?:i|ii|iii|iv)$/;
const NUMBERED: Omit<HeaderReading, 'words'> = {
  concepts: [], year: null, hasSeveralYears: false, isPercent: false, isBareProgress: false, span: 'unknown', part: null, unknownWords: 0,
};
const NEUTRAL = new Set(['%', 'pei', 'periodo', 'institucional', 'tipo', 'total', 'fisica', 'fisico', 'poi', 'acumulado', 'acumulada', 'acum']);
const PERCENT = new Set(['%', 'porcentaje', 'porcentual']);

/**
 * Reads one header cell by its words: "Ejecutado I Semestre 2024" is the concept `actual`, first semester, 2024. Columns are decided
 * by `decideColumn`.
 */
export function readHeader(text: string): HeaderReading {
  const words = foldWords(apart(text.replace(FOOTNOTE, ' ').replace(INITIALS, withoutPoints)));
  if (words.length === 1 && NUMERAL.test(words[0] ?? '')) return { ...NUMBERED, words: 1 };
  const seen = new PhraseReader();
  for (let at = 0; at < words.length; ) at += seen.take(words, at);
  return seen.reading(words);
}

/** The mark of a footnote, which is no part of a period: "1/", "/1", "1)", and after a year "(1)", "[1]", "¹"; "2024/1" is a semester. */
const FOOTNOTE = /(?<=\s)(?:\(?\d{1,2}\/\)?|\/\d{1,2}|\d{1,2}\))(?=\s|$)|(?<=(?:19|20)\d\d)(?:\s?\(\d{1,2}\)|\s?\[\d{1,2}\]|\d\/(?=\s|$))|[¹²³⁰⁴-⁹]+/g;

/** Initials with points: "L.E.", "U.M."; some alone are words that say nothing. */
const INITIALS = /(?<![\p{L}.])(?:\p{L}\.){1,4}\p{L}(?!\p{L})/gu;

const withoutPoints = (initials: string): string => initials.replaceAll('.', '');

/** Words glued into one, apart: "CodIndicador", "LE2024", "VO2024S1". */
const apart = (text: string): string =>
  /\s/.test(text.trim()) ? text : text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/(\p{L})(?=(?:19|20)\d\d)/gu, '$1 ');

class PhraseReader {
  private readonly concepts: HeaderConcept[] = [];
  private readonly years = new Set<number>();
  private span: HeaderSpan | null = null;
  private part: 'year' | 'value' | null = null;
  private unknown = 0;
  private isBareProgress = false;

  /** Reads the longest known phrase at a word and returns its number of words. */
  take(words: readonly string[], at: number): number {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
      const phrase = words.slice(at, at + length).join(' ');
      const concept = CONCEPT_BY_PHRASE.get(phrase);
      const span = SPAN_BY_PHRASE.get(phrase);
      if (concept !== undefined) this.concepts.push(concept);
      if (BARE_PROGRESS.has(phrase)) this.isBareProgress = true;
      if (span !== undefined) this.span ??= span;
      if (concept !== undefined || span !== undefined) return length;
    }
    return this.takeYear(words, at) ?? this.takeWord(words[at] ?? '');
  }

  reading(words: readonly string[]): HeaderReading {
    const { concepts, span, part, unknown, isBareProgress } = this;
    const [year = null, ...others] = this.years;
    const hasSeveralYears = others.length > 0;
    const isPercent = words.some((word) => PERCENT.has(word));
    return {
      concepts, year: hasSeveralYears ? null : year, hasSeveralYears, isPercent, isBareProgress, span, part, words: words.length, unknownWords: unknown,
    };
  }

  private takeYear(words: readonly string[], at: number): number | null {
    const word = words[at] ?? '';
    const glued = YEAR_AND_SPAN.exec(word);
    if (glued === null) return null;
    this.years.add(Number(glued[1]));
    if (!YEAR_WORD.test(word)) {
      this.span ??= word.endsWith('2') || word.endsWith('ii') ? 'second-semester' : 'semester';
      return 1;
    }
    const next = words[at + 1] ?? '';
    // "2024 I trimestre": the numeral is of the words after it.
    if (SPAN_BY_PHRASE.has(`${next} ${words[at + 2] ?? ''}`)) return 1;
    if (FIRST_HALF.has(next)) this.span ??= 'semester';
    else if (SECOND_HALF.has(next)) this.span ??= 'second-semester';
    else return 1;
    return 2;
  }

  private takeWord(word: string): number {
    if (word === 'ano') this.part = 'year';
    else if (word === 'valor') this.part = 'value';
    else if (!NEUTRAL.has(word)) this.unknown += 1;
    return 1;
  }
}

/** What the header cells over a column say together. */
export interface ColumnGuess {
  readonly concept: HeaderConcept | null;
  readonly year: number | null;
  readonly span: HeaderSpan | null;
  /** The span is in a row above that of the concept, over a group of columns. */
  readonly isSpanOfGroup: boolean;
  readonly part: 'year' | 'value' | null;
  /** It names only several years together. */
  readonly hasSeveralYears: boolean;
  readonly isPercent: boolean;
  /** "Avance" without anything that makes it a percentage. */
  readonly isBareProgress: boolean;
  /** Share of the words that are known, 0 to 1; 0 without words. */
  readonly clarity: number;
}

/** {@link guessColumn} of the heading of a column of a layout, whose rows are joined. */
export const guessHeading = ({ header }: { readonly header: string }): ColumnGuess => guessColumn(header.split(' · '));

/**
 * Joins the rows of a column's header, top to bottom. The lowest row decides ("Línea Base · Año" is a year), but an upper one may name
 * the element ("Acción estratégica · Código").
 *
 * @example guessColumn(['Valores Obtenidos', '2024', 'Sem1']) // { concept: 'actual', year: 2024, span: 'semester', … }
 */
export function guessColumn(levels: readonly string[]): ColumnGuess {
  const readings = levels.map(readHeader);
  const words = total(readings, 'words');
  const concept = conceptOf(readings);
  const year = lowest(readings, ({ year: own }) => own);
  const isPercent = readings.some((reading) => reading.isPercent);
  return {
    concept,
    year,
    hasSeveralYears: year === null && readings.some((reading) => reading.hasSeveralYears),
    isPercent,
    isBareProgress: concept === 'progress' && !isPercent && lowest(readings, (reading) => (reading.concepts.length > 0 ? reading : null))?.isBareProgress === true,
    span: spanOf(levels, readings),
    isSpanOfGroup: lastLevel(readings, ({ span }) => span !== null) < lastLevel(readings, ({ concepts }) => concepts.length > 0),
    part: readings.at(-1)?.part ?? null,
    clarity: words === 0 ? 0 : 1 - total(readings, 'unknownWords') / words,
  };
}

/** The lowest level decides; "I" and "II" under a group of semesters are its halves. */
function spanOf(levels: readonly string[], readings: readonly HeaderReading[]): HeaderSpan | null {
  const last = foldWords(levels.at(-1) ?? '').join(' ');
  const isOfSemesters = NUMERAL.test(last) && lowest(readings.slice(0, -1), ({ span }) => span) === 'semester';
  if (isOfSemesters && FIRST_HALF.has(last)) return 'semester';
  if (isOfSemesters && SECOND_HALF.has(last)) return 'second-semester';
  return lowest(readings, ({ span }) => span);
}

function conceptOf(readings: readonly HeaderReading[]): HeaderConcept | null {
  const all = new Set(readings.flatMap(({ concepts }) => concepts));
  if (all.has('money')) return 'money';
  const own = lowest(readings, ({ concepts }) => concepts[0] ?? null);
  const isIdentity = own === 'code' || own === 'name' || own === 'element' || own === 'objective' || own === 'indicator';
  if (!isIdentity) return own;
  if (all.has('indicator')) return all.has('code') ? 'code' : 'indicator';
  if (all.has('element')) return all.has('name') && !all.has('code') ? 'name' : 'element';
  if (all.has('objective')) return all.has('name') && !all.has('code') ? 'name' : 'objective';
  return own;
}

function lowest<Found>(readings: readonly HeaderReading[], find: (reading: HeaderReading) => Found | null): Found | null {
  return readings.reduce<Found | null>((found, reading) => find(reading) ?? found, null);
}

function lastLevel(readings: readonly HeaderReading[], has: (reading: HeaderReading) => boolean): number {
  return readings.reduce((found, reading, level) => (has(reading) ? level : found), -1);
}

function total(readings: readonly HeaderReading[], count: 'words' | 'unknownWords'): number {
  return readings.reduce((sum, reading) => sum + reading[count], 0);
}
