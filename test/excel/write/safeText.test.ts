import { safeText } from '../../../src/excel/write/safeText';

describe('safeText', () => {
  it.each(['=1+1', '+51 054', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1+1', '＋1', '－1', '＠x', '−5', '--', "'ya"])(
    'puts an apostrophe before %j',
    (text) => {
      expect(safeText(text)).toBe(`'${text}`);
    },
  );

  it.each(['040129', '2024', '1/2/2024', '50%', '1e5', 'VERDADERO', '2024-01', '12:30'])('keeps %j from becoming a number, a date or a truth value', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  it.each(['', ' ', '2020 - 2024 (PEI)', 'verde', '-', 'AEI.01.01', '50.64 = 47.60 / 94.00', '(=)', 'ÁREAS VERDES', '15.00-GERENCIA'])('leaves %j as it is', (text) => {
    expect(safeText(text)).toBe(text);
  });
});
