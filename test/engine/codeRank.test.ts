import fc from 'fast-check';
import { actionOf, codeRank, elementRankOf, isCanonical, isUnder, numberOf, objectiveOf } from '../../src/engine/codeRank';
import { formatCode, parseCode } from '../../src/engine/parseCode';

describe('codeRank', () => {
  it('orders codes as the report does', () => {
    const codes = ['IND.01.OEI.01', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'IND.01.AEI.01.02', 'IND.01.OEI.02', 'IND.01.AEI.10.01'];
    expect([...codes].reverse().sort((one, other) => codeRank(one) - codeRank(other))).toEqual(codes);
  });

  it('is not a number for what is not a code', () => {
    for (const text of ['', 'x', 'IND.01']) expect(codeRank(text)).toBeNaN();
  });
});

describe('isCanonical', () => {
  it('says yes to codes as they are written, and to nothing else', () => {
    const parts = fc.array(fc.constantFrom('IND.', 'AEI.', 'OEI.', 'ind.', '01', '1', '001', '100', '1000', '12345', '.', 'x', ' '), { maxLength: 8 });
    fc.assert(fc.property(parts.map((some) => some.join('')), (text) => {
      const code = parseCode(text);
      expect(isCanonical(text)).toBe(code !== null && formatCode(code) === text);
    }), { numRuns: 5000 });
    expect(['IND.01-AEI.01.01', 'IND.01.AEI.01-01', 'IND.01.AEI-01.01', 'IND.1x.AEI.01.01', 'IND.01.AEI.01.0x'].some(isCanonical)).toBe(false);
    expect(['OEI.01', 'AEI.01.01', 'IND.01.OEI.01', 'IND.12.AEI.03.04', 'IND.100.AEI.2526.09'].every(isCanonical)).toBe(true);
  });
});

describe('a rank', () => {
  it.each([
    { code: 'IND.02.AEI.04.103', objective: 4, action: 103, number: 2 },
    { code: 'IND.01.OEI.05', objective: 5, action: 0, number: 1 },
    { code: 'AEI.04.03', objective: 4, action: 3, number: 0 },
    { code: 'OEI.12', objective: 12, action: 0, number: 0 },
    { code: 'IND.9999.AEI.9999.9999', objective: 9999, action: 9999, number: 9999 },
  ])('takes $code apart', ({ code, ...numbers }) => {
    const rank = codeRank(code);
    expect({ objective: objectiveOf(rank), action: actionOf(rank), number: numberOf(rank) }).toEqual(numbers);
  });

  it('says under which element a code belongs', () => {
    const [indicator, other, above] = ['IND.02.AEI.04.03', 'IND.02.AEI.04.04', 'AEI.04.03'].map(codeRank) as [number, number, number];
    expect([isUnder(indicator, above), isUnder(other, above), isUnder(NaN, above), isUnder(indicator, NaN)]).toEqual([true, false, false, false]);
    expect(elementRankOf(indicator)).toBe(above);
  });
});
