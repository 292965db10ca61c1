import type { Period } from '../../engine/plan';
import type { Rect, SheetCells } from '../cells';
import { columnHeaders } from '../headers/columnHeaders';
import { guessColumn } from '../headers/guessColumn';
import type { ColumnGuess } from '../headers/guessColumn';
import type { LayoutColumn } from '../layout';
import { isOwnColumn } from '../blockNames';
import { meaningKey } from './corrections';
import { decideColumn } from './decideColumn';
import { profileColumn } from './profileColumn';

interface Candidate extends LayoutColumn {
  readonly guess: ColumnGuess;
}

const REPEATED = 0.4;
const SUPPOSED = 0.7;
const DOUBTFUL = 0.5;

/** Decides every column under a header: each by itself first, then against the others (two cannot hold the same thing). */
export function decideColumns(cells: SheetCells, header: Rect, rows: readonly number[], title: Period | null): LayoutColumn[] {
  const levels = columnHeaders(cells, header);
  const candidates = levels.map((texts, at): Candidate => {
    const column = header.left + at;
    const guess = guessColumn(texts);
    const base = { column, header: texts.join(' · '), guess };
    if (isOwnColumn(cells, header.top, column)) return { ...base, meaning: { field: 'own' }, confidence: 1 };
    return { ...base, ...decideColumn(guess, profileColumn(cells, column, rows), title) };
  });
  return withoutRepeats(withOneName(withYearOfFigures(candidates))).map(({ column, header: words, meaning, confidence }) => ({
    column, header: words, meaning, confidence,
  }));
}

/** A goal, value or progress without a year takes it from the only year the others name. */
function withYearOfFigures(candidates: readonly Candidate[]): Candidate[] {
  const years = new Set(candidates.flatMap(({ meaning }) => ('year' in meaning ? [meaning.year] : [])));
  const [year] = years;
  if (years.size !== 1 || year === undefined) return [...candidates];
  return candidates.map((candidate) => {
    const { concept, span } = candidate.guess;
    if (candidate.meaning.field !== 'unknown' || candidate.confidence > REPEATED || span === 'unknown') return candidate;
    if (concept === 'target') return { ...candidate, meaning: { field: concept, year }, confidence: SUPPOSED };
    if (concept !== 'actual' && concept !== 'progress') return candidate;
    const confidence = span === 'second-semester' ? DOUBTFUL : SUPPOSED;
    return { ...candidate, meaning: { field: concept, year, span: span === 'semester' ? 'semester' : 'year' }, confidence };
  });
}

/** Of several columns of names the one headed "Indicador" is the indicator's, the one beside the AEI's code is the AEI's. */
function withOneName(candidates: readonly Candidate[]): Candidate[] {
  const names = candidates.filter(({ meaning }) => meaning.field === 'name');
  const hasElement = candidates.some(({ meaning }) => meaning.field === 'element' || meaning.field === 'elementName');
  if (names.length < 2) return [...candidates];
  const chosen = names.find(({ guess }) => guess.concept === 'indicator') ?? names.at(hasElement ? -1 : 0);
  return candidates.map((candidate, at) => {
    if (candidate.meaning.field !== 'name' || candidate === chosen) return candidate;
    const before = candidates[at - 1]?.meaning.field;
    return { ...candidate, meaning: { field: before === 'element' ? 'elementName' : 'unknown' }, confidence: 0.8 };
  });
}

/** The surer of two columns with one meaning keeps it; the other is left to the user. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = meaningKey(candidate.meaning);
    const rival = best.get(key);
    if (rival === undefined || candidate.confidence > rival.confidence) best.set(key, candidate);
  }
  return candidates.map((candidate) => {
    const { field } = candidate.meaning;
    if (field === 'unknown' || field === 'own' || best.get(meaningKey(candidate.meaning)) === candidate) return candidate;
    return { ...candidate, meaning: { field: 'unknown' }, confidence: REPEATED };
  });
}
