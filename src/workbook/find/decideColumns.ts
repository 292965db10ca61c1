import type { Period } from '../../engine/plan';
import type { Rect, SheetCells } from '../cells';
import { columnHeaders } from '../headers/columnHeaders';
import { guessColumn } from '../headers/guessColumn';
import type { LayoutColumn } from '../layout';
import { isOwnColumn } from '../blockNames';
import { advancesAsValues } from './advancesAsValues';
import { DOUBTFUL, SUPPOSED, UNTOLD } from './candidate';
import type { Candidate } from './candidate';
import { meaningKey } from './corrections';
import { decideColumn } from './decideColumn';
import { withPeriodOfValues } from './periodOfProgress';
import { profileColumn } from './profileColumn';
import { withRowPeriods } from './rowPeriods';

/** Decides every column under a header: each by itself first, then against the others (two cannot hold the same thing). */
export function decideColumns(cells: SheetCells, header: Rect, rows: readonly number[], title: Period | null): LayoutColumn[] {
  const judged = columnHeaders(cells, header).map((texts, at) => {
    const column = header.left + at;
    return { column, header: texts.join(' · '), guess: guessColumn(texts), profile: profileColumn(cells, column, rows) };
  });
  const candidates = advancesAsValues(judged).map((one): Candidate =>
    isOwnColumn(cells, header.top, one.column)
      ? { ...one, meaning: { field: 'own' }, confidence: 1 }
      : { ...one, ...decideColumn(one.guess, one.profile, title) });
  const dated = withPeriodOfValues(withYearOfFigures(candidates));
  return withoutRepeats(withOneName(withRowPeriods(cells, dated, rows))).map(({ column, header: words, meaning, confidence }) => ({
    column, header: words, meaning, confidence,
  }));
}

/** A goal, value or progress without a year takes it from the only year the others name. */
function withYearOfFigures(candidates: readonly Candidate[]): readonly Candidate[] {
  const years = new Set(candidates.flatMap(({ meaning }) => ('year' in meaning ? [meaning.year] : [])));
  const [year] = years;
  if (years.size !== 1 || year === undefined) return candidates;
  return candidates.map((candidate) => {
    const { concept, span, hasSeveralYears } = candidate.guess;
    if (candidate.meaning.field !== 'unknown' || candidate.confidence > UNTOLD || span === 'unknown' || hasSeveralYears) return candidate;
    if (concept === 'target') return { ...candidate, meaning: { field: concept, year }, confidence: SUPPOSED };
    if (concept !== 'actual' && concept !== 'progress') return candidate;
    const confidence = span === 'second-semester' ? DOUBTFUL : SUPPOSED;
    return { ...candidate, meaning: { field: concept, year, span: span === 'semester' ? 'semester' : 'year' }, confidence };
  });
}

/** Of several columns of names the one headed "Indicador" is the indicator's, the one beside the AEI's code is the AEI's. */
function withOneName(candidates: readonly Candidate[]): readonly Candidate[] {
  const names = candidates.filter(({ meaning }) => meaning.field === 'name');
  const hasElement = candidates.some(({ meaning }) => meaning.field === 'element' || meaning.field === 'elementName');
  if (names.length < 2) return candidates;
  const chosen = names.find(({ guess }) => guess.concept === 'indicator') ?? names.at(hasElement ? -1 : 0);
  return candidates.map((candidate, at) => {
    if (candidate.meaning.field !== 'name' || candidate === chosen) return candidate;
    const before = candidates[at - 1]?.meaning.field;
    return { ...candidate, meaning: { field: before === 'element' ? 'elementName' : 'unknown' }, confidence: 0.8 };
  });
}

/** The surer of two columns with one meaning keeps it; the other is left to the user. */
function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = meaningKey(candidate.meaning);
    const rival = best.get(key);
    if (rival === undefined || candidate.confidence > rival.confidence) best.set(key, candidate);
  }
  return candidates.map((candidate) => {
    const { field } = candidate.meaning;
    const kept = best.get(meaningKey(candidate.meaning));
    if (field === 'unknown' || field === 'own' || field === 'rowPeriod' || kept === undefined || kept === candidate) return candidate;
    return { ...candidate, meaning: { field: 'unknown' }, confidence: isOfHalf(candidate) && !isOfHalf(kept) ? SUPPOSED : UNTOLD };
  });
}

/** The goal of a semester, or the value of the second: nothing to ask about where the year's own stands beside it. */
const isOfHalf = ({ guess: { span }, meaning: { field } }: Candidate): boolean =>
  span === 'second-semester' || (field === 'target' && span === 'semester');
