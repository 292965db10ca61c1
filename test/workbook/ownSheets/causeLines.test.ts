import fc from 'fast-check';
import { causesIn, withCause } from '../../../src/workbook/ownSheets/causeLines';

const ONE = 'IND.01.AEI.04.01';
const TWO = 'IND.02.AEI.04.01';
const THREE = 'IND.03.AEI.04.01';

describe('causesIn', () => {
  it.each<{ cell: string; codes: string[]; isSeveral: boolean; causes: string[]; because: string }>([
    { cell: '', codes: [ONE, TWO], isSeveral: true, causes: ['', ''], because: 'nobody said anything' },
    { cell: 'a', codes: [ONE, TWO], isSeveral: true, causes: ['a', ''], because: 'a line without a code is of the first' },
    { cell: '\nb', codes: [ONE, TWO], isSeveral: true, causes: ['', 'b'], because: 'a blank line keeps the place of the first' },
    { cell: `${TWO}: b`, codes: [ONE, TWO], isSeveral: true, causes: ['', 'b'], because: 'a line with a code is of that indicator' },
    { cell: `${TWO}: b\na`, codes: [ONE, TWO], isSeveral: true, causes: ['a', 'b'], because: 'the others take what is left' },
    { cell: `${TWO.toLowerCase()} :b`, codes: [TWO], isSeveral: true, causes: ['b'], because: 'people type codes as they like' },
    { cell: 'debido a\nlas lluvias', codes: [ONE], isSeveral: false, causes: ['debido a las lluvias'], because: 'the only indicator has the whole cell' },
    { cell: `${ONE}: a`, codes: [ONE], isSeveral: false, causes: ['a'], because: 'its code is not part of the sentence' },
    { cell: 'indicado: sí', codes: [ONE], isSeveral: true, causes: ['indicado: sí'], because: 'a word with a colon is no code' },
  ])('reads $cell as $causes: $because', ({ cell, codes, isSeveral, causes }) => {
    expect(causesIn(cell, codes, isSeveral)).toEqual(causes);
  });
});

const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/);
const line = fc.oneof(words, fc.constant(''), fc.tuple(fc.constantFrom(ONE, TWO, THREE), words).map(([code, text]) => `${code}: ${text}`));
const cell = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
const named = fc.constantFrom([ONE, TWO], [ONE], [TWO, THREE], [ONE, TWO, THREE]);

describe('withCause', () => {
  it('says of whose indicator each line is, unless there is only one', () => {
    expect(withCause('', [ONE, TWO], 1, 'b', true)).toBe(`${TWO}: b`);
    expect(withCause('', [ONE], 0, 'a\nb', false)).toBe('a b');
  });

  it('gives the indicator that cause and leaves those of the others', () => {
    fc.assert(fc.property(cell, named, fc.nat(), words, (before, codes, nth, cause) => {
      const at = nth % codes.length;
      const after = causesIn(withCause(before, codes, at, cause, true), codes, true);
      expect(after).toEqual(causesIn(before, codes, true).map((one, index) => (index === at ? cause : one)));
    }));
  });

  it('loses no line of an indicator that the paragraph does not name now', () => {
    fc.assert(fc.property(cell, words, (before, cause) => {
      const kept = causesIn(before, [THREE], true)[0] ?? '';
      if (!before.includes(THREE)) return;
      expect(causesIn(withCause(before, [ONE], 0, cause, true), [THREE], true)[0]).toBe(kept);
    }));
  });

  it('takes a cause away', () => {
    expect(withCause(`${ONE}: a\n${TWO}: b`, [ONE, TWO], 0, '', true)).toBe(`${TWO}: b`);
  });
});
