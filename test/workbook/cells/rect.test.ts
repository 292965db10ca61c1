import { isSameRect, overlaps, runsOf, sharesColumns, sharesRows } from '../../../src/workbook/cells/rect';

const rect = { top: 2, left: 3, height: 2, width: 4 };
const below = { ...rect, top: 4 };
const beside = { ...rect, left: 40 };

describe('rectangles', () => {
  it('overlap where they have a cell in common', () => {
    expect(overlaps(rect, { top: 3, left: 6, height: 5, width: 5 })).toBe(true);
  });

  it('do not overlap where they only touch', () => {
    expect(overlaps(rect, { ...rect, top: 4 })).toBe(false);
    expect(overlaps(rect, { ...rect, left: 7 })).toBe(false);
  });

  it('share columns in other rows, and rows in other columns', () => {
    expect(sharesColumns(rect, below)).toBe(true);
    expect(sharesRows(rect, beside)).toBe(true);
    expect(sharesRows(rect, below)).toBe(false);
  });

  it('are the same when all four sides are', () => {
    expect(isSameRect(rect, { ...rect })).toBe(true);
    expect(isSameRect(rect, { ...rect, width: 5 })).toBe(false);
  });
});

describe('runsOf', () => {
  it('joins neighbours', () => {
    expect(runsOf([3, 4, 7, 9, 10])).toEqual([{ first: 3, length: 2 }, { first: 7, length: 1 }, { first: 9, length: 2 }]);
  });
});
