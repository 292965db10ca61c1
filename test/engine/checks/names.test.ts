import fc from 'fast-check';
import { foldHash, isSameName, repeatedNames } from '../../../src/engine/checks/names';
import { foldName } from '../../../src/engine/text/names';

describe('repeatedNames', () => {
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
});

describe('isSameName', () => {
  it.each<{ one: string; other: string; is: boolean; because: string }>([
    { one: 'Gestión pública', other: 'GESTION  PUBLICA.', is: true, because: 'accents, case, spaces and points do not count' },
    { one: 'GESTIO\u0301N', other: 'GESTIÓN', is: true, because: 'an accent may come as its own character' },
    { one: 'AB', other: 'A B', is: false, because: 'a word is not two words' },
    { one: 'Número de obras', other: 'Número de obras nuevas', is: false, because: 'one is longer' },
    { one: '', other: '', is: false, because: 'no name is not a name' },
    { one: '...', other: '---', is: true, because: 'nothing but signs is nothing different' },
  ])('of "$one" and "$other" is $is: $because', ({ one, other, is }) => {
    expect(isSameName(one, other)).toBe(is);
    expect(isSameName(other, one)).toBe(is);
  });

  it('says what comparing the folds says', () => {
    const name = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'Á', 'n', 'ñ', ' ', '.', 'Z', 'ß', '\u0301', 'Ω') });
    fc.assert(fc.property(name, name, (one, other) => expect(isSameName(one, other)).toBe(foldName(one) === foldName(other))));
  });
});

describe('foldHash', () => {
  it.each<{ one: string; other: string; same: boolean; because: string }>([
    { one: 'SERVICIO PÚBLICO', other: 'servicio publico', same: true, because: 'accents and case do not count' },
    { one: 'A – B (C)', other: 'a b c', same: true, because: 'punctuation only parts words' },
    { one: 'GESTIO\u0301N', other: 'GESTIÓN', same: true, because: 'an accent may come as its own character' },
    { one: 'AB', other: 'A B', same: true, because: 'gaps are left out: equal numbers are only candidates' },
    { one: 'OMARPE', other: 'OMAPED', same: false, because: 'letters count' },
  ])('of "$one" and "$other", the same: $same, because $because', ({ one, other, same }) => {
    expect(foldHash(one) === foldHash(other)).toBe(same);
  });

  it('is the hash of the fold, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldHash(text)).toBe(foldHash(foldName(text)));
    }));
  });
});
