import fc from 'fast-check';
import { foldedHash, foldName, foldText, similarity } from '../../../src/engine/text/names';

it.each([
  { one: 'Gestión pública', other: 'GESTION  PUBLICA.', same: true, because: 'accents, case, spaces and points do not count' },
  { one: 'GESTIO\u0301N', other: 'GESTIÓN', same: true, because: 'an accent may be a character of its own' },
  { one: 'A – B (C)', other: 'a b c', same: true, because: 'punctuation only separates words' },
  { one: 'AB', other: 'A B', same: false, because: 'one word is not two' },
  { one: 'OMARPE', other: 'OMAPED', same: false, because: 'letters count' },
  { one: '...', other: '---', same: true, because: 'neither has a word' },
])('foldName of "$one" and "$other" is equal: $same, because $because', ({ one, other, same }) => {
  expect(foldName(one) === foldName(other)).toBe(same);
});

it('foldName of a folded name is the name', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(foldName(foldName(text))).toBe(foldName(text))));
});

it.each([
  ['Gestión pública', 'GESTION  PUBLICA.'], ['GESTIO\u0301N', 'GESTIÓN'], ['N° 1 ½', 'n 1 1/2'], ['ΑΒΓ (Ñ)', 'αβγ n'], ['...', ''],
])('foldedHash of "%s" is that of "%s", as their folded names are one', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
  expect(foldedHash(one)).toBe(foldedHash(other));
});

it('foldedHash of a name is that of its folded name, and others have others', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aÁñÑ nº°½ĳ.-9\u0301Ωß') }), (name) => expect(foldedHash(name)).toBe(foldedHash(foldName(name)))));
  expect(new Set(['OMARPE', 'OMAPED', 'Obras', 'Obra', ''].map((name) => foldedHash(name))).size).toBe(5);
});

it('foldText keeps punctuation and spaces', () => expect(foldText('Línea  Base, Ñ.')).toBe('linea  base, n.'));

it.each([['', '', 1], ['abc', 'abc', 1], ['abc', 'xyz', 0], ['notificados', 'notificadas', 10 / 11]] as const)(
  'similarity of "%s" and "%s" is %d', (one, other, expected) => expect(similarity(one, other)).toBeCloseTo(expected, 12),
);
