import fc from 'fast-check';
import { cellError } from '../../../src/host/format/cellValue';
import type { CellValue } from '../../../src/host/format/cellValue';
import { formatNumber } from '../../../src/host/format/formatNumber';

interface Shown {
  readonly value: CellValue;
  readonly code: string;
  readonly text: string;
  readonly because: string;
}

const shows = ({ value, code, text }: Shown): void => {
  expect(formatNumber(value, code).text).toBe(text);
};

describe('formatNumber, digits', () => {
  it.each<Shown>([
    { value: 1234.59, code: '####.#', text: '1234.6', because: 'Microsoft, "Number format codes", decimal places' },
    { value: 8.9, code: '#.000', text: '8.900', because: 'Microsoft, "Number format codes", decimal places' },
    { value: 0.631, code: '0.#', text: '0.6', because: 'Microsoft, "Number format codes", decimal places' },
    { value: 1234.568, code: '#.0#', text: '1234.57', because: 'Microsoft, "Number format codes", decimal places' },
    { value: 12, code: '#.0#', text: '12.0', because: 'Microsoft, "Number format codes", decimal places' },
    { value: 12000, code: '#,###', text: '12,000', because: 'Microsoft, "Number format codes", thousands' },
    { value: 12000, code: '#,', text: '12', because: 'Microsoft, "Number format codes", a comma at the end divides by 1,000' },
    { value: 12200000, code: '0.0,,', text: '12.2', because: 'Microsoft, "Number format codes", two commas divide by a million' },
    { value: 5, code: '0.##', text: '5.', because: 'the point is shown even when no decimal is' },
    { value: 0.5, code: '.00', text: '.50', because: 'no placeholder in front, no zero' },
    { value: 12.5, code: '.00', text: '12.50', because: 'digits are not lost for want of a placeholder' },
    { value: 5, code: '000', text: '005', because: 'a zero stands for each missing digit' },
    { value: 123456789, code: '000-00-0000', text: '123-45-6789', because: 'literals stand between the digits' },
    { value: 1.5, code: '???.???', text: '  1.5  ', because: 'a question mark is a space where there is no digit' },
    { value: 1.005, code: '0.00', text: '1.01', because: 'Excel rounds the 15 digits it shows, not the double' },
    { value: -0.001, code: '0.00', text: '-0.00', because: 'the sign stays (A. Wyatt, "Getting rid of negative zero amounts")' },
    { value: 0.476, code: '0.0%', text: '47.6%', because: 'a percent sign is a factor of 100' },
    { value: 0.0005, code: '0.0%%', text: '5.0%%', because: 'two percent signs are a factor of 10,000' },
    { value: 1e21, code: '0', text: '1000000000000000000000', because: 'large numbers are written out' },
    { value: 2 ** 60, code: '0', text: '1152921504606850000', because: 'behind 15 digits come zeros' },
    { value: 1234.5, code: '"S/" #,##0.00', text: 'S/ 1,234.50', because: 'quoted text stands as it is' },
    { value: 1200, code: '[$S/-280A] #,##0.00', text: 'S/ 1,200.00', because: 'the currency of a locale stands without its mark' },
    { value: 3, code: '0\\x', text: '3x', because: 'a backslash takes the next letter as it is' },
    { value: -5, code: '"x"0', text: '-x5', because: 'the sign goes before everything' },
  ])('$value in $code shows $text: $because', shows);
});

