import { valueBlocks } from '../../../src/workbook/write/columnValues';
import { sheetCells } from '../../helpers/sheets/cellsOf';

describe('the blocks that write columns', () => {
  it('hold all of a column beside one of which nothing is written, as beside a printed column whose heading is in row 1', () => {
    const cells = sheetCells({ values: [['% de avance', ''], [50, '']] });
    expect(valueBlocks(cells, [{ column: 0, top: 0, values: [] }, { column: 1, top: 0, values: ['Semáforo', 'Rojo'] }])).toEqual([
      { rect: { top: 0, left: 0, height: 2, width: 2 }, values: [[null, 'Semáforo'], [null, 'Rojo']], before: [['% de avance', ''], [50, '']] },
    ]);
  });

  it('leave out the unchanged rows at their ends', () => {
    const cells = sheetCells({ values: [['', ''], ['', ''], ['', '']] });
    expect(valueBlocks(cells, [{ column: 0, top: 0, values: [null, 7, null] }]).map(({ rect }) => rect)).toEqual([{ top: 1, left: 0, height: 1, width: 1 }]);
  });
});
