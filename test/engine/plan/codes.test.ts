import fc from 'fast-check';
import { actionNumberOf, canonicalCode, codeRank, elementRankOf, formatCode, indicatorNumberOf, isCanonicalCode, isIndicatorUnder, objectiveNumberOf, parentCode, parseCode } from '../../../src/engine/plan/codes';
import type { Code } from '../../../src/engine/plan/codes';
import { ALL_LETTERS } from '../../../src/engine/plan/letters';

describe('parseCode', () => {
  describe('canonicalCode', () => {
    it.each<{ typed: string; is: string | null; because: string }>([
      { typed: 'AEI.01.01', is: 'AEI.01.01', because: 'it is canonical' },
      { typed: 'AEI 1.1', is: 'AEI.01.01', because: 'a space and single digits' },
      { typed: 'AEI.1.1', is: 'AEI.01.01', because: 'single digits' },
      { typed: ' aei.01.01. ', is: 'AEI.01.01', because: 'small letters, spaces and a closing point' },
      { typed: 'IND. 01.AEI.01.01', is: 'IND.01.AEI.01.01', because: 'a space after IND.' },
      { typed: 'IND 1 OEI 2', is: 'IND.01.OEI.02', because: 'spaces for points' },
      { typed: 'IND.05.AEI.03.05', is: 'IND.05.AEI.03.05', because: 'numbers may run through the OEI' },
      { typed: 'OEI.3', is: 'OEI.03', because: 'a single digit' },
      { typed: 'AEI.01.100', is: 'AEI.01.100', because: 'three digits stay' },
      { typed: 'AEI.001.001', is: 'AEI.01.01', because: 'zeros in front say nothing' },
      { typed: 'OE.01', is: 'OEI.01', because: 'letters that are missing are those of a PEI' },
      { typed: 'AE 01.02', is: 'AEI.01.02', because: 'letters that are missing are those of a PEI' },
      { typed: 'A.E.I. 1.2', is: 'AEI.01.02', because: 'points between the letters' },
      { typed: 'I.01.AE.01.01', is: 'IND.01.AEI.01.01', because: 'I is an indicator' },
      { typed: 'IAEI 01.01.02', is: 'IND.02.AEI.01.01', because: 'the number may come last' },
      { typed: 'IOEI-01.03', is: 'IND.03.OEI.01', because: 'the number may come last' },
      { typed: 'Ind. AEI01.01.1', is: 'IND.01.AEI.01.01', because: 'the number may come last' },
      { typed: 'AEI.01.02.IND.03', is: 'IND.03.AEI.01.02', because: 'the element may come first' },
      { typed: 'OES.2', is: 'OES.02', because: 'a PESEM has its own letters' },
      { typed: 'ind 1 aer 1.2', is: 'IND.01.AER.01.02', because: 'a PDRC has its own letters' },
      { typed: 'IAEL 02.01.01', is: 'IND.01.AEL.02.01', because: 'a PDLC has its own letters' },
      { typed: 'OC.1', is: 'OC.01', because: 'an objective of quality stands beside those of a PEI' },
      { typed: 'OC 1234', is: null, because: 'a purchase order is no objective' },
      { typed: 'IAEI 01.01', is: null, because: 'its indicator has no number' },
      { typed: 'AEX.01.01', is: null, because: 'no plan has these letters' },
      { typed: 'OE 1.2', is: null, because: 'an objective has one number' },
      { typed: 'AEI.01', is: null, because: 'an action has two numbers' },
      { typed: 'AEI 11', is: null, because: '1.1 or 11? A guess is not a code' },
      { typed: 'IND.01', is: null, because: 'an indicator names its element' },
      { typed: 'AEI.01.01 SERVICIOS', is: null, because: 'a name stands with it' },
      { typed: 'AOI00130001', is: null, because: 'an operative activity is no part of a PEI' },
      { typed: '', is: null, because: 'there is nothing' },
    ])('reads "$typed" as $is: $because', ({ typed, is }) => expect(canonicalCode(typed)).toBe(is));
  });

  describe('parentCode', () => {
    it.each<{ code: string; parent: string | null }>([
      { code: 'IND.02.AEI.04.03', parent: 'AEI.04.03' },
      { code: 'IND.01.OEI.05', parent: 'OEI.05' },
      { code: 'AEI.04.03', parent: 'OEI.04' },
      { code: 'IND.02.AES.04.03', parent: 'AES.04.03' },
      { code: 'AER.04.03', parent: 'OER.04' },
      { code: 'OEI.04', parent: null },
      { code: 'no code', parent: null },
    ])('of $code is $parent', ({ code, parent }) => expect(parentCode(code)).toBe(parent));
  });

  describe('parseCode', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    const letters = fc.constantFrom(...ALL_LETTERS.filter(({ objective }) => objective !== 'OC'));
    const code = fc.oneof<fc.Arbitrary<Code>[]>(
      fc.record({ letters, kind: fc.constant('OEI'), objective: number }),
      fc.record({ letters, kind: fc.constant('AEI'), objective: number, action: number }),
      fc.record({ letters, kind: fc.constant('IND'), level: fc.constant('AEI'), number, objective: number, action: number }),
      fc.record({ letters, kind: fc.constant('IND'), level: fc.constant('OEI'), number, objective: number, action: fc.constant(0) }),
    );

    it('reads back every code it writes', () => {
      fc.assert(fc.property(code, (one) => expect(parseCode(formatCode(one))).toEqual(one)));
    });
  });
});

