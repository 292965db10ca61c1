import { SUPPOSED, UNTOLD } from './candidate';
import type { Candidate } from './candidate';

type Value = Candidate & { readonly meaning: { readonly field: 'actual'; readonly year: number; readonly span: 'semester' | 'year' } };

/** A progress whose words leave out the semester is of the values it stands after, or of the only ones there are. */
export function withPeriodOfValues(candidates: readonly Candidate[]): readonly Candidate[] {
  const values = candidates.filter((candidate): candidate is Value => candidate.meaning.field === 'actual');
  return candidates.map((candidate) => {
    const value = isOpen(candidate) ? valueOf(candidate, values) : undefined;
    if (value === undefined) return candidate;
    const { year, span } = value.meaning;
    return { ...candidate, meaning: { field: 'progress', year, span }, confidence: SUPPOSED };
  });
}

function isOpen({ guess, meaning: { field }, confidence }: Candidate): boolean {
  if (guess.concept !== 'progress' || guess.span !== null || guess.hasSeveralYears) return false;
  return field === 'progress' || (field === 'unknown' && confidence <= UNTOLD);
}

/** A bare year is the year where the year has values of its own. */
function valueOf({ guess, column }: Candidate, values: readonly Value[]): Value | undefined {
  const ofYear = values.filter(({ meaning }) => guess.year === null || meaning.year === guess.year);
  if (guess.year !== null && ofYear.some(({ meaning }) => meaning.span === 'year')) return undefined;
  const before = ofYear.filter((value) => value.column < column);
  return before.at(-1) ?? (ofYear.length === 1 ? ofYear[0] : undefined);
}
