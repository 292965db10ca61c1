import { jsonPieces } from '../../../../src/entry/cli/report/jsonPieces';
import { Records } from '../../../../src/entry/cli/report/records';

const written = (value: unknown): string => [...jsonPieces(value)].join('');

describe('jsonPieces', () => {
  it.each([
    [{}], [[]], [null], ['línea\n«"»'], [{ a: undefined, b: [undefined, null] }], [{ a: [{ b: [1, { c: {} }] }], d: 'x\ny' }],
    [[[[[[[[[[{ deep: ['\n', 1] }]]]]]]]]]],
  ])('writes %j as JSON.stringify does', (value) => {
    expect(written(value)).toBe(JSON.stringify(value, null, 2));
  });

  it('writes records as a list, each made when it is its turn', () => {
    const made: number[] = [];
    const records = new Records(3, (at) => (made.push(at), at === 1 ? undefined : { at }));
    expect(written({ records })).toBe(JSON.stringify({ records: [{ at: 0 }, { at: 2 }] }, null, 2));
    expect(made).toEqual([0, 1, 2]);
  });

  it('gives a long list in pieces', () => {
    const pieces = [...jsonPieces(Array.from({ length: 50_000 }, (_, at) => ({ at })))];
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000);
  });
});
