import { codeNumbers, codeRank } from '../../src/engine/codeRank';

describe('codeRank', () => {
  it('orders codes as the report does', () => {
    const codes = ['IND.01.OEI.01', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'IND.01.AEI.01.02', 'IND.01.OEI.02', 'IND.01.AEI.10.01'];
    expect([...codes].reverse().sort((one, other) => codeRank(one) - codeRank(other))).toEqual(codes);
  });

  it('is not a number for what is not a code', () => {
    for (const text of ['', 'x', 'IND.01']) expect(codeRank(text)).toBeNaN();
  });
});

describe('codeNumbers', () => {
  it.each([
    { code: 'IND.02.AEI.04.103', numbers: { objective: 4, action: 103, number: 2 } },
    { code: 'IND.01.OEI.05', numbers: { objective: 5, action: 0, number: 1 } },
    { code: 'AEI.04.03', numbers: { objective: 4, action: 3, number: 0 } },
    { code: 'OEI.12', numbers: { objective: 12, action: 0, number: 0 } },
  ])('takes $code apart', ({ code, numbers }) => expect(codeNumbers(codeRank(code))).toEqual(numbers));
});
