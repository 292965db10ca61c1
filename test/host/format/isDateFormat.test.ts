import { builtInFormats } from '../../../src/host/format/builtInFormats';
import { isDateFormat } from '../../../src/host/format/isDateFormat';

describe('isDateFormat', () => {
  it.each([
    { code: 'dd/mm/yyyy', is: true, because: 'day, month and year' },
    { code: '[h]:mm', is: true, because: 'elapsed time' },
    { code: '[$-280A]mmm-yy', is: true, because: 'the locale does not hide the month' },
    { code: '0.00" días"', is: false, because: 'letters in quotes are text' },
    { code: '0\\d', is: false, because: 'an escaped letter is text' },
    { code: '[Red]0', is: false, because: 'a colour is no day' },
    { code: '0.00E+00', is: false, because: 'an exponent is no era' },
    { code: 'General', is: false, because: 'General is for numbers' },
    { code: '@', is: false, because: 'text' },
    { code: '[$S/-280A] #,##0.00', is: false, because: 'a currency' },
  ])('says $is of $code: $because', ({ code, is }) => {
    expect(isDateFormat(code)).toBe(is);
  });

  it('takes the built-in formats 14 to 22 and 45 to 47 for dates and times, and no other', () => {
    const dates = Object.entries(builtInFormats).filter(([, code]) => isDateFormat(code)).map(([id]) => Number(id));
    expect(dates).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
  });
});
