import { foldWords } from '../headers/foldWords';
import { OWN_SETTING_PREFIX } from '../ownNames';
import type { ColumnMeaning, LayoutColumn } from '../layout';

/** What the user said of columns, by {@link correctionKey}. Kept in the workbook's settings. */
export type Corrections = Readonly<Record<string, ColumnMeaning>>;

/** Setting under which the corrections of a workbook are kept. */
export const CORRECTIONS_SETTING = `${OWN_SETTING_PREFIX}columnas`;

/**
 * The name under which a correction is remembered: the sheet and the header's words, so that it holds when columns move or rows
 * are inserted; columns with the same words are told apart by their order.
 */
export function correctionKey(sheetId: string, columns: readonly LayoutColumn[], at: number): string {
  const words = wordsOf(columns[at]);
  const nth = columns.slice(0, at).filter((column) => wordsOf(column) === words).length + 1;
  return `${sheetId}|${words}|${nth}`;
}

const wordsOf = (column: LayoutColumn | undefined): string => foldWords(column?.header ?? '').join(' ');

/** The columns with what the user said of them, sure from then on. */
export function applyCorrections(sheetId: string, columns: readonly LayoutColumn[], corrections: Corrections): LayoutColumn[] {
  return columns.map((column, at) => {
    const meaning = corrections[correctionKey(sheetId, columns, at)];
    return meaning === undefined ? column : { ...column, meaning, confidence: 1 };
  });
}
