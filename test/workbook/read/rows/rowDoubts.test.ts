import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../../src/workbook/find/findTables';
import { readPlan } from '../../../../src/workbook/read/readPlan';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

/** The cells, by row and column, 0-based, that show that their row is shifted. */
function shifted(...rows: readonly (readonly CellValue[])[]): readonly string[] {
  const cells = rowsAsSheet([['Código', 'Indicador', 'Unidad', 'LB 2023', 'LE 2024', 'LE 2025', 'VO 2024'], ...rows]);
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('There is no table in these rows');
  return readPlan(cells, layout).observations.filter(({ code }) => code === 'fila-corrida').map(({ place: { rect } }) => `${rect.top}:${rect.left}`);
}

describe('a row whose cells do not stand in their columns', () => {
  it.each<[what: string, row: readonly CellValue[], at: string]>([
    ['moved right, with the year of the baseline under its value', ['IND.01.AEI.01.01', 'Uno', 'GAF', 2023, 10, 100, 100], '1:3'],
    ['moved left, with a number under the unit', ['IND.01.AEI.01.01', 'Uno', 10, 100, 110, 50], '1:2'],
  ])('is told when it is %s', (_, row, at) => {
    expect(shifted(row, ['IND.01.AEI.01.02', 'Dos', 'GAF', 10, 100, 110, 50])).toEqual([at]);
  });

  it.each<[what: string, row: readonly CellValue[]]>([
    ['a baseline of 2,021 beside goals of its size', ['IND.01.AEI.01.01', 'Uno', 'GAF', 2021, 2100, 2200, 2050]],
    ['a baseline of 2,021 from which a goal falls to a fifth', ['IND.01.AEI.01.01', 'Uno', 'GAF', 2020, 404, 404, 404]],
    ['a unit known by its number', ['IND.01.AEI.01.01', 'Uno', 15, 10, 100, 110, 50]],
    ['a bound under a figure', ['IND.01.AEI.01.01', 'Uno', 'GAF', 10, 100, 110, 'menos de 10']],
    ['a value that is still missing', ['IND.01.AEI.01.01', 'Uno', 'GAF', 10, 100, 110, '']],
  ])('is not one with %s', (_, row) => {
    expect(shifted(row, ['IND.01.AEI.01.02', 'Dos', 'GAF', 10, 100, 110, 50])).toEqual([]);
  });
});
