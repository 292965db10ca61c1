import { ownName } from '../../../../src/workbook/cells/ownNames';
import { unnamedBlock } from '../../../../src/workbook/read/doubts/unnamedBlock';
import { sheetCells } from '../../../helpers/sheets/cellsOf';

const HEADER = { top: 0, left: 0, height: 1, width: 2 };
const TITLES = ['Ponderador', 'Semáforo · 2024 - Anual', 'Observación'];
const values = [['Código', 'Meta', ...TITLES], ['AEI.01.01', 10, 1, 'Rojo', '']];

describe('unnamedBlock', () => {
  it('tells of columns with our titles that no name of ours stands on', () => {
    expect(unnamedBlock(sheetCells({ values }), { header: HEADER })).toEqual([expect.objectContaining({
      code: 'columnas-sin-nombre', place: expect.objectContaining({ rect: { top: 0, left: 2, height: 1, width: 3 } }), message: expect.stringContaining('C1:E1'),
    })]);
  });

  it('tells nothing of our own columns, nor of a semaphore that a person keeps', () => {
    const ownNames = { [ownName('1k3f9a_r1c1', 'Ponderador')]: { top: 0, left: 2, height: 2, width: 1 } };
    expect(unnamedBlock(sheetCells({ values, ownNames }), { header: HEADER })).toEqual([]);
    expect(unnamedBlock(sheetCells({ values: [['Código', 'Meta', 'Semáforo', 'Observación']] }), { header: HEADER })).toEqual([]);
  });
});
