import { fingerprint } from '../../../src/workbook/cells/fingerprint';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { blockCells, blockHeaders, showsPeriod } from '../../../src/workbook/write/blockCells';
import { Receipt } from '../../../src/workbook/write/receipt';
import type { RowFigure } from '../../../src/workbook/write/rowFigures';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

const CODES = ['IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'IND.03.AEI.01.01'];
const WRITTEN = ['Verde', 'Rojo', 'Ámbar'];

/** The rows below the header whose Semáforo, now red everywhere, stays as it is: cells that count as a person's. */
function editedRows(present: readonly CellValue[]): number[] {
  const rows = present.map((_, at): RowFigure => ({ row: at + 1, key: CODES[at] ?? '', figure: 0, weight: null, band: 'red' }));
  const receipt = new Receipt(new Map(), new Map(CODES.map((code, at) => [code, { Calculado: '', Ponderador: '', Semaforo: fingerprint(WRITTEN[at] ?? ''), Observacion: '' }])));
  const cells = rowsAsSheet([['Semáforo'], ...present.map((value) => [value])]);
  const place = { top: 0, height: present.length + 1, rows, notes: new Map<number, string>(), headers: new Map([[0, 'Semáforo']]) };
  return blockCells(cells, 'Semaforo', 0, place, receipt).edited.map(({ row }) => row);
}

describe('blockCells', () => {
  it('keeps what stands beside another code where half of the cells do', () => {
    expect(editedRows(['Verde', 'Verde'])).toEqual([2]);
  });

  it('writes all of them where most stand beside other codes: the rows were sorted without the block', () => {
    expect(editedRows(['Ámbar', 'Verde', 'Ámbar'])).toEqual([]);
  });

  it('keeps what was never written there', () => {
    expect(editedRows(['Verde', 'Azul'])).toEqual([2]);
  });
});

describe('the heading of a column of the block', () => {
  const year = { year: 2024, span: 'year' } as const;
  const semester = { year: 2024, span: 'semester' } as const;
  const oneRow = { top: 4, left: 0, height: 1, width: 5 };

  it('names the period in its title where the header has one row', () => {
    expect([...blockHeaders('Semaforo', oneRow, year, '')]).toEqual([[4, 'Semáforo · 2024 - Anual']]);
    expect([...blockHeaders('Calculado', oneRow, semester, 'tabla de A5')]).toEqual([[4, 'Avance Tipo I (%) calculado · 2024 - Sem1 · tabla de A5']]);
    expect([...blockHeaders('Observacion', oneRow, year, '')]).toEqual([[4, 'Observación']]);
  });

  it('names it in its last row where it has several', () => {
    expect([...blockHeaders('Semaforo', { ...oneRow, height: 3 }, year, '')]).toEqual([[4, ''], [5, 'Semáforo'], [6, '2024 - Anual']]);
  });

  it.each([
    ['Semáforo', semester, true], ['Semáforo · 2024 - Sem1', semester, true], ['Semáforo · 2024 - Sem1', year, false], ['Semáforo · 2024 - Anual · tabla de A5', year, true],
  ] as const)('shows its period alone: «%s»', (title, period, isShown) => {
    expect(showsPeriod(rowsAsSheet([[title]]), 0, { ...oneRow, top: 0 }, period)).toBe(isShown);
  });

  it('is renewed by the run of another period', () => {
    const headers = blockHeaders('Semaforo', { ...oneRow, top: 0 }, year, '');
    for (const old of ['Semáforo', 'Semáforo · 2024 - Sem1', 'Semáforo · tabla de A1']) {
      expect(blockCells(rowsAsSheet([[old]]), 'Semaforo', 0, { top: 0, height: 1, rows: [], notes: new Map(), headers }, new Receipt()).values).toEqual(['Semáforo · 2024 - Anual']);
    }
    expect(blockCells(rowsAsSheet([['Mi columna']]), 'Semaforo', 0, { top: 0, height: 1, rows: [], notes: new Map(), headers }, new Receipt()).values).toEqual([null]);
  });
});
