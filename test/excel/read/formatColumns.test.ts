import { formatColumns } from '../../../src/excel/read/formatColumns';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';

const columnOf = (...cells: CellValue[]) => formatColumns({ top: 4, left: 2, height: cells.length, width: 1 }, cells.map((cell) => [cell]));

describe('formatColumns', () => {
  it('names the columns with a number that a percentage could be, from the first to the last such row', () => {
    const values = [
      ['a', 94, 0.476, ''],
      ['b', 5604, 1200, -0.5],
      ['c', 0, 1, ''],
    ];
    expect(formatColumns({ top: 4, left: 2, height: 3, width: 4 }, values)).toEqual([
      { top: 4, left: 4, height: 3, width: 1 },
      { top: 5, left: 5, height: 1, width: 1 },
    ]);
  });

  it.each<{ cells: CellValue[]; rows: readonly [top: number, height: number] | null; because: string }>([
    { cells: [80, 45413, 95, 'ND'], rows: [5, 1], because: '1 May 2024 stands among figures of another size' },
    { cells: [45413, 80, 95, 45444], rows: [4, 4], because: 'they are read from the first to the last' },
    { cells: [0.5, 80, 45413, 95], rows: [4, 3], because: 'a percentage and a date are read together' },
    { cells: [0], rows: null, because: 'zero is zero in any format' },
    { cells: [10.5], rows: null, because: 'nobody writes 1050 %' },
    { cells: ['0.5', true], rows: null, because: 'neither text nor a truth value has a number format' },
    { cells: [36000, 45413, 38000], rows: null, because: 'the others are of the same size' },
    { cells: [20000, 45413, 110000, 90], rows: null, because: 'most are within three times of a day' },
    { cells: [80, 45413.5, 95], rows: null, because: 'a date has no fraction' },
    { cells: [80, 20000, 95], rows: null, because: 'it would be a day of 1954' },
    { cells: ['45413', 80], rows: null, because: 'text has no number format' },
    { cells: Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 45413 : 90)), rows: null, because: 'so many are no mistake' },
  ])('of $cells gives $rows: $because', ({ cells, rows }) => {
    expect(columnOf(...cells)).toEqual(rows === null ? [] : [{ top: rows[0], left: 2, height: rows[1], width: 1 }]);
  });
});
