import { undoOffer } from '../../../src/app/undo/storedChange';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';

const sheet = (id: string, name: string, visibility: SheetCells['visibility'] = 'Visible') => ({ id, name, visibility }) as SheetCells;
const SHEETS = [sheet('1', 'PEI'), sheet('2', 'Alertas de mi gerencia'), sheet('3', 'Listas PEI', 'Hidden'), sheet('4', 'Compromisos PEI')];

type Writes = readonly (readonly [sheetId: string, period?: string])[];

/** What a run keeps of each sheet that it wrote, in the order of the writes; a table by what was calculated in it. */
const kept = (writes: Writes) => Object.fromEntries(writes.map(([sheetId, period], nth) =>
  [`peiAvance.deshacer.${nth}`, {
    version: 1, sheetId, sheet: 'Alertas PEI', label: period ?? 'Alertas PEI', values: [], anchors: {}, ...(period === undefined && { own: { height: 0 } }),
  }]));

describe('undoOffer', () => {
  it.each<{ writes: Writes; label: string; names: readonly string[]; because: string }>([
    { writes: [['1', '2024']], label: 'cálculo de 2024', names: ['PEI'], because: 'a table was calculated' },
    { writes: [['1', '2024'], ['4']], label: 'cálculo de 2024', names: ['PEI', 'Compromisos PEI'], because: 'a table is more than the sheets made with it' },
    { writes: [['3'], ['2']], label: 'hoja «Alertas de mi gerencia»', names: ['Listas PEI', 'Alertas de mi gerencia'], because: 'the hidden sheet would be no help, and the other was renamed' },
    { writes: [['2'], ['4']], label: 'hojas «Alertas de mi gerencia» y «Compromisos PEI»', names: ['Alertas de mi gerencia', 'Compromisos PEI'], because: 'both are in sight' },
    { writes: [['9']], label: 'hoja «Alertas PEI»', names: ['Alertas PEI'], because: 'of a sheet that is gone the old name is known' },
  ])('offers «$label»: $because', ({ writes, label, names }) => {
    expect(undoOffer({ settings: kept(writes), sheets: SHEETS })).toEqual({ label, sheets: names });
  });

  it('offers nothing where nothing is kept', () => {
    expect(undoOffer({ settings: {}, sheets: SHEETS })).toBeNull();
  });
});
