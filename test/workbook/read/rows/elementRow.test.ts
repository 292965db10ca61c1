import type { CellValue } from '../../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../../src/workbook/find/findTables';
import { elementRow } from '../../../../src/workbook/read/rows/elementRow';
import { planColumns } from '../../../../src/workbook/read/planColumns';
import { rowsAsSheet } from '../../../helpers/sheets/cellsOf';

const cells = rowsAsSheet([['N°', 'Indicador', 'Código', 'Meta 2024', 'VO 2024'], [1, 'Uno', 'IND.01.AEI.01.01', 10, 5]]);
const [layout] = findTables(cells);
if (layout === undefined) throw new Error('No table');
const columns = planColumns(cells, layout);

describe('bandOf', () => {
  it.each<{ line: readonly CellValue[]; left: number; code: string | null; because: string }>([
    { line: ['AEI.01.01 SERVICIO', '', '', '', ''], left: 0, code: 'AEI.01.01', because: 'it announces an AEI' },
    { line: ['', 'AEI.01.01 SERVICIO', '', '', ''], left: 0, code: 'AEI.01.01', because: 'any column will do, that of the names too' },
    { line: ['OEI.01 MEJORAR', '', '', '', ''], left: 0, code: 'OEI.01', because: 'so does an OEI' },
    { line: ['AEI.01.01', 'Uno', '', '', ''], left: 0, code: null, because: 'it names an indicator, whose code is missing' },
    { line: ['AEI.01.01 total', '', '', 10, 5], left: 0, code: null, because: 'it has goals and values, as totals have' },
    { line: ['IND.01.AEI.01.01', '', '', '', ''], left: 0, code: null, because: 'it is of an indicator' },
    { line: ['AEI.01.01 SERVICIO', '', '', '', ''], left: 1, code: null, because: 'the cell is beside the table' },
    { line: ['', '', '', '', ''], left: 0, code: null, because: 'it is blank' },
  ])('finds $code in $line: $because', ({ line, left, code }) => {
    expect(elementRow(line, columns, left)?.code ?? null).toBe(code);
  });
});
