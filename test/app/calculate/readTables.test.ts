import { periodsOf } from '../../../src/app/calculate/readTables';
import { readTables } from '../../../src/app/join/acrossSheets';
import type { Period } from '../../../src/engine/plan/periods';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';
import { anIndicator, aPlan } from '../../helpers/plans/plans';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

describe('readTables', () => {
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
});

describe('periodsOf', () => {
  const PERIODS: readonly Period[] = [{ year: 2023, span: 'year' }, { year: 2024, span: 'semester' }, { year: 2024, span: 'year' }];
  const withActuals = (...actuals: (number | null)[]) => periodsOf(aPlan([anIndicator({ actuals })], { periods: PERIODS }));

  describe('periodsOf', () => {
    it('has no values in a year of zeros after a semester with some', () => {
      expect(withActuals(80, 50, 0).map(({ hasValues }) => hasValues)).toEqual([true, true, false]);
      expect(withActuals(80, 0, 0).map(({ hasValues }) => hasValues)).toEqual([true, true, true]);
    });

    it('says of each period its name, its words and whether anything was obtained in it', () => {
      expect(withActuals(80, 0, null)).toEqual([
        { id: '2023', label: '2023, año completo', hasValues: true },
        { id: '2024-S1', label: '2024, primer semestre', hasValues: true },
        { id: '2024', label: '2024, año completo', hasValues: false },
      ]);
    });
  });
});
