import type { Omission } from '../../../src/app/calculate/bulkPlan';
import { calculationSteps } from '../../../src/app/calculate/calculateTable';
import { readTables } from '../../../src/app/join/acrossSheets';
import { omittedLines, sheetPreviews } from '../../../src/app/calculate/writePreview';
import { exampleSheet } from '../../../src/app/start/createExample';
import { runToEnd } from '../../../src/engine/steps';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';
import { sheetCells } from '../../helpers/sheets/cellsOf';
import { peiSheet } from '../../helpers/store/openedStore';

describe('sheetPreview', () => {
  function linesOf(cells: SheetCells, period: string, earlier: readonly string[] = []): readonly string[] {
    const [reading] = readTables({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} });
    if (reading === undefined) throw new Error('No table');
    return sheetPreviews(runToEnd(calculationSteps(reading, period, {}, { earlier }))).flatMap(({ lines }) => lines);
  }

  const COLOURS = 'Formato y colores del semáforo, solo en esas celdas.';

  describe('sheetPreview', () => {
    it('says how many cells of which column are filled, and which columns are new', () => {
      expect(linesOf(peiSheet(), '2024-S1')).toEqual([
        '61 celdas en la columna O.',
        '3 columnas nuevas (P a R): Ponderador, Semáforo y Observación.',
        COLOURS,
      ]);
    });

    it('names the column of our own where the progress of the table is the user\'s', () => {
      const printed = peiSheet();
      const values = printed.values.map((row, at) => (at > 12 && row[0] !== '' ? row.map((value, column) => (column === 14 ? 1 : value)) : [...row]));
      expect(linesOf({ ...printed, values }, '2024-S1').find((line) => line.includes('columnas nuevas'))).toMatch(/^4 columnas nuevas \(P a S\): Avance Tipo I \(%\) calculado, Ponderador,/);
    });

    it('names every column that several periods fill', () => {
      const example = sheetCells({ values: exampleSheet().values.map((row) => [...row]) });
      expect(linesOf(example, '2024', ['2024-S1'])[0]).toBe('22 celdas en las columnas N y O.');
    });

    it('has no lines when nothing is to be written', () => {
      const [reading] = readTables({ sheets: [peiSheet()], activeSheetId: '', isReadOnly: false, settings: {} });
      const nothing = { sheetId: '', sheet: '', blocks: [], formats: [], conditionalFormats: [], names: [], settings: {} };
      expect(reading && sheetPreviews({ writes: [{ table: reading, writePlan: nothing, progresses: [] }] })[0]?.lines).toEqual([]);
    });
  });
});

describe('omittedLines', () => {
  const of = (code: string, ...sheets: readonly string[]): Omission[] =>
    sheets.map((text) => ({ code, line: { status: 'skipped', text, detail: '', place: null } }));

  describe('omittedLines', () => {
    it.each<{ code: string; says: string }>([
      { code: 'hoja-protegida', says: 'Protegidas (Revisar > Desproteger hoja): Unidad B.' },
      { code: 'hoja-filtrada', says: 'Con un filtro que oculta filas (Datos > Borrar): Unidad B.' },
      { code: 'hoja-oculta', says: 'Ocultas por completo (pida a quien preparó el libro que las muestre): Unidad B.' },
      { code: 'por-confirmar', says: 'Con columnas por confirmar (elija su tabla, pulse Calcular avance y diga qué contienen): Unidad B.' },
      { code: 'sin-valores', says: 'Sin valores obtenidos en ningún periodo: Unidad B.' },
      { code: 'sin-valores-obtenidos', says: 'Sin una columna de valores obtenidos con su periodo: Unidad B.' },
      { code: 'periodo-en-filas', says: 'Con una fila por periodo, que así no se puede calcular: Unidad B.' },
      { code: 'sin-tabla', says: 'Sin una tabla de PEI: Unidad B.' },
    ])('says of $code: $says', ({ code, says }) => {
      expect(omittedLines(of(code, 'Unidad B'))).toEqual([says]);
    });

    it('has one line for each reason, sheets without a table last', () => {
      expect(omittedLines([...of('sin-tabla', 'Portada'), ...of('hoja-protegida', 'A', 'B'), ...of('sin-tabla', 'Notas'), ...of('sin-valores', 'C')])).toEqual([
        'Protegidas (Revisar > Desproteger hoja): A y B.',
        'Sin valores obtenidos en ningún periodo: C.',
        'Sin una tabla de PEI: Portada y Notas.',
      ]);
    });

    it('names a sheet with two tables once', () => {
      expect(omittedLines(of('hoja-protegida', 'A', 'A'))).toEqual(['Protegidas (Revisar > Desproteger hoja): A.']);
    });

    it.each<{ count: number; says: string }>([
      { count: 5, says: 'Hoja 1, Hoja 2, Hoja 3, Hoja 4 y Hoja 5' },
      { count: 20, says: 'Hoja 1, Hoja 2, Hoja 3, Hoja 4 y 16 más' },
    ])('stays short with $count sheets', ({ count, says }) => {
      expect(omittedLines(of('sin-tabla', ...Array.from({ length: count }, (_, nth) => `Hoja ${nth + 1}`)))).toEqual([`Sin una tabla de PEI: ${says}.`]);
    });
  });
});
