import { isDoubtful } from '../../../workbook/find/tableLayout';
import type { LayoutColumn } from '../../../workbook/find/tableLayout';

/** "98 %", "Por confirmar (50 %)" or "Indicado por usted"; "—" for an unused column. */
export function confidenceWords(column: LayoutColumn): string {
  if (column.corrected === true) return 'Indicado por usted';
  const percent = `${Math.round(column.confidence * 100)} %`;
  if (isDoubtful(column)) return `Por confirmar (${percent})`;
  return column.meaning.field === 'unknown' ? '—' : percent;
}
