import fc from 'fast-check';
import { formatGeneral, numberToText } from '../../../src/host/format/formatGeneral';

describe('formatGeneral', () => {
  it.each([
    { value: 0, text: '0', because: 'zero' },
    { value: -0, text: '0', because: 'there is no negative zero' },
    { value: 50.64, text: '50.64', because: 'as many decimals as there are' },
    { value: 1 / 3, text: '0.333333333', because: 'nine decimals fit into 11 characters' },
    { value: -1 / 3, text: '-0.333333333', because: 'the sign does not count' },
    { value: 1234.567891234, text: '1234.567891', because: 'ten digits and the point' },
    { value: 12345678901, text: '12345678901', because: 'eleven whole digits fit' },
    { value: 12345678901.5, text: '12345678902', because: 'then no decimals do' },
    { value: 123456789012, text: '1.23457E+11', because: 'twelve digits do not fit' },
    { value: 99999999999.9, text: '1E+11', because: 'rounding may need a twelfth digit' },
    { value: 0.0001, text: '0.0001', because: 'small numbers are written out' },
    { value: 0.000123456789, text: '0.000123457', because: 'as far as nine decimals go' },
    { value: 0.00001234567, text: '1.23457E-05', because: 'below 0.0001 digits would be lost' },
    { value: 1e100, text: '1E+100', because: 'exponents have two digits or more' },
    { value: 0.1 + 0.2, text: '0.3', because: 'binary noise does not show' },
  ])('shows $value as $text: $because', ({ value, text }) => {
    expect(formatGeneral(value)).toBe(text);
  });

  it('never takes more than 11 characters without its sign, but for exponents of three digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(formatGeneral(Math.abs(value)).replace(/E[+-]\d{3}$/, 'E+00').length).toBeLessThanOrEqual(11);
      }),
    );
  });
});

describe('numberToText', () => {
  it.each([
    { value: 1 / 3, text: '0.333333333333333', because: 'formulas see 15 digits' },
    { value: 123456789012345, text: '123456789012345', because: '15 digits are written out' },
    { value: 1e15, text: '1E+15', because: '16 are not' },
    { value: 1e20, text: '1E+20', because: 'large numbers take an exponent' },
    { value: 0.00001, text: '0.00001', because: 'few decimals are written out' },
    { value: 1 / 3e6, text: '3.33333333333333E-07', because: 'many small decimals take an exponent' },
  ])('writes $value as $text: $because', ({ value, text }) => {
    expect(numberToText(value)).toBe(text);
  });

  it('gives back the 15 digits of the number when it is read again', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(numberToText(value))).toBe(Number(value.toPrecision(15)) + 0);
      }),
    );
  });
});
