import { editText } from '../../../../src/entry/preview/typing/editText';
import { readTyped } from '../../../../src/entry/preview/typing/readTyped';
import type { CellValue } from '../../../../src/host';

const shown = (value: CellValue, numberFormat = 'General', formula: string | null = null): string =>
  editText({ value, formula, numberFormat, quotePrefix: false });

describe('editText', () => {
  it.each<[CellValue, string, string]>([
    [50.638, '0.00', '50.638'], [0.125, '0%', '12.5%'], [0.29, '0.00%', '29%'], [45473, 'd-mmm-yy', '30/06/2024'], [45473.5, 'dd/mm/yyyy h:mm', '30/06/2024 12:00:00'],
    [0.25, 'h:mm', '06:00:00'], [true, 'General', 'VERDADERO'], ['ND', 'General', 'ND'], [null, 'General', ''], [1200, '"S/" #,##0.00', '1200'],
  ])('shows %j of the format %j as %j', (value, format, text) => expect(shown(value, format)).toBe(text));

  it('shows formulas and errors in Spanish, texts and sheets untouched', () => {
    expect(shown(null, 'General', `=IF(ISERROR('SUM IF'!A1),"IF",#N/A)`)).toBe(`=SI(ESERROR('SUM IF'!A1),"IF",#N/D)`);
    expect(shown({ error: '#DIV/0!' })).toBe('#¡DIV/0!');
  });

  it('shows the apostrophe with which a text was typed', () => {
    expect(editText({ value: '007', formula: null, numberFormat: 'General', quotePrefix: true })).toBe("'007");
  });

  it.each<[number, string]>([[0.125, '0.00%'], [0.07, '0%'], [45473, 'dd/mm/yyyy'], [45473.75, 'dd/mm/yyyy h:mm'], [50.638, '0.00'], [-0.035, '0.0%']])(
    'shows %p of the format %j so that typing it again gives the same', (value, numberFormat) => {
      expect(readTyped(shown(value, numberFormat), { numberFormat, year: 2026 }).value).toBe(value);
    },
  );
});
