import { frozenTracks, gridShape } from '../../../../src/entry/preview/grid/gridShape';
import type { GridShape } from '../../../../src/entry/preview/grid/gridShape';
import type { StylePatch } from '../../../../src/host';
import { setStyle, workbookOf } from '../../../helpers/host/workbookOf';
import type { SmallBook } from '../../../helpers/host/workbookOf';

describe('gridShape', () => {
  const shapeOf = ({ workbook, sheet }: SmallBook) => gridShape(workbook, sheet);
  const A1 = { top: 0, left: 0, bottom: 0, right: 0 };
  const WRAPPED: StylePatch = { alignment: { wrapText: true } };

  describe('gridShape', () => {
    it('gives Excel\'s own pixels: 64 for a standard column, 20 for a standard row', () => {
      const { columns, rows } = shapeOf(workbookOf([['a']]));
      expect(columns[0]).toEqual({ at: 0, pixels: 64 });
      expect(rows[0]).toEqual({ at: 0, pixels: 20 });
    });

    it('makes a row whose height nobody set as high as its wrapped text, and no other', () => {
      const book = workbookOf([['Avance Tipo I (%) calculado'], ['Avance Tipo I (%) calculado']]);
      setStyle(book, { ...A1, bottom: 2 }, WRAPPED);
      const { sheet } = book;
      sheet.setRow(1, { height: 15 });
      const [fitted, set, blank] = shapeOf(book).rows;
      expect([fitted?.pixels, set?.pixels, blank?.pixels]).toEqual([80, 20, 20]);
      sheet.setColumn(0, { width: 40 });
      expect(shapeOf(book).rows[0]?.pixels).toBe(20);
    });

    it('leaves out hidden rows and columns and keeps the numbers of the others', () => {
      const book = workbookOf([['a', 'b', 'c']]);
      book.sheet.setColumn(1, { hidden: true });
      book.sheet.setRow(0, { hidden: true });
      const { columns, rows } = shapeOf(book);
      expect(columns.slice(0, 2).map(({ at }) => at)).toEqual([0, 2]);
      expect(rows[0]?.at).toBe(1);
    });

    it('reaches as far as merged blocks do', () => {
      const book = workbookOf([['a']]);
      book.sheet.merges.push({ top: 0, left: 0, bottom: 99, right: 29 });
      const { columns, rows } = shapeOf(book);
      expect(columns.length).toBeGreaterThan(29);
      expect(rows.length).toBeGreaterThan(99);
    });

    it('counts only shown rows as frozen', () => {
      const book = workbookOf([['a'], ['b'], ['c']]);
      book.sheet.frozen = { rows: 3, columns: 1 };
      book.sheet.setRow(1, { hidden: true });
      expect(shapeOf(book)).toMatchObject({ frozenRows: 2, frozenColumns: 1 });
    });
  });
});

describe('frozen', () => {
  const tracks = (...pixels: readonly number[]) => pixels.map((size, at) => ({ at, pixels: size }));
  const SHAPE: GridShape = { columns: tracks(100, 400, 80, 80), rows: tracks(20, 20, 20), zoom: 1, frozenRows: 1, frozenColumns: 2 };

  describe('frozenIn', () => {
    it('keeps frozen rows and columns in sight, each column where those before it end', () => {
      const frozen = frozenTracks(SHAPE, { width: 1000, height: 600 });
      expect([...frozen.columns]).toEqual([[0, 44], [1, 144]]);
      expect(frozen).toMatchObject({ left: 544, top: 42 });
      expect([frozen.rows.length, frozen.moving.length]).toEqual([1, 2]);
    });

    it.each<{ width: number; height: number; left: number; top: number; because: string }>([
      { width: 725, height: 600, left: 44, top: 42, because: 'the columns would take more than three quarters' },
      { width: 1000, height: 55, left: 544, top: 22, because: 'the rows would' },
      { width: 0, height: 0, left: 44, top: 22, because: 'nothing was measured yet' },
    ])('leaves $left and $top pixels covered in $width × $height: $because', ({ width, height, left, top }) => {
      expect(frozenTracks(SHAPE, { width, height })).toMatchObject({ left, top });
    });
  });
});
