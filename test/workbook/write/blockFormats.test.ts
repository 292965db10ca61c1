import { CEPLAN_LIMITS } from '../../../src/engine/method/bands';
import type { TableLayout } from '../../../src/workbook/find/tableLayout';
import { blockFormats } from '../../../src/workbook/write/blockFormats';
import type { BlockPlace } from '../../../src/workbook/write/blockPlace';

const layout: TableLayout = {
  sheetId: 'S1', sheet: 'PEI', kind: 'b7', averageRow: null, title: '', headings: [], columns: [],
  header: { top: 0, left: 0, height: 1, width: 5 }, body: { top: 1, left: 0, height: 600, width: 5 },
};
const place: BlockPlace = { top: 0, height: 601, tableName: '', columns: [{ part: 'Semaforo', column: 6 }] };

/** Columns with rules, where the cells of column 4 that are the add-in's stand apart, in so many places. */
function columnsWithRules(runs: number): number[] {
  const ownRows = Array.from({ length: runs }, (_, nth) => ({ row: 1 + 2 * nth, key: `IND.${nth}` }));
  const { conditionalFormats } = blockFormats(layout, place, [{ column: 4, ownRows }], [], { palette: 'ceplan', limits: CEPLAN_LIMITS });
  return conditionalFormats.map(({ rect }) => rect.left);
}

describe('blockFormats', () => {
  it('colours a progress column in up to 200 places', () => {
    expect(columnsWithRules(200)).toEqual([...new Array<number>(200).fill(4), 6]);
  });

  it('colours the Semáforo alone where there are more', () => {
    expect(columnsWithRules(201)).toEqual([6]);
  });
});
