import { readTables } from '../../src/app/readTables';
import type { SheetCells } from '../../src/workbook/cells';
import { rowsAsSheet } from '../helpers/cellsOf';

type Rows = Parameters<typeof rowsAsSheet>[0];

const sheet = (name: string, rows: Rows): SheetCells => ({ ...rowsAsSheet(rows), id: name, name });

const TABLE = sheet('Seguimiento', [['Código', 'Indicador', 'Meta 2024', 'VO 2024'], ['IND.01.AEI.01.01', 'Uno', 10, 5]]);
const DASHBOARD = sheet('Tablero', [['Código', 'Indicador', 'Avance 2024 (%)', 'Semáforo'], ['IND.01.AEI.01.01', 'Uno', 50, 'Rojo']]);
const UNDATED = sheet('Sin año', [['Código', 'Indicador', 'Meta', 'Avance 2023 (%)', 'Avance 2024 (%)'], ['IND.01.AEI.01.01', 'Uno', 10, 40, 50]]);

describe('readTables', () => {
  it.each<{ sheets: readonly SheetCells[]; tables: readonly string[]; because: string }>([
    { sheets: [DASHBOARD, TABLE], tables: ['Seguimiento'], because: 'printed progress alone is a dashboard of another table' },
    { sheets: [DASHBOARD], tables: ['Tablero'], because: 'without another it is all there is' },
    { sheets: [UNDATED, TABLE], tables: ['Sin año', 'Seguimiento'], because: 'what a column holds is still to be asked' },
    { sheets: [], tables: [], because: 'there is nothing' },
  ])('finds $tables: $because', ({ sheets, tables }) => {
    const readings = readTables({ sheets, activeSheetId: '', isReadOnly: false, settings: {} });
    expect(readings.map(({ layout }) => layout.sheet)).toEqual(tables);
  });
});
