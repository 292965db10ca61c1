import { MIN_CONFIDENCE } from '../../../workbook/find/tableLayout';
import type { LayoutColumn } from '../../../workbook/find/tableLayout';

/** Whether the user must confirm the reading of a column, an unused one too: two may seem to hold the same, or cells contradict the header. */
export const needsConfirmation = ({ confidence }: LayoutColumn): boolean => confidence < MIN_CONFIDENCE;

/** "98 %", "Por confirmar (50 %)" or "Indicado por usted"; "—" for an unused column. */
export function confidenceWords(column: LayoutColumn): string {
  if (column.corrected === true) return 'Indicado por usted';
  const percent = `${Math.round(column.confidence * 100)} %`;
  if (needsConfirmation(column)) return `Por confirmar (${percent})`;
  return column.meaning.field === 'unknown' ? '—' : percent;
}
