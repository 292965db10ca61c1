import fc from 'fast-check';
import { cellError } from '../../../src/host/format/cellValue';
import type { CellValue } from '../../../src/host/format/cellValue';
import { formatNumber } from '../../../src/host/format/formatNumber';
import { parseTyped } from '../../../src/host/format/parseTyped';

interface TypedText {
  readonly text: string;
  readonly value: CellValue;
  readonly numberFormat?: string;
  readonly because: string;
}

const CURRENCY = '$#,##0_);[Red]($#,##0)';

describe('parseTyped', () => {
  it.each<TypedText>([
    { text: '5', value: 5, because: 'a number' },
    { text: ' 5 ', value: 5, because: 'blanks around it do not count' },
    { text: '+5', value: 5, because: 'a sign' },
    { text: '.5', value: 0.5, because: 'no whole part' },
    { text: '5.', value: 5, because: 'no decimals' },
    { text: '1,234', value: 1234, numberFormat: '#,##0', because: 'thousands' },
    { text: '1,234.5', value: 1234.5, numberFormat: '#,##0.00', because: 'thousands with decimals' },
    { text: '12,34', value: '12,34', because: 'a comma goes before three digits' },
    { text: '36 394,80', value: '36 394,80', because: 'the separators of other countries are text' },
    { text: '(5)', value: -5, because: 'parentheses are a minus' },
    { text: '-(5)', value: '-(5)', because: 'but not both' },
    { text: '47.60%', value: 0.476, numberFormat: '0.00%', because: 'percent with decimals' },
    { text: '5%', value: 0.05, numberFormat: '0%', because: 'percent' },
    { text: '$1,200', value: 1200, numberFormat: CURRENCY, because: 'dollars' },
    { text: '-$5', value: -5, numberFormat: CURRENCY, because: 'a minus before the dollars' },
    { text: 'S/ 5', value: 'S/ 5', because: 'en-US does not know soles' },
    { text: '1e3', value: 1000, numberFormat: '0.00E+00', because: 'an exponent' },
    { text: '1e999', value: '1e999', because: 'no number is that large' },
    { text: '12345678901234567890', value: 12345678901234500000, because: '15 digits are kept, the rest are zeros' },
    { text: '1 1/2', value: 1.5, numberFormat: '# ?/?', because: 'a fraction' },
    { text: '1 11/16', value: 1.6875, numberFormat: '# ??/??', because: 'a fraction of two digits' },
    { text: '1 1/0', value: '1 1/0', because: 'no fraction has denominator 0' },
    { text: '', value: null, because: 'nothing empties the cell' },
    { text: 'true', value: true, because: 'a logical value in any case' },
    { text: '#N/A', value: cellError('#N/A'), because: 'an error code' },
    { text: '#N/D', value: '#N/D', because: 'the Spanish code is text in en-US' },
    { text: 'ND', value: 'ND', because: 'text' },
    { text: ' ND', value: ' ND', because: 'text keeps its blanks' },
    { text: 'AEI.01.01', value: 'AEI.01.01', because: 'a code is text' },
    { text: '-', value: '-', because: 'a dash is text' },
    { text: '+A1', value: '+A1', because: 'only = begins a formula' },
    { text: '@SUM(A1)', value: '@SUM(A1)', because: 'only = begins a formula' },
    { text: '=', value: '=', because: 'an equal sign alone is text' },
  ])('takes "$text" for $value: $because', ({ text, value, numberFormat }) => {
    expect(parseTyped(text)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it.each<TypedText>([
    { text: '1/31/2024', value: 45322, numberFormat: 'm/d/yyyy', because: 'the month comes first' },
    { text: '31/1/2024', value: '31/1/2024', because: 'there is no month 31' },
    { text: '2024-01-31', value: 45322, numberFormat: 'm/d/yyyy', because: 'ISO dates are understood' },
    { text: '2/29/2023', value: '2/29/2023', because: 'there is no such day' },
    { text: '2/29/1900', value: 60, numberFormat: 'm/d/yyyy', because: 'Excel has this one' },
    { text: '1/2/29', value: 47120, numberFormat: 'm/d/yyyy', because: '29 is 2029' },
    { text: '1/2/30', value: 10960, numberFormat: 'm/d/yyyy', because: '30 is 1930' },
    { text: '31-Jan-24', value: 45322, numberFormat: 'd-mmm-yy', because: 'a month by name' },
    { text: 'January 31, 2024', value: 45322, numberFormat: 'd-mmm-yy', because: 'the American way' },
    { text: '31 ene 2024', value: '31 ene 2024', because: 'Spanish months are text in en-US' },
    { text: 'Jan 2024', value: 45292, numberFormat: 'mmm-yy', because: 'a month and a year' },
    { text: '1/2024', value: 45292, numberFormat: 'mmm-yy', because: 'a month and a year' },
    { text: '1/31', value: 45322, numberFormat: 'd-mmm', because: 'a day of this year' },
    { text: '31-Jan', value: 45322, numberFormat: 'd-mmm', because: 'a day of this year' },
    { text: '2024 - Sem1', value: '2024 - Sem1', because: 'no date' },
    { text: '2024-I', value: '2024-I', because: 'no date' },
    { text: '14:30', value: 0.6041666666666666, numberFormat: 'h:mm', because: 'a time' },
    { text: '2:30 pm', value: 0.6041666666666666, numberFormat: 'h:mm AM/PM', because: 'a time with its half' },
    { text: '13:30 pm', value: '13:30 pm', because: 'there is no 13 pm' },
    { text: '12 am', value: 0, numberFormat: 'h:mm AM/PM', because: 'midnight' },
    { text: '26:00', value: 26 / 24, numberFormat: '[h]:mm:ss', because: 'more than a day' },
    { text: '1:02:03', value: 3723 / 86400, numberFormat: 'h:mm:ss', because: 'with seconds' },
    { text: '1:60', value: '1:60', because: 'there are 60 minutes, from 0 on' },
    { text: '1/31/2024 12:00', value: 45322.5, numberFormat: 'm/d/yyyy h:mm', because: 'a date with a time' },
  ])('takes "$text" typed in 2024 for $value: $because', ({ text, value, numberFormat }) => {
    expect(parseTyped(text, { currentYear: 2024 })).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it('leaves a day without year as text when it is not told the year', () => {
    expect(parseTyped('1/31')).toEqual({ value: '1/31' });
    expect(parseTyped('31-Jan')).toEqual({ value: '31-Jan' });
  });

  it('marks formulas and forced text', () => {
    expect(parseTyped('=A1+1')).toEqual({ value: '=A1+1', formula: true });
    expect(parseTyped("'=A1")).toEqual({ value: '=A1', quotePrefix: true });
    expect(parseTyped("'007")).toEqual({ value: '007', quotePrefix: true });
  });

  it('reads back every number of 15 digits that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (number) => {
        const rounded = Number(number.toPrecision(15)) + 0;
        expect(parseTyped(String(rounded)).value).toBe(rounded);
      }),
    );
  });

  it('reads back every date that its own format shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2958465 }), (serial) => {
        expect(parseTyped(formatNumber(serial, 'm/d/yyyy').text).value).toBe(serial);
      }),
    );
  });
});
