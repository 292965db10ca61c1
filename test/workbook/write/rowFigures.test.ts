import { evaluate } from '../../../src/engine/method/evaluate';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../src/workbook/find/findTables';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { rowFigures } from '../../../src/workbook/write/rowFigures';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

/** What each row of a table of one year shows, top to bottom: figure and band; the second indicator of the first AEI has this value. */
function shown(value: CellValue): readonly (readonly unknown[])[] {
  const cells = rowsAsSheet([
    ['Código', 'Indicador', 'Logro Esperado 2024', 'Valor Obtenido 2024'],
    ['AEI.01.01', 'SERVICIO'],
    ['IND.01.AEI.01.01', 'Número de talleres', 10, 8],
    ['IND.02.AEI.01.01', 'Número de visitas', 10, value],
    ['AEI.01.02', 'OTRO'],
    ['IND.01.AEI.01.02', 'Número de obras', 10, 5],
    ['Avance promedio de AEI:'],
  ]);
  const [layout] = findTables(cells);
  if (layout === undefined) throw new Error('There is no table in these rows');
  const { plan } = readPlan(cells, layout);
  return rowFigures(layout, plan, evaluate(plan, 0)).map(({ figure, band }) => [figure, band]);
}

describe('rowFigures', () => {
  it('says ND where the value is not available', () => {
    expect(shown('ND')).toEqual([[40, 'red'], [80, 'amber'], ['ND', 'nd'], [50, 'red'], [50, 'red'], [45, null]]);
  });

  it('leaves blank what was not understood, and what hangs on it', () => {
    expect(shown('en proceso')).toEqual([['', null], [80, 'amber'], ['', null], [50, 'red'], [50, 'red'], ['', null]]);
  });
});
