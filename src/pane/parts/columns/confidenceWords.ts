import type { LayoutColumn } from '../../../workbook/find/tableLayout';

/** Below this the reading of a column is a guess, and the user is asked to look at it. */
const CONFIRM_BELOW = 0.6;

/** A column whose reading is a guess, be it that it is left aside: two that seem to hold the same, words that its cells contradict. */
export const needsConfirmation = ({ confidence }: LayoutColumn): boolean => confidence < CONFIRM_BELOW;

/** "98 %", or the words that ask for a look; "—" for a column that is not used. */
export function confidenceWords(column: LayoutColumn): string {
  if (column.corrected === true) return 'Indicado por usted';
  const percent = `${Math.round(column.confidence * 100)} %`;
  if (needsConfirmation(column)) return `Por confirmar (${percent})`;
  return column.meaning.field === 'unknown' ? '—' : percent;
}
