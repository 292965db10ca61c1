import { formatNumber, isCellError } from '../../../host';
import type { CellValue } from '../../../host';
import { spanishError, spanishLogical } from './spanishWords';

/** Formats of Excel whose days are shown as the system writes them: here with the day first, and months in Spanish. */
const AS_THE_SYSTEM: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'dd/mm/yyyy', 'm/d/yyyy h:mm': 'dd/mm/yyyy h:mm', 'd-mmm-yy': '[$-280A]d-mmm-yy', 'd-mmm': '[$-280A]d-mmm', 'mmm-yy': '[$-280A]mmm-yy',
};

/**
 * What a cell shows in Excel for Peru, and the colour that its number format gives: logical values and errors in Spanish, days first.
 *
 * @example shownText(45473, 'm/d/yyyy').text // '30/06/2024'
 * @example shownText(true, 'General').text // 'VERDADERO'
 */
export function shownText(value: CellValue, numberFormat: string, isFrom1904 = false): ReturnType<typeof formatNumber> {
  if (typeof value === 'boolean') return { text: spanishLogical(value) };
  if (isCellError(value)) return { text: spanishError(value.error) };
  return formatNumber(value, AS_THE_SYSTEM[numberFormat] ?? numberFormat, isFrom1904);
}
