import { ownName } from '../../../../src/workbook/cells/ownNames';
import { lostMemory } from '../../../../src/workbook/read/doubts/lostMemory';
import { sheetCells } from '../../../helpers/sheets/cellsOf';

const HEADER = { top: 0, left: 0, height: 1, width: 3 };
const plain = sheetCells({ values: [['Código']] });
const ours = sheetCells({ values: [['Código']], ownNames: { [ownName('1k3f9a_r1c1', 'Semaforo')]: { top: 0, left: 4, height: 3, width: 1 } } });

describe('lostMemory', () => {
  it('tells nothing of a whole memory, of an unknown one, nor of a table that the add-in never wrote', () => {
    expect([lostMemory(ours, { header: HEADER }, 'whole'), lostMemory(ours, { header: HEADER }), lostMemory(plain, { header: HEADER }, 'none')]).toEqual([[], [], []]);
  });

  it.each([['none', ours], ['damaged', plain], ['newer', plain]] as const)('tells of one that is %s', (state, cells) => {
    expect(lostMemory(cells, { header: HEADER }, state)).toEqual([expect.objectContaining({ code: 'memoria-perdida', severity: 'warning', place: { sheet: cells.name, rect: HEADER } })]);
  });
});
