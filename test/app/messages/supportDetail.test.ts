import { readTables } from '../../../src/app/join/acrossSheets';
import { supportDetail } from '../../../src/app/messages/supportDetail';
import type { FailureContext } from '../../../src/app/messages/supportDetail';
import { peiSheet } from '../../helpers/store/openedStore';

const workbook = { sheets: [peiSheet()], activeSheetId: peiSheet().id, isReadOnly: false, settings: {} };
const look = { workbook, readings: readTables(workbook) };
const failure = (parts: Partial<FailureContext> = {}): FailureContext =>
  ({ code: 'conexion', cause: 'ConnectionFailure', version: '1.0.0', about: 'PC 16.0.1, ExcelApi 1.17', step: { done: 40, elapsed: 3_140 }, lastRead: look, chosen: 0, ...parts });

describe('supportDetail', () => {
  it('tells what failed, when, where and on how large a workbook', () => {
    expect(supportDetail(failure()).split('\n')).toEqual([
      'PEI Avance 1.0.0',
      'Código: conexion',
      'Causa: ConnectionFailure',
      'Momento: 40 % en 3.1 s',
      'Excel: PC 16.0.1, ExcelApi 1.17',
      expect.stringMatching(/^Libro: 1 hoja, [\d,]+ celdas, 1 tabla$/),
      expect.stringMatching(/^Tabla: b7, \d+ filas, \d+ columnas, 0 OEI, 26 AEI, 34 indicadores$/),
    ]);
  });

  it('says nothing of what is not known', () => {
    expect(supportDetail(failure({ cause: '', version: '', about: '', step: null, lastRead: null }))).toBe('Código: conexion');
  });

  it('quotes no text of the workbook, neither of its cells nor the names of its sheets', () => {
    const detail = supportDetail(failure()).replace(/^[^:\n]+: /gm, '');
    const texts = look.workbook.sheets.flatMap(({ name, values }) => [name, ...values.flat().filter((value): value is string => typeof value === 'string')]);
    const said = texts.filter((text) => text.length > 3 && detail.includes(text));
    expect(said).toEqual([]);
  });
});
