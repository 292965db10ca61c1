import { foldWords } from '../../cells/foldText';
import { OWN_SETTING_PREFIX } from '../../cells/ownNames';
import { CONFIDENCE } from '../tableLayout';
import type { ColumnMeaning, LayoutColumn } from '../tableLayout';

/** Meanings that the user gave to columns, by {@link correctionKey}, as a setting of the workbook keeps them. */
export type Corrections = Readonly<Record<string, ColumnMeaning>>;

/** Setting under which the corrections of a workbook are kept. */
export const CORRECTIONS_SETTING = `${OWN_SETTING_PREFIX}columnas`;

/**
 * The key of a column's correction: the sheet and the header's words, which moving columns and inserting rows keep; columns with the
 * same words are numbered.
 */
export function correctionKey(sheetId: string, columns: readonly LayoutColumn[], at: number): string {
  const words = wordsOf(columns[at]);
  const nth = columns.slice(0, at).filter((column) => wordsOf(column) === words).length + 1;
  return `${sheetId}|${words}|${nth}`;
}

const wordsOf = (column: LayoutColumn | undefined): string => foldWords(column?.header ?? '').join(' ');

/** Decision for a column whose meaning the user gave to another. */
const DISPLACED = { meaning: { field: 'unknown' }, confidence: CONFIDENCE.certain } as const;

/** The columns with the user's corrections; another column with a corrected meaning becomes unknown. */
export function applyCorrections(sheetId: string, columns: readonly LayoutColumn[], corrections: Corrections): readonly LayoutColumn[] {
  if (Object.keys(corrections).length === 0) return columns;
  const answers = columns.map((_, at) => corrections[correctionKey(sheetId, columns, at)]);
  const taken = new Set(answers.flatMap((meaning) => (meaning === undefined || meaning.field === 'unknown' ? [] : [meaningKey(meaning)])));
  return columns.map((column, at): LayoutColumn => {
    const meaning = answers[at];
    if (meaning !== undefined) return { ...column, meaning, confidence: CONFIDENCE.certain, corrected: true };
    return taken.has(meaningKey(column.meaning)) ? { ...column, ...DISPLACED } : column;
  });
}

/** The corrections that a setting holds; none when it holds anything else. */
export function correctionsFrom(stored: unknown): Corrections {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, ColumnMeaning] => isMeaning(entry[1])));
}

const isMeaning = (value: unknown): value is ColumnMeaning =>
  typeof value === 'object' && value !== null && 'field' in value && typeof value.field === 'string';

/** A text that is equal for equal meanings. */
export function meaningKey(meaning: ColumnMeaning): string {
  if (!('year' in meaning)) return meaning.field;
  return `${meaning.field} ${meaning.year} ${'span' in meaning ? meaning.span : ''}`;
}
