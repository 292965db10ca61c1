import type { Period } from '../../engine/plan/periods';
import { isFigureConcept } from './headerVocabulary';
import type { ColumnProfile } from './profileColumn';
import type { ColumnGuess } from './readHeader';
import { CONFIDENCE } from './tableLayout';
import type { ColumnMeaning, PlainField } from './tableLayout';

/** A meaning and its confidence, 0 to 1. */
export interface ColumnDecision {
  readonly meaning: ColumnMeaning;
  readonly confidence: number;
}

const MAJORITY = 0.5;
/** The largest number that is a rank of relevance: a weight in percent may be larger. */
const LARGEST_RANK = 3;
const UNKNOWN: ColumnDecision = { meaning: { field: 'unknown' }, confidence: CONFIDENCE.certain };

/**
 * What a column holds, by its header, its content, and the table's title for a year or semester that the header leaves out.
 * Codes come first, then words, then other content; content that contradicts the words lowers the confidence.
 */
export function decideColumn(guess: ColumnGuess, profile: ColumnProfile, title: Period | null): ColumnDecision {
  return byCodes(guess, profile) ?? byWords(guess, profile, title) ?? byContent(profile);
}

/** By the words of the header. A weight in numbers is doubtful: 1 may be the most relevant or the least. */
function byWords(guess: ColumnGuess, profile: ColumnProfile, title: Period | null): ColumnDecision | null {
  const { concept } = guess;
  if (concept === null) return bySpan(guess, profile, title);
  if (concept === 'other' || concept === 'money') return UNKNOWN;
  if (isFigureConcept(concept)) return figure(concept, guess, profile, title);
  if (concept === 'baseline' || concept === 'current') return halfOf(concept, guess, profile);
  const field = concept === 'bareUnit' ? bareUnit(profile) : concept === 'weight' && (share(profile.shares, profile) >= MAJORITY || (guess.isPercent && profile.largest > LARGEST_RANK)) ? 'share' : PLAIN[concept];
  const confidence = agreed(field, guess.clarity, profile);
  return { meaning: { field }, confidence: field === 'relevance' && concept === 'weight' && profile.numbers > 0 ? Math.min(confidence, CONFIDENCE.doubtful) : confidence };
}

const PLAIN = {
  code: 'code', indicator: 'name', name: 'name', element: 'elementName', objective: 'objective', executingUnit: 'executingUnit',
  unit: 'unit', parameter: 'parameter', relevance: 'relevance', weight: 'relevance', share: 'share', direction: 'direction', aggregation: 'aggregation',
  priority: 'priority',
} as const satisfies Record<string, PlainField>;

/** A header with a period and no concept, such as "I Semestre": the value obtained, or its percentage; the user is asked. */
function bySpan(guess: ColumnGuess, profile: ColumnProfile, title: Period | null): ColumnDecision | null {
  const { span, clarity, isPercent } = guess;
  if (span === null || span === 'unknown' || clarity < 1 || profile.texts > 0) return null;
  const { meaning, confidence } = figure(isPercent ? 'progress' : 'actual', guess, profile, title);
  return { meaning, confidence: Math.min(confidence, CONFIDENCE.doubtful) };
}

/** "Unidad" alone: the unit of measure where the content is measures, else the unit in charge. */
function bareUnit(profile: ColumnProfile): PlainField {
  return share(profile.measures, profile) >= MAJORITY ? 'parameter' : 'unit';
}

function byCodes(guess: ColumnGuess, profile: ColumnProfile): ColumnDecision | null {
  const codes = profile.indicatorCodes + profile.actionCodes + profile.objectiveCodes;
  if (share(codes, profile) < MAJORITY || isFigureConcept(guess.concept)) return null;
  if (profile.indicatorCodes > 0) return { meaning: { field: 'code' }, confidence: CONFIDENCE.certain };
  if (guess.concept === 'code' && guess.clarity === 0) return null;
  if (profile.actionCodes > 0) return { meaning: { field: 'element' }, confidence: CONFIDENCE.certain };
  return { meaning: { field: 'objective' }, confidence: CONFIDENCE.certain };
}

function halfOf(concept: 'baseline' | 'current', guess: ColumnGuess, profile: ColumnProfile): ColumnDecision {
  const isYear = guess.part === 'year' || (guess.part === null && profile.filled > 0 && profile.years === profile.filled);
  const field = isYear ? (`${concept}Year` as const) : concept;
  return { meaning: { field }, confidence: Math.min(clearness(guess.clarity), numeric(profile)) };
}