describe('codeRank', () => {
  describe('codeRank', () => {
    it('orders codes as the report does', () => {
      const codes = ['IND.01.OEI.01', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'IND.01.AEI.01.02', 'IND.01.OEI.02', 'IND.01.AEI.10.01', 'IND.01.OES.01'];
      expect([...codes].reverse().sort((one, other) => codeRank(one) - codeRank(other))).toEqual(codes);
    });

    it('is not a number for what is not a code', () => {
      for (const text of ['', 'x', 'IND.01']) expect(codeRank(text)).toBeNaN();
    });
  });

  describe('isCanonical', () => {
    it('is true of canonical codes only', () => {
      const parts = fc.array(fc.constantFrom('IND.', 'AEI.', 'OEI.', 'AES.', 'OER.', 'OC.', 'AE.', 'I', 'ind.', '01', '1', '001', '100', '1000', '12345', '.', 'x', ' '), { maxLength: 8 });
      fc.assert(fc.property(parts.map((some) => some.join('')), (text) => {
        const code = parseCode(text);
        expect(isCanonicalCode(text)).toBe(code !== null && formatCode(code) === text);
      }), { numRuns: 5000 });
      expect(['IND.01-AEI.01.01', 'IND.01.AEI.01-01', 'IND.01.AEI-01.01', 'IND.1x.AEI.01.01', 'IND.01.AEI.01.0x'].some(isCanonicalCode)).toBe(false);
      expect(['OEI.01', 'AEI.01.01', 'IND.01.OEI.01', 'IND.12.AEI.03.04', 'IND.100.AEI.2526.09'].every(isCanonicalCode)).toBe(true);
    });
  });

  describe('a rank', () => {
    it.each([
      { code: 'IND.02.AEI.04.103', objective: 4, action: 103, number: 2 },
      { code: 'IND.01.OEI.05', objective: 5, action: 0, number: 1 },
      { code: 'AEI.04.03', objective: 4, action: 3, number: 0 },
      { code: 'OEI.12', objective: 12, action: 0, number: 0 },
      { code: 'IND.02.AER.04.103', objective: 4, action: 103, number: 2 },
      { code: 'OC.03', objective: 3, action: 0, number: 0 },
      { code: 'IND.9999.AET.9999.9999', objective: 9999, action: 9999, number: 9999 },
      { code: 'IND.9999.AEI.9999.9999', objective: 9999, action: 9999, number: 9999 },
    ])('returns the numbers of $code', ({ code, ...numbers }) => {
      const rank = codeRank(code);
      expect({ objective: objectiveNumberOf(rank), action: actionNumberOf(rank), number: indicatorNumberOf(rank) }).toEqual(numbers);
    });

    it('shows the element of a code', () => {
      const [indicator, other, above] = ['IND.02.AEI.04.03', 'IND.02.AEI.04.04', 'AEI.04.03'].map(codeRank) as [number, number, number];
      expect([isIndicatorUnder(indicator, above), isIndicatorUnder(other, above), isIndicatorUnder(NaN, above), isIndicatorUnder(indicator, NaN)]).toEqual([true, false, false, false]);
      expect(elementRankOf(indicator)).toBe(above);
    });
  });
});
