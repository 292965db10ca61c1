import fc from 'fast-check';
import { utf8Length } from '../../../src/host/wire/executor';

describe('utf8Length', () => {
  it.each([
    { text: '', bytes: 0 },
    { text: 'avance', bytes: 6 },
    { text: 'semáforo', bytes: 9 },
    { text: '≥ 75', bytes: 6 },
    { text: '🟢', bytes: 4 },
  ])('counts $bytes bytes in "$text"', ({ text, bytes }) => {
    expect(utf8Length(text)).toBe(bytes);
  });

  it.each([0, 1])('counts letters of two halves wherever a long text is cut (%i before them)', (before) => {
    const letters = 40_000;
    expect(utf8Length('a'.repeat(before) + '🟢'.repeat(letters))).toBe(before + 4 * letters);
  });

  it('agrees with the encoder on any well-formed text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }));
  });
});
