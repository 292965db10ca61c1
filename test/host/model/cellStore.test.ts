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

  it.each<readonly [string, (store: CellStore) => unknown]>([
    ['a cell', (store) => store.set(6, 7, makeCell(1, null, 0))],
    ['a removed cell', (store) => store.set(4, 4, undefined)],
    ['a written value', (store) => store.write(6, 7, 1, null)],
    ['a row', (store) => store.setRow(6, [makeCell(1, null, 0)])],
    ['a part of a row', (store) => store.changeRow(6, 7, 7, () => makeCell(1, null, 0))],
    ['a format', (store) => store.changeStyle({ area: areaOf(6, 7, 1, 1), change: () => 3 })],
    ['moved rows', (store) => store.renumberRows((row) => row + 3)],
  ])('of the sheet is the present one after %s', (_what, change) => {
    const store = new CellStore();
    store.set(2, 2, makeCell(1, null, 0));
    store.set(4, 4, makeCell(1, null, 0));
    const whole = areaOf(0, 0, 1_048_576, 16_384);
    for (const contentOnly of [true, false]) store.usedArea(contentOnly);
    change(store);
    for (const contentOnly of [true, false]) expect(store.usedArea(contentOnly)).toEqual(store.usedArea(contentOnly, { ...whole }));
  });
});
