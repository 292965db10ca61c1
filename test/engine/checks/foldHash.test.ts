import fc from 'fast-check';
import { foldHash } from '../../../src/engine/checks/foldHash';
import { foldName } from '../../../src/engine/foldName';

describe('foldHash', () => {
  it.each<{ one: string; other: string; same: boolean; because: string }>([
    { one: 'SERVICIO PÚBLICO', other: 'servicio publico', same: true, because: 'accents and case do not count' },
    { one: 'A – B (C)', other: 'a b c', same: true, because: 'punctuation only parts words' },
    { one: 'GESTIO\u0301N', other: 'GESTIÓN', same: true, because: 'an accent may come as its own character' },
    { one: 'AB', other: 'A B', same: true, because: 'gaps are left out: equal numbers are only candidates' },
    { one: 'OMARPE', other: 'OMAPED', same: false, because: 'letters count' },
  ])('of "$one" and "$other", the same: $same, because $because', ({ one, other, same }) => {
    expect(foldHash(one, 20) === foldHash(other, 20)).toBe(same);
  });

  it('is the hash of the fold, whatever the text and however much of it counts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, letters) => {
      expect(foldHash(text, letters)).toBe(foldHash(foldName(text), letters));
    }));
  });

  it('sees only as many letters as asked', () => {
    expect(foldHash('Número de obras', 8)).toBe(foldHash('NUMERO DE LICENCIAS', 8));
    expect(foldHash('Número de obras', 9)).not.toBe(foldHash('NUMERO DE LICENCIAS', 9));
  });
});
