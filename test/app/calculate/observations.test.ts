import { groupObservations, observationsOf } from '../../../src/app/calculate/observations';
import { readTables } from '../../../src/app/join/acrossSheets';
import { evaluate } from '../../../src/engine/method/evaluate';
import { cellAddress } from '../../../src/workbook/cells/cellAddress';
import type { Observation } from '../../../src/workbook/cells/observation';
import { cellsOf } from '../../helpers/sheets/cellsOf';

describe('observationsOf', () => {
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
});

describe('groupObservations', () => {
  const observation = (code: string, severity: Observation['severity'], top: number): Observation => ({
    code, severity, place: { sheet: 'PEI', rect: { top, left: 0, height: 1, width: 1 } }, message: `Mensaje ${top}.`, remedy: 'Revise.',
  });

  describe('groupObservations', () => {
    it('puts errors first, keeps the given order otherwise, and puts one code together', () => {
      const groups = groupObservations([
        observation('unidad-faltante', 'warning', 1),
        observation('numero-ambiguo', 'error', 2),
        observation('unidad-faltante', 'warning', 3),
        observation('codigo-repetido', 'error', 4),
      ]);
      expect(groups.map(({ code, severity, items }) => [code, severity, items.map(({ place }) => place.rect.top)])).toEqual([
        ['numero-ambiguo', 'error', [2]],
        ['codigo-repetido', 'error', [4]],
        ['unidad-faltante', 'warning', [1, 3]],
      ]);
    });

    it('is as grave as its gravest', () => {
      expect(groupObservations([observation('x', 'warning', 1), observation('x', 'error', 2)])[0]?.severity).toBe('error');
    });

    it.each<{ code: string; title: string; because: string }>([
      { code: 'numero-ambiguo', title: 'Número que se puede leer de dos maneras', because: 'reading has headings of its own' },
      { code: 'relevancia-no-reconocida', title: 'Relevancia no reconocida', because: 'a code without one is spelled out' },
    ])('heads $code with $title: $because', ({ code, title }) => {
      expect(groupObservations([observation(code, 'error', 1)])[0]?.title).toBe(title);
    });

    it('heads the checks of the method with their own words', () => {
      expect(groupObservations([observation('codigo-repetido', 'error', 1)])[0]?.title).toMatch(/^[A-ZÁÉÍÓÚ].*repetid/);
    });
  });
});
