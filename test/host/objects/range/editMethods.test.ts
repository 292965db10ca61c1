import { hostBook } from '../../../helpers/host/hostBook';

const GRID = [['a', 1], ['b', 2], ['c', 3]];

/** Does something to a sheet that holds GRID in A1:B3 and reads A1:D5 back. */
async function after(change: (sheet: Excel.Worksheet) => void, address = 'A1:D5'): Promise<unknown[][]> {
  const { run } = hostBook();
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = GRID;
    change(sheet);
    const range = sheet.getRange(address);
    range.load('formulas');
    await context.sync();
    return range.formulas;
  });
}

const filled = (rows: unknown[][]): unknown[][] => rows.map((row) => row.filter((cell) => cell !== '')).filter((row) => row.length > 0);

describe('changing a range', () => {
  it('inserts rows and answers the blank ones', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = GRID;
      const blank = sheet.getRange('2:2').insert('Down');
      blank.load('address');
      const all = sheet.getRange('A1:A4').load('values');
      await context.sync();
      expect(blank.address).toBe('Sheet1!2:2');
      expect(all.values).toEqual([['a'], [''], ['b'], ['c']]);
    });
  });

  it.each<{ name: string; change: (sheet: Excel.Worksheet) => void; left: unknown[][] }>([
    { name: 'deletes cells and moves up what is below', change: (sheet) => sheet.getRange('A1').delete('Up'), left: [['b', 1], ['c', 2], [3]] },
    { name: 'deletes cells and moves left what is right', change: (sheet) => sheet.getRange('A1').delete('Left'), left: [[1], ['b', 2], ['c', 3]] },
    { name: 'clears contents', change: (sheet) => sheet.getRange('B1:B2').clear('Contents'), left: [['a'], ['b'], ['c', 3]] },
    { name: 'clears all without an argument', change: (sheet) => sheet.getRange('A1:B2').clear(), left: [['c', 3]] },
    { name: 'sorts by a column, downwards', change: (sheet) => sheet.getRange('A1:B3').sort.apply([{ key: 1, ascending: false }]), left: [['c', 3], ['b', 2], ['a', 1]] },
    { name: 'merges and keeps the first content', change: (sheet) => sheet.getRange('A1:B2').merge(), left: [['a'], ['c', 3]] },
    { name: 'replaces in all cells', change: (sheet) => void sheet.getRange('A1:B3').replaceAll('b', 'z', { completeMatch: true }), left: [['a', 1], ['z', 2], ['c', 3]] },
    { name: 'removes rows that stand above already', change: (sheet) => {
      sheet.getRange('A3:B3').values = [['A', 1]];
      sheet.getRange('A1:B3').removeDuplicates([0], false);
    }, left: [['a', 1], ['b', 2]] },
  ])('$name', async ({ change, left }) => {
    expect(filled(await after(change))).toEqual(left);
  });

  it('copies formulas with their references moving along', async () => {
    const rows = await after((sheet) => {
      sheet.getRange('C1').formulas = [['=B1*$B$2']];
      sheet.getRange('C2:C3').copyFrom('C1');
    });
    expect(rows.map((row) => row[2])).toEqual(['=B1*$B$2', '=B2*$B$2', '=B3*$B$2', '', '']);
  });

  it('copies only values when told, and turns a block over', async () => {
    const rows = await after((sheet) => {
      sheet.getRange('C1').formulas = [['=B1+B2']];
      sheet.getRange('D1').copyFrom('C1', 'Values');
      sheet.getRange('A4').copyFrom('A1:A3', 'All', false, true);
    });
    expect(rows[0]?.[3]).toBe(3);
    expect(rows[3]?.slice(0, 3)).toEqual(['a', 'b', 'c']);
  });

  it.each<{ name: string; from: unknown[][]; type: Excel.AutoFillType | 'FillDefault' | 'FillCopy'; filled: unknown[] }>([
    { name: 'goes on with the step of two numbers', from: [[10], [25]], type: 'FillDefault', filled: [10, 25, 40, 55, 70] },
    { name: 'repeats texts', from: [['a'], ['b']], type: 'FillDefault', filled: ['a', 'b', 'a', 'b', 'a'] },
    { name: 'counts on the number at a text\'s end', from: [['OEI.01'], ['OEI.02']], type: 'FillDefault', filled: ['OEI.01', 'OEI.02', 'OEI.03', 'OEI.04', 'OEI.05'] },
    { name: 'copies when told', from: [[10], [25]], type: 'FillCopy', filled: [10, 25, 10, 25, 10] },
    { name: 'lets references move along', from: [['=B1'], ['=B2']], type: 'FillDefault', filled: ['=B1', '=B2', '=B3', '=B4', '=B5'] },
  ])('fills down and $name', async ({ from, type, filled: expected }) => {
    const rows = await after((sheet) => {
      sheet.getRange('D1:D2').formulas = from;
      sheet.getRange('D1:D2').autoFill('D1:D5', type);
    }, 'D1:D5');
    expect(rows.flat()).toEqual(expected);
  });

  it('merges across row by row and takes merges apart', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C2').merge(true);
      const merged = sheet.getRange('A1:D9').getMergedAreasOrNullObject();
      merged.load('address,areaCount');
      await context.sync();
      expect([merged.areaCount, merged.address]).toEqual([2, 'Sheet1!A1:C1,Sheet1!A2:C2']);
      sheet.getRange('A1').unmerge();
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.merges).toHaveLength(1);
  });

  it('drops what is written to a merged cell that does not show', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B1').merge();
      const both = sheet.getRange('A1:B1');
      both.values = [['shown', 'lost']];
      both.load('values');
      await context.sync();
      expect(both.values).toEqual([['shown', '']]);
    });
  });

  it('finds a cell by its text, or null', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B3');
      range.values = [['Avance promedio', 1], ['avance', 2], ['x', 3]];
      const found = range.find('AVANCE', { completeMatch: true }).load('address');
      const none = range.findOrNullObject('nada', {}).load('address');
      await context.sync();
      expect([found.address, none.isNullObject]).toEqual(['Sheet1!A2', true]);
    });
  });

  it('hides and shows rows and columns', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const rows = sheet.getRange('2:3');
      rows.rowHidden = true;
      const one = sheet.getRange('A2').load('rowHidden');
      const mixed = sheet.getRange('A1:A2').load('rowHidden');
      const view = sheet.getRange('A1:A4');
      view.values = [[1], [2], [3], [4]];
      const visible = view.getVisibleView();
      visible.load('values,cellAddresses,rowCount');
      await context.sync();
      expect([one.rowHidden, mixed.rowHidden]).toEqual([true, null]);
      expect([visible.values, visible.rowCount]).toEqual([[[1], [4]], 2]);
    });
  });

  it('finds special cells', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').formulas = [['x', 1], ['', '=B1+1'], ['y', '=1/0']];
      const blanks = sheet.getRange('A1:B3').getSpecialCells('Blanks').load('address');
      const errors = sheet.getRange('A1:B3').getSpecialCells('Formulas', 'Errors').load('address');
      const texts = sheet.getRange('A1:B3').getSpecialCells('Constants', 'Text').load('address,areaCount');
      const none = sheet.getRange('A1:B3').getSpecialCellsOrNullObject('Constants', 'Logical').load('address');
      await context.sync();
      expect([blanks.address, errors.address, texts.address, none.isNullObject])
        .toEqual(['Sheet1!A2', 'Sheet1!B3', 'Sheet1!A1,Sheet1!A3', true]);
    });
  });

  it('puts links on cells and reads them', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.hyperlink = { address: 'https://www.ceplan.gob.pe', textToDisplay: 'CEPLAN', screenTip: 'Ir' };
      cell.load('values,hyperlink');
      await context.sync();
      expect(cell.values).toEqual([['CEPLAN']]);
      expect(cell.hyperlink).toEqual({ address: 'https://www.ceplan.gob.pe', textToDisplay: 'CEPLAN', screenTip: 'Ir' });
    });
  });
});
