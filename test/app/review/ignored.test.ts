import fc from 'fast-check';
import { IGNORED_SETTING, ignoredChange, ignoredOf, keysIgnored, NONE_IGNORED, withKeys } from '../../../src/app/review/ignored';

describe('the ignored findings of a workbook', () => {
  it.each<{ stored: unknown; because: string }>([
    { stored: undefined, because: 'there is no setting' },
    { stored: 'x', because: 'it is no object' },
    { stored: null, because: 'it is null' },
    { stored: { a: 3, b: '' }, because: 'it holds no keys' },
  ])('are none when $because', ({ stored }) => {
    expect(ignoredOf({ [IGNORED_SETTING]: stored })).toEqual({});
  });

  it('leave no setting behind when there are none', () => {
    expect(ignoredChange(NONE_IGNORED)).toEqual({ [IGNORED_SETTING]: undefined });
  });

  it('are the same after they were stored', () => {
    const ignored = withKeys(withKeys({}, 'a', ['k1', 'k2#2'], true), 'b', ['k3'], true);
    expect(ignoredOf(JSON.parse(JSON.stringify(ignoredChange(ignored))))).toEqual(ignored);
  });

  const key = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  it('hold what was ignored and not yet taken back, whatever the order of the clicks', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.array(key, { minLength: 1 }), fc.boolean())), (clicks) => {
      const wanted: Record<string, Set<string>> = { a: new Set(), b: new Set() };
      const ignored = clicks.reduce((now, [code, keys, isIgnored]) => {
        for (const one of keys) wanted[code]?.[isIgnored ? 'add' : 'delete'](one);
        return withKeys(now, code, keys, isIgnored);
      }, NONE_IGNORED);
      for (const code of ['a', 'b']) expect(keysIgnored(ignored, code)).toEqual(wanted[code]);
      expect(Object.values(ignored)).not.toContain('');
    }));
  });
});
