import { hostBook } from '../../../helpers/host/hostBook';

const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Writes one entry into A1 of a new workbook and reads back what Excel made of it. */
async function typed(entry: unknown, numberFormat?: string) {
  const { run } = hostBook();
  return run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[entry]];
    cell.load('values,formulas,numberFormat,text,valueTypes');
    await context.sync();
    return {
      value: cell.values[0]?.[0], formula: cell.formulas[0]?.[0], numberFormat: cell.numberFormat[0]?.[0],
      text: cell.text[0]?.[0], type: cell.valueTypes[0]?.[0],
    };
  });
}

describe('range.values', () => {
  it.each<{ entry: unknown; value: unknown; formula?: unknown; numberFormat?: string; text: string; type: string; because: string }>([
    { entry: 50.64, value: 50.64, text: '50.64', type: 'Double', because: 'a number stays the number it is' },
    { entry: '12.5', value: 12.5, text: '12.5', type: 'Double', because: 'text that looks like a number is read as typed' },
    { entry: '5%', value: 0.05, numberFormat: '0%', text: '5%', type: 'Double', because: 'typing a percentage brings its format' },
    { entry: '-', value: '-', text: '-', type: 'String', because: 'a lone sign is text' },
    { entry: '-5', value: -5, text: '-5', type: 'Double', because: 'a signed number is a number, not a formula' },
    { entry: '=1+2', value: 3, formula: '=1+2', text: '3', type: 'Double', because: 'an equals sign begins a formula' },
    { entry: '+1+2', value: 3, formula: '=+1+2', text: '3', type: 'Double', because: 'a plus sign before more than a number begins a formula' },
    { entry: "'=1+2", value: '=1+2', text: '=1+2', type: 'String', because: 'an apostrophe makes text of anything' },
    { entry: "'007", value: '007', text: '007', type: 'String', because: 'an apostrophe keeps leading zeros' },
    { entry: true, value: true, text: 'TRUE', type: 'Boolean', because: 'a logical value stays one' },
    { entry: 'true', value: true, text: 'TRUE', type: 'Boolean', because: 'so does its word' },
    { entry: '#N/A', value: '#N/A', text: '#N/A', type: 'Error', because: 'an error code is the error' },
    { entry: '', value: '', text: '', type: 'Empty', because: 'an empty text empties the cell' },
    { entry: '2024-12-31', value: 45657, numberFormat: 'm/d/yyyy', text: '12/31/2024', type: 'Double', because: 'an ISO date is its serial number' },
    { entry: '=DATE(2024,12,31)', value: 45657, formula: '=DATE(2024,12,31)', numberFormat: 'm/d/yyyy', text: '12/31/2024', type: 'Double', because: 'a formula that begins with a date function shows a date' },
    { entry: '19-8-2025', value: '19-8-2025', text: '19-8-2025', type: 'String', because: 'a day-first date is no en-US date and stays text' },
  ])('reads $entry back as $value: $because', async ({ because: _, entry, ...expected }) => {
    const got = await typed(entry);
    expect(got).toEqual({ formula: expected.value, numberFormat: 'General', ...expected });
  });

  it('keeps whatever is written into a text cell as text', async () => {
    expect(await typed('=1+2', '@')).toMatchObject({ value: '=1+2', formula: '=1+2', type: 'String' });
    expect(await typed('12.5', '@')).toMatchObject({ value: '12.5', type: 'String' });
  });

  it('leaves cells where the array has null', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, 9, '']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1, 9, '']]);
    });
  });

  it('gives one plain value to all cells', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = 'ND' as unknown as string[][];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['ND', 'ND'], ['ND', 'ND']]);
    });
  });

  it.each([
    { given: [[1, 2], [3]], because: 'it is ragged' },
    { given: [[1, 2]], because: 'it has fewer rows than the range' },
    { given: [[1, 2, 3], [4, 5, 6]], because: 'it has more columns than the range' },
  ])('refuses an array when $because', async ({ given }) => {
    const { run } = hostBook();
    const write = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = given;
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument', message: SHAPE, debugInfo: { errorLocation: 'Range.values' } });
  });

  it('refuses a formula Excel would not take', async () => {
    const { run } = hostBook();
    const write = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=SUM((']];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each([
    { what: 'a text longer than a cell holds', write: (range: Excel.Range) => { range.values = [['x'.repeat(32_768)]]; } },
    { what: 'a number format whose bracket is open', write: (range: Excel.Range) => { range.numberFormat = [['[Red0;0']]; } },
  ])('refuses $what', async ({ write }) => {
    const { run } = hostBook();
    const written = run(async (context) => {
      write(context.workbook.worksheets.getItem('Sheet1').getRange('A1'));
      await context.sync();
    });
    await expect(written).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each<{ what: string; write: (range: Excel.Range) => void }>([
    { what: 'values of which one is no formula', write: (range) => { range.values = [['nuevo', 2], [3, '=SUM((']]; } },
    { what: 'formulas of which one is none', write: (range) => { range.formulas = [['=1+1', ''], ['', '+SUM((']]; } },
    { what: 'formulas in R1C1 of which one is none', write: (range) => { range.formulasR1C1 = [['=R[1]C', 2], [3, '=SUM((']]; } },
    { what: 'values of which one is too long', write: (range) => { range.values = [['nuevo', 2], [3, 'x'.repeat(32_768)]]; } },
    { what: 'formats of which one is none', write: (range) => { range.numberFormat = [['0.00', '0%'], ['0', '[Red0;0']]; } },
  ])('writes nothing of $what', async ({ write }) => {
    const { run } = hostBook();
    const standing = [['a', 1], ['b', '=B1']];
    const written = run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.formulas = standing;
      await context.sync();
      write(range);
      await context.sync();
    });
    await expect(written).rejects.toMatchObject({ code: 'InvalidArgument' });
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').load('formulas,numberFormat');
      await context.sync();
      expect(range.formulas).toEqual(standing);
      expect(range.numberFormat).toEqual([['General', 'General'], ['General', 'General']]);
    });
  });

  it('takes the longest text, and brackets that are closed or plain', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
      range.numberFormat = [['[h]:mm'], ['0"["\\[']];
      range.values = [['x'.repeat(32_767)], [1]];
      range.load('values,numberFormat');
      await context.sync();
      expect(String(range.values[0]?.[0])).toHaveLength(32_767);
      expect(range.numberFormat).toEqual([['[h]:mm'], ['0"["\\[']]);
    });
  });

  it('gives null for whole columns', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A:B');
      range.load('values,formulas,text,address,rowCount,cellCount');
      await context.sync();
      expect(range.values).toBeNull();
      expect(range.text).toBeNull();
      expect(range.address).toBe('Sheet1!A:B');
      expect(range.rowCount).toBe(1_048_576);
    });
  });

  it('calculates formulas in the batch that writes what they read', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const sum = sheet.getRange('B1');
      sum.formulas = [['=SUM(A1:A3)']];
      sum.load('values');
      await context.sync();
      expect(sum.values).toEqual([[6]]);
      sheet.getRange('A3').values = [[10]];
      sum.load('values');
      await context.sync();
      expect(sum.values).toEqual([[13]]);
    });
  });

  it('calculates the first formula of a workbook that had none', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[20]];
      await context.sync();
      sheet.getRange('B1').formulas = [['=A1*2']];
      await context.sync();
      const cell = sheet.getRange('B1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[40]]);
    });
  });

  it('reads and writes formulas in R1C1', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [[4], [5]];
      const right = sheet.getRange('B1:B2');
      right.formulasR1C1 = [['=RC[-1]*2'], ['=R[-1]C[-1]+R2C1']];
      right.load('formulas,formulasR1C1,values');
      await context.sync();
      expect(right.formulas).toEqual([['=A1*2'], ['=A1+$A$2']]);
      expect(right.formulasR1C1).toEqual([['=RC[-1]*2'], ['=R[-1]C[-1]+R2C1']]);
      expect(right.values).toEqual([[8], [9]]);
    });
  });

  it('writes 10,000 rows of 20 columns in the client\'s pieces and reads the same back', async () => {
    const { run, host } = hostBook();
    const rows = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 20 }, (_unused, column) => row * 20 + column));
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(2, 1, 10_000, 20);
      range.values = rows;
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(rows);
    });
    expect(host.counters.requests).toBe(3);
    expect(host.counters.actions).toBeGreaterThan(900);
  });
});
