import { readTables } from '../../../src/app/join/acrossSheets';
import { findings } from '../../../src/engine/checks/findings';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';
import { rowsAsSheet } from '../../helpers/sheets/cellsOf';

const HEADER = ['Código', 'Denominación', 'LE 2024', 'VO 2024'];
const sheet = (name: string, ...rows: readonly (readonly CellValue[])[]): ReturnType<typeof rowsAsSheet> =>
  ({ ...rowsAsSheet([HEADER, ['AEI.01.01', 'UNO'], ...rows, ['AEI.01.02', 'DOS'], ['IND.01.AEI.01.02', 'z', 10, 5]]), id: name, name });

/** The progress of the AEI on each sheet, and the places of what is told of AEI in several sheets. */
function read(...sheets: readonly ReturnType<typeof sheet>[]): { readonly actions: readonly unknown[]; readonly told: readonly string[] } {
  const readings = readTables({ sheets, settings: {}, activeSheetId: 'A', isReadOnly: false });
  return {
    actions: readings.map(({ plan }) => evaluate(plan, 0).actions.map(({ progress }) => progress)),
    told: readings.flatMap(({ observations }) => observations.filter(({ code }) => /^accion-/.test(code)).map(({ place }) => `${place.sheet} ${place.rect.top}`)),
  };
}

describe('an AEI over several sheets', () => {
  it('has no progress on the sheets that hold a part of it, and each says so', () => {
    const { actions, told } = read(sheet('A', ['IND.01.AEI.01.01', 'a', 10, 5]), sheet('B', ['IND.02.AEI.01.01', 'b', 10, 9]));
    expect(actions).toEqual([[null, 50], [null, 50]]);
    expect(told).toEqual(['A 1', 'B 1']);
  });

  it('is calculated where another sheet has more of it, and says of what', () => {
    const { actions, told } = read(sheet('A', ['IND.01.AEI.01.01', 'a', 10, 5]), sheet('Todo', ['IND.01.AEI.01.01', 'a', 10, 5], ['IND.02.AEI.01.01', 'b', 10, 9]));
    expect(actions).toEqual([[50, 50], [70, 50]]);
    expect(told).toEqual(['A 1']);
  });

  it('says nothing of another plan whose AEI is called otherwise', () => {
    const other = { ...rowsAsSheet([HEADER, ['AEI.01.01', 'OTRA'], ['IND.01.AEI.01.01', 'x', 10, 5], ['IND.02.AEI.01.01', 'y', 10, 5]]), id: 'Otra', name: 'Otra' };
    expect(read(sheet('A', ['IND.01.AEI.01.01', 'a', 10, 5]), other).told).toEqual([]);
  });

  it('is not told of the numbers that the other sheets have', () => {
    const [, second] = readTables({ sheets: [sheet('A', ['IND.01.AEI.01.01', 'a', 10, 5]), sheet('B', ['IND.02.AEI.01.01', 'b', 10, 9])], settings: {}, activeSheetId: 'A', isReadOnly: false });
    expect(second && findings(second.plan, []).map(({ code }) => code)).not.toContain('codigo-salteado');
  });

  it('is calculated where the sheets repeat its indicators', () => {
    const { actions, told } = read(sheet('A', ['IND.01.AEI.01.01', 'a', 10, 5]), sheet('B', ['IND.01.AEI.01.01', 'a', 10, 9]));
    expect(actions).toEqual([[50, 50], [90, 50]]);
    expect(told).toEqual([]);
  });
});