describe('formatNumber, exponents and fractions', () => {
  it.each<Shown>([
    { value: 12345, code: '0.00E+00', text: '1.23E+04', because: 'ECMA-376 18.8.31, E+' },
    { value: 0.00012, code: '0.0E-0', text: '1.2E-4', because: 'E- shows only a minus' },
    { value: 12345, code: '##0.0E+0', text: '12.3E+3', because: 'three places give exponents that are multiples of three' },
    { value: 9.999, code: '0.0E+0', text: '1.0E+1', because: 'rounding may need one power more' },
    { value: 0, code: '0.00E+00', text: '0.00E+00', because: 'zero has exponent 0' },
    { value: 5.25, code: '# ???/???', text: '5   1/4  ', because: 'Microsoft, "Number format codes", fractions' },
    { value: 5.3, code: '# ???/???', text: '5   3/10 ', because: 'Microsoft, "Number format codes", fractions' },
    { value: 0.5, code: '# ?/?', text: ' 1/2', because: 'a whole part of 0 is not shown' },
    { value: 5, code: '# ?/?', text: '5    ', because: 'a whole number leaves the width of the fraction' },
    { value: 0, code: '# ?/?', text: '0    ', because: 'zero is shown once' },
    { value: 0.3, code: '# ?/8', text: ' 2/8', because: 'a written denominator is kept' },
    { value: 1.99, code: '# ?/?', text: '2    ', because: 'the fraction may round up to one' },
    { value: 0.75, code: '?/?', text: '3/4', because: 'without a place for the whole part all goes into the numerator' },
    { value: -1.25, code: '# ?/?', text: '-1 1/4', because: 'the sign goes before everything' },
  ])('$value in $code shows $text: $because', shows);
});

describe('formatNumber, dates and times', () => {
  it.each<Shown>([
    { value: 45292, code: 'yyyy-mm-dd', text: '2024-01-01', because: 'serial 45292 is 1 January 2024' },
    { value: 45292, code: 'd-mmm-yy', text: '1-Jan-24', because: 'built-in format 15' },
    { value: 45292, code: 'dddd, mmmm d', text: 'Monday, January 1', because: 'three letters and more are names' },
    { value: 45292, code: 'mmmmm', text: 'J', because: 'five letters are the first letter of the month' },
    { value: 60, code: 'm/d/yyyy', text: '2/29/1900', because: 'Excel has a 29 February 1900' },
    { value: 59, code: 'm/d/yyyy', text: '2/28/1900', because: 'the days before it are one later than in the true calendar' },
    { value: 61, code: 'm/d/yyyy', text: '3/1/1900', because: 'from March on the calendar is true' },
    { value: 0, code: 'm/d/yyyy', text: '1/0/1900', because: 'serial 0 is day 0' },
    { value: 2958465, code: 'yyyy-mm-dd', text: '9999-12-31', because: 'the last date' },
    { value: -1, code: 'm/d/yyyy', text: '########', because: 'there are no dates before 1900' },
    { value: 0.5, code: 'h:mm AM/PM', text: '12:00 PM', because: 'noon is 12 PM' },
    { value: 0, code: 'h:mm A/P', text: '12:00 A', because: 'midnight is 12 A' },
    { value: 1.5, code: '[h]:mm:ss', text: '36:00:00', because: 'brackets let the hours run on' },
    { value: 0.0625, code: '[mm]:ss', text: '90:00', because: 'brackets let the minutes run on' },
    { value: 0.123456, code: 'mm:ss.00', text: '57:46.60', because: 'mm before ss is minutes; hundredths are rounded' },
    { value: 0.999999, code: 'h:mm:ss', text: '0:00:00', because: 'seconds are rounded, also over midnight' },
    { value: 0.999, code: 'h:mm', text: '23:58', because: 'minutes are cut' },
    { value: 45292, code: '[$-280A]d "de" mmmm "de" yyyy;@', text: '1 de enero de 2024', because: 'es-PE spells months in Spanish' },
    { value: 45550, code: '[$-280A]mmmm', text: 'setiembre', because: 'Peru writes setiembre (CLDR es-PE)' },
    { value: 45550, code: '[$-C0A]mmmm', text: 'septiembre', because: 'Spain writes septiembre' },
    { value: 45292, code: '[$-F800]dddd, mmmm dd, yyyy', text: 'Monday, January 01, 2024', because: 'the system mark is en-US here' },
  ])('$value in $code shows $text: $because', shows);
});

