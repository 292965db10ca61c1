import { builtInFormat, builtInNumber } from '../../../../src/host/xlsx/styles/styleAttributes';

describe('the number formats that a file names by number alone', () => {
  it.each([
    { number: 0, code: 'General' },
    { number: 5, code: '$#,##0_);($#,##0)' },
    { number: 14, code: 'm/d/yyyy' },
    { number: 37, code: '#,##0_);(#,##0)' },
    { number: 47, code: 'mm:ss.0' },
  ])('$number is $code, there and back', ({ number, code }) => {
    expect(builtInFormat(number)).toBe(code);
    expect(builtInNumber(code)).toBe(number);
  });

  it('takes a reserved number for General', () => {
    expect(builtInFormat(23)).toBe('General');
    expect(builtInNumber('0.0')).toBeUndefined();
  });
});
