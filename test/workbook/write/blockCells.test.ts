import { fingerprint } from '../../../src/workbook/cells/fingerprint';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { blockCells } from '../../../src/workbook/write/blockCells';
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
