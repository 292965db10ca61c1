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
    expect(foldHash(one) === foldHash(other)).toBe(same);
  });

  it('is the hash of the fold, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldHash(text)).toBe(foldHash(foldName(text)));
    }));
  });
});