describe('formatNumber, sections', () => {
  it.each<Shown>([
    { value: 5, code: '0;(0);"cero";@"!"', text: '5', because: 'the first section is for positive numbers' },
    { value: -5, code: '0;(0);"cero";@"!"', text: '(5)', because: 'the second stands for the sign' },
    { value: 0, code: '0;(0);"cero";@"!"', text: 'cero', because: 'the third is for zero' },
    { value: 'a', code: '0;(0);"cero";@"!"', text: 'a!', because: 'the fourth is for text' },
    { value: 0, code: '0.0;(0.0)', text: '0.0', because: 'with two sections zero goes to the first' },
    { value: 'a', code: '0', text: 'a', because: 'text that no section is for stands as it is' },
    { value: -5, code: '0;', text: '', because: 'an empty section shows nothing' },
    { value: 74.99, code: '[<75]"rojo";[<95]"ámbar";"verde"', text: 'rojo', because: 'conditions choose' },
    { value: 75, code: '[<75]"rojo";[<95]"ámbar";"verde"', text: 'ámbar', because: 'the second condition is asked next' },
    { value: 95, code: '[<75]"rojo";[<95]"ámbar";"verde"', text: 'verde', because: 'the third takes the rest' },
    { value: -3, code: '[<=-0.05]-0.0;0.0', text: '-3.0', because: 'a section for negative numbers alone writes its own sign' },
    { value: 9, code: '[<5]0', text: '########', because: 'a number that no section takes fills the cell' },
    { value: 1234.5, code: '_($* #,##0.00_);_($* (#,##0.00)', text: ' $1,234.50 ', because: 'widths are one space, fills nothing' },
    { value: 0, code: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', text: ' -   ', because: 'built-in format 43' },
    { value: true, code: '0.00', text: 'TRUE', because: 'logical values have no format' },
    { value: null, code: '0.00', text: '', because: 'an empty cell shows nothing' },
    { value: cellError('#N/A'), code: '0.00', text: '#N/A', because: 'errors show their code' },
    { value: 0.1 + 0.2, code: '@', text: '0.3', because: 'a number in a text cell shows as in General' },
    { value: 12, code: 'General" días"', text: '12 días', because: 'General can stand among literals' },
    { value: 1234.5, code: '', text: '1234.5', because: 'no code is General' },
  ])('$value in $code shows $text: $because', shows);

  it.each([
    { code: '0;[Red](0)', value: -3, color: '#FF0000' },
    { code: '0;[Red](0)', value: 3, color: undefined },
    { code: '[Color10]0', value: 3, color: '#008000' },
    { code: '[Blue][>1]0;0', value: 2, color: '#0000FF' },
    { code: '0;0;0;[Green]@', value: 'a', color: '#00FF00' },
  ])('$value in $code has the colour $color', ({ code, value, color }) => {
    expect(formatNumber(value, code).color).toBe(color);
  });
});

/** A decimal in units of 10^-places, rounded half away from zero to two places, by exact integers. */
function exactly(units: bigint, places: number): string {
  const divisor = 10n ** BigInt(places - 2);
  const size = units < 0n ? -units : units;
  const cents = (size + divisor / 2n) / divisor;
  const text = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
  return units < 0n ? `-${text}` : text;
}

describe('formatNumber, laws', () => {
  it('rounds as exact decimals do, for every number of up to 15 digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 3, max: 9 }), (units, places) => {
        const number = Number(`${units}e-${places}`);
        expect(formatNumber(number, '0.00').text).toBe(exactly(units, places));
      }),
    );
  });

  it('shows the same digits with and without thousands', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (number) => {
        expect(formatNumber(number, '#,##0.000').text.replace(/,/g, '')).toBe(formatNumber(number, '0.000').text);
      }),
    );
  });

  it('shows some text whatever the code', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0#?.,%/E+-;[]"\\_*@ymdhs:aAP$') }), fc.double({ noNaN: true }), (code, number) => {
        expect(typeof formatNumber(number, code).text).toBe('string');
      }),
    );
  });
});
