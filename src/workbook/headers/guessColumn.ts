import { readHeader } from './readHeader';
import type { HeaderReading } from './readHeader';
import type { Concept, HeaderSpan } from './vocabulary';

/** What the words over a column say together, before its content is looked at. */
export interface ColumnGuess {
  readonly concept: Concept | null;
  readonly year: number | null;
  readonly span: HeaderSpan | null;
  /** The span stands over the concept, in a group's words, and not beside or below it. */
  readonly isSpanOfGroup: boolean;
  readonly part: 'year' | 'value' | null;
  /** It names years, and none of them alone. */
  readonly hasSeveralYears: boolean;
  readonly isPercent: boolean;
  /** "Avance" without anything that makes it a percentage. */
  readonly isBareProgress: boolean;
  /** Share of the words that are known, 0 to 1; 0 without words. */
  readonly clarity: number;
}

/**
 * Joins the levels of a column's header, top to bottom. The lowest level decides ("Línea Base · Año" is a year), except where an
 * upper one says of what ("Acción estratégica · Código").
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
    span: lowest(readings, ({ span }) => span),
    isSpanOfGroup: lastLevel(readings, ({ span }) => span !== null) < lastLevel(readings, ({ concepts }) => concepts.length > 0),
    part: readings.at(-1)?.part ?? null,
    clarity: words === 0 ? 0 : 1 - total(readings, 'unknownWords') / words,
  };
}

function conceptOf(readings: readonly HeaderReading[]): Concept | null {
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
