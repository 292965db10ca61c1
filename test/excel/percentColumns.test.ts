import { percentColumns } from '../../src/excel/percentColumns';

const USED = { top: 4, left: 2, height: 3, width: 4 };

describe('percentColumns', () => {
  it('names the columns with a number that a percentage could be, from the first to the last such row', () => {
    const values = [
      ['a', 94, 0.476, ''],
      ['b', 5604, 1200, -0.5],
      ['c', 0, 1, ''],
    ];
    expect(percentColumns(USED, values)).toEqual([
      { top: 4, left: 4, height: 3, width: 1 },
      { top: 5, left: 5, height: 1, width: 1 },
    ]);
  });

  it.each<{ cell: string | number | boolean; because: string }>([
    { cell: 0, because: 'zero is zero in any format' },
    { cell: 10.5, because: 'nobody writes 1050 %' },
    { cell: '0.5', because: 'text has no number format' },
    { cell: true, because: 'a truth value is no number' },
  ])('leaves out $cell: $because', ({ cell }) => {
    expect(percentColumns({ top: 0, left: 0, height: 1, width: 1 }, [[cell]])).toEqual([]);
  });
});
