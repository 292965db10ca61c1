import type { Rect } from '../../../../src/workbook/cells/rect';
import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../../src/workbook/find/findTables';
import { readPlan } from '../../../../src/workbook/read/readPlan';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

/** What is told of merged figures, and where, of rows below a header, the first in row 1. */
function told(merges: readonly Rect[], ...rows: readonly (readonly CellValue[])[]): readonly string[] {
  const cells = { ...rowsAsSheet([['Código', 'Indicador', 'LE 2024', 'VO 2024'], ...rows]), merges };
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('There is no table in these rows');
  return readPlan(cells, layout).observations.filter(({ code }) => code === 'cifra-de-varias-filas').map(({ message, place: { rect } }) => `${rect.top}:${rect.left} ${message.slice(0, 40)}`);
}

const tall = (column: number): Rect => ({ top: 1, left: column, height: 2, width: 1 });
const ONE = ['IND.01.AEI.01.01', 'Uno', 20, 15];

describe('a figure merged over rows', () => {
  it.each([[2, 'C2:C3'], [3, 'D2:D3']])('is used for none of the indicators beside it, in column %i', (column, at) => {
    const other = ['IND.02.AEI.01.01', 'Dos', 10, 5].map((value, k) => (k === column ? '' : value));
    expect(told([tall(column)], ONE, other)).toEqual([`1:${column} La cifra de ${at} está en una celda comb`, `2:${column} La cifra de ${at} está en una celda comb`]);
  });

  it('is that of an indicator which takes all those rows', () => {
    expect(told([0, 1, 2, 3].map(tall), ONE, ['', '', '', ''], ['IND.02.AEI.01.01', 'Dos', 10, 5])).toEqual([]);
  });

  it('is none where the merged cell is blank', () => {
    expect(told([tall(3)], ['IND.01.AEI.01.01', 'Uno', 20, ''], ['IND.02.AEI.01.01', 'Dos', 10, ''])).toEqual([]);
  });
});
