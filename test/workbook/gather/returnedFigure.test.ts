import { returnedFigure } from '../../../src/workbook/gather/returnedFigure';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { sheetCells } from '../../helpers/sheets/cellsOf';

const read = (value: CellValue, format: string) => returnedFigure({ ...sheetCells({ values: [[value]] }), numberFormat: () => format }, 0, 0);

const G = 'General';

describe('the value that a unit wrote', () => {
  it.each<[CellValue, string, number | 'ND']>([
    [1234.5, G, 1234.5], [0, G, 0], [-3, G, -3], ['1 234,5', G, 1234.5], ['1,234.50', G, 1234.5], ['95%', G, 95], [0.95, '0%', 95], [0.476, '0.00%', 47.6], [12.5, '0%', 1250], ['12,5', G, 12.5],
    ['ND', G, 'ND'], ['n.d.', G, 'ND'], ['No disponible', G, 'ND'], ['s/d', G, 'ND'], [0.1 + 0.2, G, 0.1 + 0.2],
  ])('%j in the format %s is %j', (cell, format, value) => {
    expect(read(cell, format)).toEqual({ kind: 'figure', value });
  });

  it.each(['', '  ', '\n'])('%j is none', (cell) => {
    expect(read(cell, G)).toEqual({ kind: 'blank' });
  });

  it.each<[CellValue, string, string]>([
    ['1.234', G, '«1.234» en «Valor obtenido» puede ser 1234 o 1.234.'],
    ['12 informes', G, '«12 informes» tiene palabras además del número.'],
    ['doce', G, '«doce» en «Valor obtenido» no se entiende como número.'],
    ['pendiente', G, '«pendiente» no es un número ni ND: no se sabe qué quiso decir.'],
    ['-', G, '«-» no es un número ni ND: no se sabe qué quiso decir.'],
    ['#DIV/0!', G, 'La celda de «Valor obtenido» tiene el error #DIV/0!.'],
    [true, G, 'La celda de «Valor obtenido» dice VERDADERO, que no es un número.'],
    [45413, 'dd/mm/yyyy', 'La celda de «Valor obtenido» tiene formato de fecha u hora (número 45413).'],
  ])('%j in the format %s is not clear', (cell, format, message) => {
    expect(read(cell, format)).toMatchObject({ kind: 'unclear', problem: { message } });
  });
});
