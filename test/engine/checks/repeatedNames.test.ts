import fc from 'fast-check';
import { isSameName } from '../../../src/engine/checks/isSameName';
import { repeatedNames } from '../../../src/engine/checks/repeatedNames';

const anyName = fc.oneof(
  fc.array(fc.constantFrom('Número', 'NUMERO', 'de', ' ', 'obras', '-', ''), { maxLength: 3 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

describe('repeatedNames', () => {
  it('finds each name that was there before, with the first like it', () => {
    fc.assert(fc.property(fc.array(anyName, { maxLength: 12 }), (names) => {
      const expected = names.flatMap((name, k) => {
        const first = names.findIndex((other) => isSameName(other, name));
        return first >= 0 && first < k ? [{ k, first }] : [];
      });
      expect(repeatedNames(names)).toEqual(expected);
    }));
  });

  it('finds every repetition among many names alike, and none among blanks', () => {
    const many = 20_000;
    expect(repeatedNames(new Array<string>(many).fill('SERVICIO'))).toHaveLength(many - 1);
    expect(repeatedNames(new Array<string>(many).fill(''))).toEqual([]);
  });
});
