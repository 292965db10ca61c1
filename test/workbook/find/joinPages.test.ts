import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { findTables } from '../../../src/workbook/find/findTables';
import { readPlan } from '../../../src/workbook/read/readPlan';
import { rowsAsSheet as sheet } from '../../helpers/sheets/cellsOf';

type Rows = readonly (readonly CellValue[])[];

const HEADER = ['Código', 'Indicador', 'Meta 2024', 'VO 2024'];
const NO_CODES = ['AEI', 'Indicador', 'Meta 2024', 'VO 2024'];
const TITLE = ['SEGUIMIENTO DEL PEI 2024'];
const first = ['IND.01.AEI.01.01', 'Uno', 10, 5];
const second = ['IND.02.AEI.01.01', 'Dos', 10, 5];

describe('joinPages', () => {
  it.each<{ rows: Rows; tables: number; because: string }>([
    { rows: [HEADER, first, [], HEADER, second], tables: 1, because: 'the header comes again at the top of a page' },
    { rows: [TITLE, HEADER, first, [], ['', 'Página 2 de 2'], TITLE, HEADER, second], tables: 1, because: 'so do the title and the number of the page' },
    { rows: [HEADER, first, [], HEADER, ['IND.01.AEI.01.01', 'Uno', 20, 5]], tables: 2, because: 'a code that comes again is of another table' },
    { rows: [HEADER, first, [], HEADER, second, [], HEADER, first], tables: 2, because: 'it comes again after two pages' },
    { rows: [TITLE, HEADER, first, [], ['SEGUIMIENTO DEL PEI 2025'], HEADER, second], tables: 2, because: 'the title speaks of another year' },
    { rows: [HEADER, first, [], ['Código', 'Indicador', 'Meta 2025', 'VO 2025'], second], tables: 2, because: 'the header is another' },
    { rows: [NO_CODES, ['AEI.01.01', 'Uno', 10, 5], [], NO_CODES, ['AEI.01.01', 'Dos', 10, 5], ['AEI.01.02', 'Tres', 1, 1]], tables: 1, because: 'the end of the page cut an AEI in two' },
    { rows: [NO_CODES, ['AEI.01.01', 'Uno', 10, 5], ['AEI.01.02', 'Dos', 10, 5], [], NO_CODES, ['AEI.01.01', 'Tres', 1, 1]], tables: 2, because: 'an AEI comes again after others' },
  ])('finds $tables of $rows: $because', ({ rows, tables }) => {
    expect(findTables(sheet(rows))).toHaveLength(tables);
  });

  it('gives one AEI the indicators of all its pages', () => {
    const cells = sheet([TITLE, HEADER, first, [], ['', 'Página 2'], TITLE, HEADER, second, [], HEADER, ['IND.03.AEI.01.01', 'Tres', 10, 5]]);
    const [layout] = findTables(cells);
    if (layout === undefined) throw new Error('No table');
    const { plan, observations } = readPlan(cells, layout);
    expect(observations).toEqual([]);
    expect(plan.actions).toMatchObject([{ code: 'AEI.01.01', indicators: [0, 1, 2] }]);
    expect(plan.indicators.map(({ row }) => row)).toEqual([3, 8, 11]);
  });
});
