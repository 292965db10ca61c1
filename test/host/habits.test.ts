import { STRICTEST } from '../../src/host';
import type { Habits } from '../../src/host';
import { hostBook, hostBookOf } from '../helpers/host/hostBook';
import type { HostBook } from '../helpers/host/hostBook';

const code = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done', (error: { code: string }) => error.code);

/** What a batch answers on the sheet `Plan`, or its code. */
const asked = <T>(book: HostBook, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  book.run(async (context) => {
    const answer = batch(context.workbook.worksheets.getItem('Plan'), context);
    await context.sync();
    return answer;
  });

const planWith = (habits: Habits = {}): Promise<HostBook> => hostBookOf({ Plan: [[1, 2], [3, 4]], Otra: [['x']] }, { habits });

describe('what Excel certainly does, the host does', () => {
  it('keeps a number written into a cell of the format Text as text, also when the format is changed afterwards', async () => {
    const book = await planWith();
    const range = await asked(book, (sheet) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [[50.64]];
      cell.numberFormat = [['0.00']];
      return cell.load('values,valueTypes');
    });
    expect([range.values, range.valueTypes]).toEqual([[['50.64']], [['String']]]);
  });

  it('gives null for the values of whole rows and of more than five million cells', async () => {
    const book = await planWith();
    const [rows, many] = await asked(book, (sheet) => [sheet.getRange('1:6').load('values'), sheet.getRange('A1:XFC306').load('values')]);
    expect([rows?.values, many?.values]).toEqual([null, null]);
  });

  it('adds no name that the sheet shown has as its own, and lets the one of the workbook have another formula', async () => {
    const book = await planWith();
    await asked(book, (sheet, { workbook }) => {
      workbook.names.add('Zona', sheet.getRange('A1'));
      sheet.copy('End').activate();
    });
    expect(await code(asked(book, (sheet, { workbook }) => {
      workbook.names.getItem('Zona').delete();
      workbook.names.add('Zona', sheet.getRange('B2'));
    }))).toBe('ItemAlreadyExists');
    await asked(book, (_, { workbook }) => void workbook.worksheets.getItem('Otra').activate());
    await asked(book, (sheet, { workbook }) => void workbook.names.add('Zona', sheet.getRange('A1')));
    await asked(book, (_, { workbook }) => void workbook.worksheets.getItem('Plan (2)').activate());
    await asked(book, (_, { workbook }) => void (workbook.names.getItem('Zona').formula = '=Plan!$B$2'));
    const range = await asked(book, (_, { workbook }) => workbook.names.getItem('Zona').getRange().load('address'));
    expect(range.address).toBe('Plan!B2');
  });

  it('sets no validation over cells that differ in theirs, until it is cleared', async () => {
    const book = await planWith();
    const rule = { list: { inCellDropDown: true, source: 'a,b' } };
    await asked(book, (sheet) => void (sheet.getRange('A1').dataValidation.rule = rule));
    expect(await code(asked(book, (sheet) => void (sheet.getRange('A1:A2').dataValidation.rule = rule)))).toBe('InvalidArgument');
    expect(await code(asked(book, (sheet) => {
      sheet.getRange('A1:A2').dataValidation.clear();
      sheet.getRange('A1:A2').dataValidation.rule = rule;
    }))).toBe('done');
  });

  it('tells white cells from those without a fill by the tint only', async () => {
    const book = await planWith();
    await asked(book, (sheet) => void (sheet.getRange('A1').format.fill.color = '#FFFFFF'));
    const fills = await asked(book, (sheet) => ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).format.fill.load('color,pattern,tintAndShade')));
    expect(fills.map(({ color, pattern, tintAndShade }) => [color, pattern, tintAndShade])).toEqual([['#FFFFFF', null, 0], ['#FFFFFF', null, null], ['#FFFFFF', null, null]]);
  });

  it('makes a day of the current year of a text without one', async () => {
    const book = await planWith();
    const range = await asked(book, (sheet) => {
      sheet.getRange('A1:A3').values = [['30 jun'], ['jun 2025'], ['may-24']];
      return sheet.getRange('A1:A3').load('valueTypes,values');
    });
    expect([range.valueTypes.flat(), range.values[1]]).toEqual([['Double', 'Double', 'Double'], [45_809]]);
  });

  it('has no active worksheet while a chart sheet is shown', async () => {
    const book = await planWith();
    book.host.workbook.showsChartSheet = true;
    expect(await code(asked(book, (_, { workbook }) => workbook.worksheets.getActiveWorksheet().load('id')))).toBe('ItemNotFound');
    await asked(book, (sheet) => sheet.activate());
    expect(await code(asked(book, (_, { workbook }) => workbook.worksheets.getActiveWorksheet().load('id')))).toBe('done');
  });

  it('shows the days of a workbook from 1904 as such, and calculates none with functions of dates', async () => {
    const book = await planWith();
    book.host.workbook.date1904 = true;
    const range = await asked(book, (sheet) => {
      sheet.getRange('A1').values = [[43_830]];
      sheet.getRange('A1').numberFormat = [['yyyy-mm-dd']];
      sheet.getRange('B1').formulas = [['=YEAR(A1)']];
      return sheet.getRange('A1:B1').load('text,values');
    });
    expect(range.text).toEqual([['2024-01-01', '#VALUE!']]);
  });

  it('says that formulas wait where the workbook is calculated by hand', async () => {
    const book = await planWith();
    await asked(book, (sheet) => void (sheet.getRange('C1').formulas = [['=A1*2']]));
    await asked(book, (_, { workbook }) => void (workbook.application.calculationMode = 'Manual'));
    const before = await asked(book, (_, { application }) => application.load('calculationState'));
    expect(before.calculationState).toBe('Done');
    await asked(book, (sheet) => void (sheet.getRange('A1').values = [[9]]));
    const after = await asked(book, (_, { application }) => application.load('calculationState'));
    expect(after.calculationState).toBe('Pending');
  });
});

describe('what Excel perhaps does, the host does when asked to', () => {
  it('adds no setting after another one was changed in the same batch', async () => {
    const both = ({ settings }: Excel.Workbook): void => {
      settings.add('vieja', 2);
      settings.add('nueva', 1);
    };
    for (const [habits, answer] of [[{}, 'done'], [STRICTEST, 'ItemNotFound']] as const) {
      const book = await planWith(habits);
      await asked(book, (_, { workbook }) => void workbook.settings.add('vieja', 1));
      expect(await code(asked(book, (_, { workbook }) => both(workbook)))).toBe(answer);
    }
  });

  it('counts the rules of the whole workbook', async () => {
    for (const [habits, count] of [[{}, 0], [STRICTEST, 1]] as const) {
      const book = await planWith(habits);
      await asked(book, (sheet) => void sheet.getRange('A1').conditionalFormats.add('CellValue'));
      const found = await asked(book, (_, { workbook }) => workbook.worksheets.getItem('Otra').getRange('B2').conditionalFormats.getCount());
      expect(found.value).toBe(count);
    }
  });

  it('answers with the other code while a cell is edited', async () => {
    for (const [habits, answer] of [[{}, 'InvalidOperationInCellEditMode'], [STRICTEST, 'InvalidOperation']] as const) {
      const book = hostBook({ habits });
      book.host.setCellEditMode(true);
      expect(await code(book.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }))).toBe(answer);
    }
  });
});
