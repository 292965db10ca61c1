import { observationsOf } from '../../src/app/observationsOf';
import { readTables } from '../../src/app/readTables';
import { evaluate } from '../../src/engine/evaluate';
import { cellAddress } from '../../src/workbook/cellAddress';
import { cellsOf } from '../helpers/cellsOf';

/** Everything to look at in the 2024 workbook as printed. */
const printed = () => {
  const cells = cellsOf('pei-jlbr-2024-impreso.xlsx');
  const [reading] = readTables({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} });
  if (!reading) throw new Error('No table in the printed workbook');
  return observationsOf(reading, [evaluate(reading.plan, 0)]);
};

describe('observationsOf', () => {
  it.each<{ code: string; element: string; cell: string; because: string }>([
    { code: 'avance-impreso-distinto', element: 'IND.01.AEI.05.01', cell: 'O60', because: 'the fault B6 stands in the progress column' },
    { code: 'avance-impreso-sobre-tope', element: 'IND.01.AEI.03.05', cell: 'O37', because: 'the 108.00 of D1 does too' },
    { code: 'accion-nombre-repetido', element: 'AEI.03.05', cell: 'B36', because: 'a name is looked for in its own column' },
    { code: 'unidad-con-dos-nombres', element: 'IND.01.AEI.03.01', cell: 'D28', because: 'a unit is looked for in its own column' },
  ])('finds $code of $element at $cell: $because', ({ code, element, cell }) => {
    const found = printed().filter((one) => one.code === code && one.element === element);
    expect(found.map(({ place }) => cellAddress(place))).toContain(`PEI Indicadores!${cell}`);
  });

  it('says of each what is wrong and what to do, in sentences', () => {
    for (const { message, remedy } of printed()) expect([message, remedy]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  });
});
