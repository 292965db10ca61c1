import { PEI_LETTERS } from '../../../src/engine/plan/letters';
import type { AlertRow } from '../../../src/workbook/ownSheets/alertRows';
import { alertSheet } from '../../../src/workbook/ownSheets/alertSheet';

const row = (change: Partial<AlertRow> = {}): AlertRow => ({
  code: 'AEI.01.01', action: 'UNA', units: 'GERENCIA', progress: 50.64, band: 'Rojo', paragraph: 'Que, la GERENCIA…', cause: '', commitment: '', state: 'Pendiente', notice: '', ...change,
});
const sheetOf = (...rows: readonly AlertRow[]) => alertSheet(rows, '2024, primer semestre', { name: 'Alertas 2024-I', palette: 'ceplan', letters: PEI_LETTERS, open: '' });

describe('alertSheet', () => {
  it('has the table first, and no text of all paragraphs together', () => {
    const { values, page } = sheetOf(row());
    expect(values.map(([first]) => first)).toEqual(['ALERTAS DEL SEGUIMIENTO DEL PEI: 2024, primer semestre', expect.stringMatching(/^Elija la causa/), '', 'Código', 'AEI.01.01']);
    expect(page).toMatchObject({ orientation: 'Landscape', titleRow: 3 });
  });

  it('has a column of notices only while there is one', () => {
    expect(sheetOf(row()).values[3]).toEqual(['Código', 'Acción', 'Unidad(es)', 'Avance', 'Semáforo', 'Párrafo', 'Causa', 'Compromiso', 'Estado', '']);
    expect(sheetOf(row(), row({ notice: 'Cifras nuevas.' })).values[3]?.[9]).toBe('Aviso');
    const lined = (...rows: readonly AlertRow[]) => Math.max(...sheetOf(...rows).formats.filter(({ border }) => border !== undefined).map(({ rect }) => rect.left + rect.width));
    expect([lined(row()), lined(row({ notice: 'x' }))]).toEqual([9, 10]);
  });

  it('is printed on A4 landscape at 8 points or more: the letters of 11 by the share of the page', () => {
    const width = sheetOf(row()).widths.reduce((sum, one) => sum + one, 0);
    expect((11 * (842 - 2 * 36)) / width).toBeGreaterThanOrEqual(8);
  });

  it('says which paragraph no row of Excel shows whole, and where it is', () => {
    expect(sheetOf(row({ paragraph: 'x'.repeat(1_500) })).values[1]?.[0]).not.toContain('No se ve entero');
    expect(sheetOf(row(), row({ code: 'AEI.02.01', paragraph: 'x'.repeat(1_700) })).values[1]?.[0]).toContain('No se ve entero en su fila el párrafo de AEI.02.01: una fila');
  });
});
