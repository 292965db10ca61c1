import { columnRect, isOwnColumn, isOwnName, isOwnSetting, ownName, readOwnName, receiptSetting } from '../../../src/workbook/cells/ownNames';
import { sheetCells } from '../../helpers/sheets/cellsOf';

describe('blockNames', () => {
  const rect = { top: 9, left: 16, height: 60, width: 1 };
  const cells = sheetCells({ values: [], ownNames: { PEI_AVANCE_1X2Y_R10C1_SEMAFORO: rect, PEI_Avance_1x2y_r10c1_Bloque: { ...rect, left: 15, width: 4 } } });

  it('makes names that Excel accepts and that are known to be ours', () => {
    const name = ownName('1x2y_r10c1', 'Semaforo');
    expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/);
    expect(isOwnName(name)).toBe(true);
    expect(isOwnSetting(receiptSetting('1x2y_r10c1'))).toBe(true);
    expect(readOwnName(name)).toEqual({ token: '1x2y_r10c1', part: 'semaforo' });
  });

  it('does not take other names for its own', () => {
    expect(readOwnName('PEI_Avance_1x2y_r10c1_Otro')).toBeNull();
    expect(readOwnName('Area_de_impresion')).toBeNull();
  });

  it('finds a column whatever the case of its name, and tells it from a column inside the block', () => {
    expect(columnRect(cells, '1x2y_r10c1', 'Semaforo')).toEqual(rect);
    expect(columnRect(cells, '1x2y_r10c1', 'Calculado')).toBeNull();
    expect([15, 16, 17].map((column) => isOwnColumn(cells, 9, column))).toEqual([false, true, false]);
    expect(isOwnColumn(cells, 80, 16)).toBe(false);
  });
});
