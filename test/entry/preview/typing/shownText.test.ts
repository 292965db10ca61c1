import { readTyped } from '../../../../src/entry/preview/typing/readTyped';
import { shownText } from '../../../../src/entry/preview/typing/shownText';
import type { CellValue } from '../../../../src/host';

describe('shownText', () => {
  it.each<[CellValue, string, string]>([
    [true, 'General', 'VERDADERO'], [{ error: '#N/A' }, 'General', '#N/D'], [45473, 'm/d/yyyy', '30/06/2024'], [45473.5, 'm/d/yyyy h:mm', '30/06/2024 12:00'],
    [45519, 'd-mmm-yy', '15-ago-24'], [45550, 'mmm-yy', 'set-24'], [45473, 'm/d/yyyy;@', '6/30/2024'], [50.638, '0.00', '50.64'], ['ND', '0.00', 'ND'], [null, '0.00', ''],
  ])('shows %j of the format %j as %j', (value, format, text) => expect(shownText(value, format).text).toBe(text));

  it.each<[CellValue, string]>([[true, 'General'], [45473, 'm/d/yyyy'], [45519, 'd-mmm-yy'], [0.476, '0.0%'], [1234.5, '#,##0.00']])(
    'shows %j of the format %j so that it can be copied and pasted', (value, numberFormat) => {
      expect(readTyped(shownText(value, numberFormat).text, { numberFormat, year: 2026 }).value).toBe(value);
    },
  );

  it('counts days from 1904 in old files of the Mac', () => expect(shownText(45473 - 1462, 'm/d/yyyy', true).text).toBe('30/06/2024'));
});
