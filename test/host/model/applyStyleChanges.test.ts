import fc from 'fast-check';
import { areaOf } from '../../../src/host/area';
import type { Area } from '../../../src/host/area';
import { makeCell } from '../../../src/host/model/cell';
import { CellStore } from '../../../src/host/model/cellStore';
import { formatCells } from '../../../src/host/model/edit/formatCells';
import { at, newBook } from './newBook';

const SIZE = 6;
const area: fc.Arbitrary<Area> = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([row, column, rows, columns]) => areaOf(row, column, rows, columns));
/** A change of style that tells from its outcome what it was made of, and in which order. */
const restyle = fc.record({ area, digit: fc.integer({ min: 1, max: 9 }) });
const places = Array.from({ length: 9 * 9 }, (_, nth) => [Math.floor(nth / 9), nth % 9] as const);
const isIn = ({ top, left, bottom, right }: Area, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;

describe('applyStyleChanges', () => {
  it('gives the same styles as changing every cell at once, for any overlaps', () => {
    fc.assert(fc.property(fc.array(restyle, { maxLength: 90 }), fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 10 }), (restyles, filled) => {
      const emptyStyleAt = (row: number): number => row % 2;
      const store = new CellStore(emptyStyleAt);
      for (const [row, column] of filled) store.set(row, column, makeCell('x', null, 5));
      for (const { area: of, digit } of restyles) store.changeStyle({ area: of, change: (style) => (style * 10 + digit) % 9973 });
      for (const [row, column] of places) {
        const isFilled = filled.some(([r, c]) => r === row && c === column);
        const through = restyles.filter((one) => isIn(one.area, row, column));
        const style = through.reduce((old, { digit }) => (old * 10 + digit) % 9973, isFilled ? 5 : emptyStyleAt(row));
        const cell = store.get(row, column);
        expect(cell?.style ?? emptyStyleAt(row)).toBe(style);
        expect(cell?.value ?? null).toBe(isFilled ? 'x' : null);
      }
    }));
  });

  it('applies a later format of a column only to cells without one of their own', () => {
    const { workbook, plan } = newBook();
    formatCells(workbook, plan, at('A1:A2'), { font: { bold: true } });
    formatCells(workbook, plan, at('A:A'), { numberFormat: '0.00' });
    const looks = [0, 1, 2].map((row) => workbook.style(plan.styleAt(row, 0))).map(({ font, numberFormat }) => [font.bold, numberFormat]);
    expect(looks).toEqual([[true, '0.00'], [true, '0.00'], [false, '0.00']]);
  });

  it('writes no cell whose format stays the same', () => {
    const store = new CellStore();
    store.changeStyle({ area: areaOf(0, 0, 100, 100), change: (style) => style });
    expect(store.usedArea(false)).toBeNull();
  });
});