function figure(
  concept: 'target' | 'actual' | 'progress',
  guess: ColumnGuess,
  profile: ColumnProfile,
  title: Period | null,
): ColumnDecision {
  const texts = profile.texts - profile.wordedFigures;
  if (texts > 0 && share(texts, profile) >= MAJORITY) return textUnderFigure(profile);
  if (guess.span === 'unknown') return UNKNOWN;
  const year = guess.year ?? (guess.hasSeveralYears ? null : (title?.year ?? null));
  if (year === null) return { meaning: { field: 'unknown' }, confidence: CONFIDENCE.contradicted };
  const known = Math.min(clearness(guess.clarity), numeric(profile), guess.year === null ? CONFIDENCE.supposed : CONFIDENCE.certain);
  if (concept === 'target') return target(year, guess, known);
  return { ...period(concept, year, guess, title, known) };
}

/**
 * The method uses the year's goal: a semester's goal is not used. Under a group "I Semestre" a goal may be either; the one under
 * "II Semestre" is more likely the year's, as goals accumulate.
 */
function target(year: number, guess: ColumnGuess, confidence: number): ColumnDecision {
  const isHalf = guess.span === 'semester' || guess.span === 'second-semester';
  const doubt = guess.span === 'semester' ? CONFIDENCE.firstHalf : CONFIDENCE.doubtful;
  if (isHalf && guess.isSpanOfGroup) return { meaning: { field: 'target', year }, confidence: Math.min(confidence, doubt) };
  if (isHalf) return { meaning: { field: 'unknown' }, confidence: CONFIDENCE.supposed };
  return { meaning: { field: 'target', year }, confidence };
}

function period(
  field: 'actual' | 'progress',
  year: number,
  guess: ColumnGuess,
  title: Period | null,
  confidence: number,
): ColumnDecision {
  if (guess.span === 'semester') return { meaning: { field, year, span: 'semester' }, confidence };
  if (guess.span === 'year') return { meaning: { field, year, span: 'year' }, confidence };
  if (guess.span === 'second-semester') {
    return { meaning: { field, year, span: 'year' }, confidence: Math.min(confidence, CONFIDENCE.doubtful) };
  }
  const isTitles = title !== null && title.year === year && title.span === 'semester';
  if (isTitles) return { meaning: { field, year, span: 'semester' }, confidence: Math.min(confidence, CONFIDENCE.supposed) };
  return { meaning: { field, year, span: 'year' }, confidence };
}

/** Texts under a header of figures: "LE" over "300359-MUNICIPALIDAD…" is a misprint of UE. */
function textUnderFigure(profile: ColumnProfile): ColumnDecision {
  const found = byContent(profile);
  return found.meaning.field === 'unknown' ? { meaning: { field: 'unknown' }, confidence: CONFIDENCE.contradicted } : found;
}

/** By the content, for a header without known words. */
function byContent(profile: ColumnProfile): ColumnDecision {
  const rules: readonly (readonly [number, PlainField])[] = [
    [profile.executingUnits, 'executingUnit'],
    [profile.units, 'unit'],
    [profile.texts > 0 ? profile.relevances : 0, 'relevance'],
    [profile.directions, 'direction'],
    [profile.aggregations, 'aggregation'],
    [profile.measures, 'parameter'],
  ];
  const found = rules.find(([count]) => share(count, profile) > MAJORITY);
  return found === undefined ? UNKNOWN : { meaning: { field: found[1] }, confidence: CONFIDENCE.likely };
}

function agreed(field: PlainField, clarity: number, profile: ColumnProfile): number {
  const words = clearness(clarity);
  if (profile.filled === 0) return words;
  const understood: Partial<Record<PlainField, number>> = {
    relevance: profile.relevances, direction: profile.directions, aggregation: profile.aggregations,
  };
  const count = understood[field];
  if (count !== undefined) return share(count, profile) >= MAJORITY ? words : CONFIDENCE.doubtful;
  const isText = field === 'name' || field === 'unit' || field === 'executingUnit' || field === 'elementName';
  return isText && share(profile.texts, profile) < MAJORITY ? CONFIDENCE.doubtful : words;
}

const clearness = (clarity: number): number => (clarity >= 1 ? CONFIDENCE.certain : clarity >= MAJORITY ? CONFIDENCE.likely : CONFIDENCE.doubtful);

const numeric = (profile: ColumnProfile): number =>
  profile.filled === 0 || share(profile.numbers + profile.wordedFigures, profile) >= MAJORITY ? CONFIDENCE.certain : CONFIDENCE.doubtful;

const share = (count: number, { filled }: ColumnProfile): number => (filled === 0 ? 0 : count / filled);
