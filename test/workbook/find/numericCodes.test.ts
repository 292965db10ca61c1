import { withNumericCodes } from '../../../src/workbook/find/numericCodes';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

/** The column of codes below a heading, as they are read; null where they are not. */
function codesUnder(heading: readonly string[], codes: readonly CellValue[]): CellValue[] | null {
  const cells = rowsAsSheet([[...heading, 'Indicador', 'Meta 2024', 'Logro 2024'], ...codes.map((code) => [code, ...heading.slice(1).map(() => 'x'), 'Talleres', 20, 15])]);
  return withNumericCodes(cells)?.values.slice(1).map(([code = '']) => code) ?? null;
}

describe('withNumericCodes', () => {
  it.each<{ heading: readonly string[]; codes: readonly CellValue[]; read: readonly CellValue[] | null; because: string }>([
    { heading: ['Código AEI'], codes: ['1.1', '1.2'], read: ['AEI.01.01', 'AEI.01.02'], because: 'the heading names actions' },
    { heading: ['OEI / AEI'], codes: ['1', '1.1', '1.1.1'], read: ['OEI.01', 'AEI.01.01', 'IND.01.AEI.01.01'], because: 'the heading names both' },
    { heading: ['Código', 'Acción estratégica'], codes: ['01.01', '01.02'], read: ['AEI.01.01', 'AEI.01.02'], because: 'the heading beside it names actions' },
    { heading: ['Código OEI'], codes: [1, 2], read: ['OEI.01', 'OEI.02'], because: 'the heading names objectives' },
    { heading: ['AEI'], codes: ['1.1 Patrullaje', '1.2 Limpieza'], read: ['AEI.01.01 Patrullaje', 'AEI.01.02 Limpieza'], because: 'a name may follow' },
    { heading: ['AEI'], codes: ['1.1', '', '1.2'], read: ['AEI.01.01', '', 'AEI.01.02'], because: 'blank cells stay' },
    { heading: ['AEI'], codes: [1.1, 1.1, 1.2], read: ['AEI.01.01', 'AEI.01.01', 'AEI.01.02'], because: 'an action may stand in rows one below the other' },
    { heading: ['AEI'], codes: [1.1, 1.2, 1.1], read: null, because: '1.1 apart from 1.1 may be 1.10' },
    { heading: ['Código'], codes: ['1.1', '1.2'], read: null, because: 'nothing says what they are' },
    { heading: ['N°', 'Acción estratégica'], codes: [1, 2], read: null, because: 'they number the rows' },
    { heading: ['AEI'], codes: ['1.1', 'Total'], read: null, because: 'one of them is none' },
    { heading: ['Código AEI'], codes: [1, 2], read: null, because: 'an action has two numbers' },
  ])('reads $codes under $heading as $read: $because', ({ heading, codes, read }) => expect(codesUnder(heading, codes)).toEqual(read));

  it.each<{ rows: readonly (readonly [string | number, string | number])[]; read: readonly CellValue[] | null; because: string }>([
    { rows: [['OEI.01', 1], ['OEI.01', 2], ['OEI.02', 1]], read: ['AEI.01.01', 'AEI.01.02', 'AEI.02.01'], because: 'they begin again with each objective' },
    { rows: [['OEI.01', 1], ['', 1], ['', 2], ['OEI.02', 1]], read: ['AEI.01.01', 'AEI.01.01', 'AEI.01.02', 'AEI.02.01'], because: 'a blank objective is the one above, and an action may have several rows' },
    { rows: [[1, 1], [1, 2], [2, 1]], read: ['AEI.01.01', 'AEI.01.02', 'AEI.02.01'], because: 'the objectives are numbers in a column of theirs' },
    { rows: [['OER.01', 1], ['OER.02', 1]], read: ['AER.01.01', 'AER.02.01'], because: 'the letters are those of the objective' },
    { rows: [['OEI.01', 1], ['OEI.01', 2], ['OEI.02', 3]], read: null, because: 'they number the whole plan' },
    { rows: [['OEI.01', 1], ['OEI.01', 3], ['OEI.02', 1]], read: null, because: 'one is missing' },
    { rows: [['OEI.01', 1], ['OEI.02', 1], ['OEI.01', 1]], read: null, because: 'nobody knows whether it is the same' },
    { rows: [['OEI.01', 1], ['OEI.01', 2]], read: null, because: 'of one objective they may number the whole plan' },
    { rows: [['', 1], ['OEI.01', 1], ['OEI.02', 1]], read: null, because: 'one has no objective' },
  ])('reads the actions of $rows as $read: $because', ({ rows, read }) => {
    const cells = rowsAsSheet([['OEI', 'N° AEI', 'Indicador', 'Meta 2024', 'Logro 2024'], ...rows.map(([objective, action]) => [objective, action, 'Talleres', 20, 15])]);
    const found = withNumericCodes(cells)?.values.slice(1).map((line) => line[1] ?? '') ?? null;
    expect(found?.some((code) => String(code).startsWith('A')) === true ? found : null).toEqual(read);
  });
});
