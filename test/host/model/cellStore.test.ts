import fc from 'fast-check';
import { areaOf } from '../../../src/host/area';
import type { Area } from '../../../src/host/area';
import { makeCell } from '../../../src/host/model/cell';
import { CellStore } from '../../../src/host/model/cellStore';

const place = fc.nat(8);
const within = fc.tuple(place, place, place, place).map(([row, column, rows, columns]) => areaOf(row, column, rows + 1, columns + 1));
const places = Array.from({ length: 9 * 9 }, (_, nth) => [Math.floor(nth / 9), nth % 9] as const);
const isIn = ({ top, left, bottom, right }: Area, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;

describe('the used area', () => {
  it('is the smallest block around the cells of a block, with or without cells that have only a format', () => {
    fc.assert(fc.property(fc.array(fc.tuple(place, place, fc.boolean()), { maxLength: 12 }), within, fc.boolean(), (cells, area, contentOnly) => {
      const store = new CellStore();
      for (const [row, column, hasValue] of cells) store.set(row, column, makeCell(hasValue ? 1 : null, null, 3));
      const counted = places.filter(([row, column]) => {
        const cell = store.get(row, column);
        return isIn(area, row, column) && cell !== undefined && (!contentOnly || cell.value !== null);
      });
      const rows = counted.map(([row]) => row);
      const columns = counted.map(([, column]) => column);
      expect(store.usedArea(contentOnly, area)).toEqual(counted.length === 0 ? null
        : { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) });
    }));
  });
});
