import { findTables } from '../../../src/workbook/find/findTables';
import type { CellValue, SheetCells } from '../../../src/workbook/cells/sheetCells';
import { separateRows } from '../../../src/workbook/text/separateRows';
import { rowsAsSheet, sheetCells } from '../../helpers/sheets/cellsOf';

const HEADER = ['AEI', 'Indicador', 'Unidad', 'Meta 2024', 'VO 2024'];
const PLAIN = ['AEI.01.02', 'Tres', 'GAF', 5, 5];
const CROWDED = ['AEI.01.01 SERVICIO\nOPORTUNO', 'Uno\nDos', 'Gerencia\nde Obras', '100\n80', '75\n72,5'];

const separated = (cells: SheetCells) => separateRows(cells, findTables(cells));
const rowsOf = (...rows: readonly (readonly CellValue[])[]) => separated(rowsAsSheet([HEADER, ...rows, PLAIN]))?.rows;

describe('a row with several indicators in a cell', () => {
  it('becomes a row for each, with the AEI and the unit repeated and numbers for the lines of figures', () => {
    const [, code, , unit] = ['', ...CROWDED.slice(0, 3)];
    expect(rowsOf(CROWDED)).toEqual([HEADER, [code, 'Uno', unit, 100, 75], [code, 'Dos', unit, 80, 72.5], PLAIN]);
  });

  it.each<[what: string, value: CellValue, figures: readonly CellValue[]]>([
    ['numbers of a list', '1) 114,52\n2) 89,85', [114.52, 89.85]], ['percent signs', '75 %\n90 %', ['75 %', '90 %']], ['ND', 'ND\n90', ['ND', 90]], ['a blank cell', '', ['', '']],
  ])('keeps what its lines say: %s', (_, value, figures) => {
    expect(rowsOf([...CROWDED.slice(0, 4), value])?.slice(1, 3).map((row) => row[4])).toEqual(figures);
  });

  it.each<[what: string, row: readonly CellValue[]]>([
    ['a value for one of two', [...CROWDED.slice(0, 4), '75']], ['three goals for two names', [...CROWDED.slice(0, 3), '1\n2\n3', '1\n2\n3']],
    ['dashes that may be minus signs', [...CROWDED.slice(0, 4), '- 75\n- 90']], ['one name', ['AEI.01.01', 'Uno', 'GAF', '100\n80', '75\n72']],
  ])('stays as it is, and is told, with %s', (_, row) => {
    const text = separated(rowsAsSheet([HEADER, row, CROWDED, PLAIN]));
    expect(text?.rows[1]).toEqual(row);
    expect(text?.left).toMatchObject([{ line: 2 }]);
    expect(rowsOf(row)).toBeUndefined();
  });
});

describe('the sheet with a row for each', () => {
  it('has percent points for percentages, no dates, and merged cells in each of their rows', () => {
    const values = [HEADER, CROWDED, ['AEI.01.03', 'Cuatro', '', 0.95, 0.476], ['', 'Cinco', '', 10, 45_000]];
    const formats = new Map([['2 3', '0%'], ['2 4', '0.0%'], ['3 4', 'dd/mm/yyyy']]);
    const cells = { ...sheetCells({ values, merges: [{ top: 2, left: 0, height: 2, width: 1 }] }), numberFormat: (row: number, column: number) => formats.get(`${row} ${column}`) ?? 'General' };
    expect(separated(cells)?.rows.slice(3)).toEqual([['AEI.01.03', 'Cuatro', '', 95, 47.6], ['AEI.01.03', 'Cinco', '', 10, '']]);
  });

  it('is none where no row has several indicators', () => {
    expect(rowsOf()).toBeUndefined();
  });
});
