import { frozenIn } from '../../../../src/entry/preview/grid/frozen';
import type { GridShape } from '../../../../src/entry/preview/grid/gridShape';

const tracks = (...pixels: readonly number[]) => pixels.map((size, at) => ({ at, pixels: size }));
const SHAPE: GridShape = { columns: tracks(100, 400, 80, 80), rows: tracks(20, 20, 20), zoom: 1, frozenRows: 1, frozenColumns: 2 };

describe('frozenIn', () => {
  it('keeps frozen rows and columns in sight, each column where those before it end', () => {
    const frozen = frozenIn(SHAPE, { width: 1000, height: 600 });
    expect([...frozen.columns]).toEqual([[0, 44], [1, 144]]);
    expect(frozen).toMatchObject({ left: 544, top: 42 });
    expect([frozen.rows.length, frozen.moving.length]).toEqual([1, 2]);
  });

  it.each<{ width: number; height: number; left: number; top: number; because: string }>([
    { width: 725, height: 600, left: 44, top: 42, because: 'the columns would take more than three quarters' },
    { width: 1000, height: 55, left: 544, top: 22, because: 'the rows would' },
    { width: 0, height: 0, left: 44, top: 22, because: 'nothing was measured yet' },
  ])('leaves $left and $top pixels covered in $width × $height: $because', ({ width, height, left, top }) => {
    expect(frozenIn(SHAPE, { width, height })).toMatchObject({ left, top });
  });
});
