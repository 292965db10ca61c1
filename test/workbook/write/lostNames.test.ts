import { findTables } from '../../../src/workbook/find/findTables';
import type { TableLayout } from '../../../src/workbook/find/tableLayout';
import { ownName, receiptSetting } from '../../../src/workbook/cells/ownNames';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { blockToken } from '../../../src/workbook/write/blockToken';
import { withLostNames } from '../../../src/workbook/write/lostNames';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

const TITLES = ['Ponderador', 'Semáforo · 2024 - Anual', 'Observación'];
const sheet = (titles: readonly string[]): SheetCells => rowsAsSheet([
  ['Código', 'Indicador', 'Meta 2024', 'VO 2024', ...titles],
  ['IND.01.AEI.01.01', 'Número de talleres', 10, 5, ...titles.map((): CellValue => '')],
]);

function tableOf(cells: SheetCells): TableLayout {
  const [table] = findTables(cells);
  if (table === undefined) throw new Error('no table');
  return table;
}

const remembered = (cells: SheetCells): Readonly<Record<string, unknown>> => ({ [receiptSetting(blockToken(cells, tableOf(cells)))]: {} });

describe('withLostNames', () => {
  it('gives the titles of a block back the names that were deleted, and its columns are ours again', () => {
    const cells = sheet(TITLES);
    const token = blockToken(cells, tableOf(cells));
    const named = withLostNames(cells, [tableOf(cells)], remembered(cells));
    expect(named.ownNames).toEqual({
      [ownName(token, 'Ponderador')]: { top: 0, left: 4, height: 1, width: 1 },
      [ownName(token, 'Semaforo')]: { top: 0, left: 5, height: 1, width: 1 },
      [ownName(token, 'Observacion')]: { top: 0, left: 6, height: 1, width: 1 },
    });
    expect(tableOf(named).columns.slice(4).map(({ meaning }) => meaning.field)).toEqual(['own', 'own', 'own']);
  });

  it('gives the column of figures its name too, where the block has one', () => {
    const cells = sheet(['Avance Tipo I (%) calculado · 2024 - Anual', ...TITLES]);
    expect(withLostNames(cells, [tableOf(cells)], remembered(cells)).ownNames).toMatchObject({ [ownName(blockToken(cells, tableOf(cells)), 'Calculado')]: { left: 4 } });
  });

  it.each<{ what: string; cells: SheetCells; settings: (cells: SheetCells) => Readonly<Record<string, unknown>>; beside?: TableLayout['beside'] }>([
    { what: 'nothing is remembered of the table: the columns may be a person’s', cells: sheet(TITLES), settings: () => ({}) },
    { what: 'some title is missing', cells: sheet(TITLES.slice(1)), settings: remembered },
    { what: 'tables stand beside each other: the block may be of the other', cells: sheet(TITLES), settings: remembered, beside: [{ top: 0, left: 20, height: 2, width: 4 }] },
    {
      what: 'the table has a named block elsewhere', settings: remembered,
      cells: { ...sheet(TITLES), ownNames: { [ownName(blockToken(sheet(TITLES), tableOf(sheet(TITLES))), 'Semaforo')]: { top: 0, left: 30, height: 2, width: 1 } } },
    },
  ])('leaves the sheet as it is where $what', ({ cells, settings, beside }) => {
    const table = { ...tableOf(cells), ...(beside && { beside }) };
    expect(withLostNames(cells, [table], settings(cells))).toBe(cells);
  });
});
