import fc from 'fast-check';
import { isSameName } from '../../../src/engine/checks/isSameName';
import { foldName } from '../../../src/engine/foldName';

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
