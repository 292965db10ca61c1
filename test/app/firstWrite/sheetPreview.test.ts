import { calculateTable } from '../../../src/app/calculateTable';
import { sheetPreview } from '../../../src/app/firstWrite/sheetPreview';
import { readTables } from '../../../src/app/readTables';
import type { SheetCells } from '../../../src/workbook/cells';
import { exampleSheet } from '../../../src/app/start/exampleSheet';
import { sheetCells } from '../../helpers/cellsOf';
import { pei } from '../../helpers/storeScene';

function linesOf(cells: SheetCells, period: string, earlier: readonly string[] = []): readonly string[] {
  const [reading] = readTables({ sheets: [cells], activeSheetId: cells.id, isReadOnly: false, settings: {} });
  if (reading === undefined) throw new Error('No table');
  return sheetPreview(reading, calculateTable(reading, period, {}, earlier).writePlan).lines;
}

const COLOURS = 'Formato y colores del semáforo, solo en esas celdas.';

describe('sheetPreview', () => {
  it('says how many cells of which column are filled, and which columns are new', () => {
    expect(linesOf(pei(), '2024-S1')).toEqual([
      '61 celdas en la columna O.',
      '3 columnas nuevas (P a R): Ponderador, Semáforo y Observación.',
      COLOURS,
    ]);
  });

  it('names the column of our own where the progress of the table is the user\'s', () => {
    const printed = pei();
    const values = printed.values.map((row, at) => (at > 12 && row[0] !== '' ? row.map((value, column) => (column === 14 ? 1 : value)) : [...row]));
    expect(linesOf({ ...printed, values }, '2024-S1').find((line) => line.includes('columnas nuevas'))).toMatch(/^4 columnas nuevas \(P a S\): Avance Tipo I \(%\) calculado, Ponderador,/);
  });

  it('names every column that several periods fill', () => {
    const example = sheetCells({ values: exampleSheet().values.map((row) => [...row]) });
    expect(linesOf(example, '2024', ['2024-S1'])[0]).toBe('22 celdas en las columnas N y O.');
  });

  it('has no lines when nothing is to be written', () => {
    const [reading] = readTables({ sheets: [pei()], activeSheetId: '', isReadOnly: false, settings: {} });
    const nothing = { sheetId: '', sheet: '', blocks: [], formats: [], conditionalFormats: [], names: [], settings: {} };
    expect(reading && sheetPreview(reading, nothing).lines).toEqual([]);
  });
});
