import { findTables } from '../../../../src/workbook/find/findTables';
import { readingLimits } from '../../../../src/workbook/read/doubts/readingLimits';
import { cellsOf } from '../../../helpers/sheets/cellsOf';

const cells = cellsOf('pei-jlbr-2024.xlsx');
const layout = findTables(cells)[0]!;
const far = { top: 0, left: 16_383, height: 1, width: 1 };

describe('what reading could not make sure of', () => {
  it('is nothing, usually', () => {
    expect(readingLimits(cells, layout, false)).toEqual([]);
  });

  it('is content far from the rest, with its first cells and the number of other places', () => {
    const told = (unread: (typeof far)[]): string | undefined => readingLimits({ ...cells, unread }, layout, false)[0]?.message;
    expect(told([far])).toBe('Hay contenido muy lejos del resto de la hoja, en PEI Indicadores!XFD1: no se leyó.');
    expect(told([far, { ...far, top: 9 }, { ...far, top: 99 }])).toMatch(/XFD1 y en 2 lugares más: no se leyó/);
  });

  it('is what formulas would say after calculating by hand', () => {
    expect(readingLimits(cells, layout, true)).toEqual([expect.objectContaining({ code: 'calculo-manual', place: { sheet: 'PEI Indicadores', rect: layout.header } })]);
  });
});
