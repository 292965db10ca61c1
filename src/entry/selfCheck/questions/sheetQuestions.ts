import { synced } from '../question';
import type { Question, Scratch } from '../question';

const paintRule = (range: Excel.Range): void => {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.format.fill.color = '#FF0000';
  cellValue.rule = { operator: 'Between', formula1: '=1', formula2: '=2' };
};

const LIST = { list: { inCellDropDown: true, source: 'a,b' } };

/** A table of two columns and two rows at A1. */
const withTable = ({ on }: Scratch, ask: (sheet: Excel.Worksheet, context: Excel.RequestContext, table: Excel.Table) => Promise<unknown>): Promise<unknown> =>
  on(async (sheet, context) => {
    sheet.getRange('A1:B3').values = [['c', 'v'], ['x', 1], ['y', 2]];
    const table = sheet.tables.add('A1:B3', true);
    await context.sync();
    return ask(sheet, context, table);
  });

const widened = (question: string, address: string, value: string): Question => ({
  question,
  ask: (scratch) => withTable(scratch, async (sheet, context, table) => {
    sheet.getRange(address).values = [[value]];
    await context.sync();
    const range = table.getRange().load('rowCount,columnCount');
    const header = table.getHeaderRowRange().load('values');
    return synced(context, () => [range.rowCount, range.columnCount, header.values]);
  }),
});

/** Formats, rules, validations, tables, protection, charts and the page. */
export const SHEET_QUESTIONS: readonly Question[] = [
  {
    question: 'Colour, pattern and tint of no fill, of white, of both together, and of two colours',
    ask: ({ on }) => on((sheet, context) => {
      sheet.getRange('A2').format.fill.color = '#FFFFFF';
      sheet.getRange('A3').format.fill.color = '#FF0000';
      const fills = ['A1', 'A2', 'A1:A2', 'A2:A3'].map((address) => sheet.getRange(address).format.fill.load('color,pattern,tintAndShade'));
      return synced(context, () => fills.map(({ color, pattern, tintAndShade }) => [color, pattern, tintAndShade]));
    }),
  },
  {
    question: 'getCount of part of a rule, beside it, and on another sheet with a rule of its own',
    ask: ({ on }) => on(async (sheet, context) => {
      const other = context.workbook.worksheets.add();
      paintRule(sheet.getRange('A1:A9'));
      paintRule(other.getRange('C1'));
      const counts = [sheet.getRange('A1:A2'), sheet.getRange('B1'), other.getRange('A1')].map((range) => range.conditionalFormats.getCount());
      await context.sync();
      other.delete();
      return synced(context, () => counts.map(({ value }) => value));
    }),
  },
  {
    question: 'getCount of the halves of a rule after clearAll on one',
    ask: ({ on }) => on(async (sheet, context) => {
      paintRule(sheet.getRange('A1:A4'));
      await context.sync();
      sheet.getRange('A1:A2').conditionalFormats.clearAll();
      const counts = ['A1:A2', 'A3:A4'].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      return synced(context, () => counts.map(({ value }) => value));
    }),
  },
  {
    question: 'Priorities of three rules in the order in which they were added',
    ask: ({ on }) => on(async (sheet, context) => {
      const range = sheet.getRange('A1');
      const rules = ['a', 'b', 'c'].map((text) => {
        const rule = range.conditionalFormats.add('CellValue');
        rule.cellValue.rule = { operator: 'EqualTo', formula1: `="${text}"` };
        return rule;
      });
      await context.sync();
      for (const rule of rules) rule.load('priority');
      return synced(context, () => rules.map(({ priority }) => priority));
    }),
  },
  {
    question: 'Code when a validation is set over cells of which half have one, and after clear()',
    ask: async ({ on, codeOf }) => {
      await on((sheet) => void (sheet.getRange('A1').dataValidation.rule = LIST));
      const over = await codeOf((sheet) => {
        sheet.getRange('A1:A2').dataValidation.rule = LIST;
        return Promise.resolve();
      });
      return [over, await codeOf((sheet) => {
        sheet.getRange('A1:A2').dataValidation.clear();
        sheet.getRange('A1:A2').dataValidation.rule = LIST;
        return Promise.resolve();
      })];
    },
  },
  {
    question: 'Code when a list of another, hidden sheet is set, and the source as read back',
    ask: ({ on }) => on(async (sheet, context) => {
      const hidden = context.workbook.worksheets.add('Lista oculta');
      hidden.getRange('A1:A2').values = [['a'], ['b']];
      hidden.visibility = 'Hidden';
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: "='Lista oculta'!$A$1:$A$2" } };
      const validation = sheet.getRange('A1').dataValidation.load('rule,type');
      await context.sync();
      hidden.delete();
      return synced(context, () => [validation.type, validation.rule.list?.source]);
    }),
  },
  {
    question: 'Page: zoom, orientation and paper as read back after fitting to one page wide',
    ask: ({ on }) => on((sheet, context) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A4';
      const page = sheet.pageLayout.load('zoom,orientation,paperSize');
      return synced(context, () => [page.zoom, page.orientation, page.paperSize]);
    }),
  },
  widened('Size of a table after a value is written right of it', 'C2', 'z'),
  widened('Size of a table after a value is written below it', 'A4', 'z'),
  widened('Size and header of a table after its header is written over', 'B1', 'otro'),
  {
    question: 'Totals of a table: the value written into a cell of its row, read back',
    ask: (scratch) => withTable(scratch, (_, context, table) => {
      table.showTotals = true;
      const total = table.getTotalRowRange().getCell(0, 0);
      total.values = [['suma']];
      const read = table.getTotalRowRange().load('values');
      return synced(context, () => read.values as unknown);
    }),
  },
  {
    question: 'Codes of a protected sheet: writing a cell, formatting it, protecting it again',
    ask: async ({ on, codeOf }) => {
      await on((sheet) => sheet.protection.protect());
      const codes = [
        await codeOf((sheet) => Promise.resolve((sheet.getRange('A1').values = [[1]]))),
        await codeOf((sheet) => Promise.resolve((sheet.getRange('A1').format.font.bold = true))),
        await codeOf((sheet) => Promise.resolve(sheet.protection.protect())),
      ];
      await on((sheet) => sheet.protection.unprotect());
      return codes;
    },
  },
  {
    question: 'Code when a sheet is added to a workbook whose structure is protected',
    ask: async ({ on, codeOf }) => {
      await on((_, { workbook }) => workbook.protection.protect());
      const code = await codeOf((_, { workbook }) => Promise.resolve(workbook.worksheets.add()));
      await on((_, { workbook }) => workbook.protection.unprotect());
      return code;
    },
  },
  {
    question: 'Rows inserted within: format, validation, rules and a name over them',
    ask: ({ on }) => on(async (sheet, context) => {
      const cells = sheet.getRange('A1:A3');
      cells.numberFormat = [['0.00'], ['0.00'], ['0.00']];
      cells.dataValidation.rule = LIST;
      paintRule(cells);
      context.workbook.names.add('autoprueba_filas', cells);
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      const added = sheet.getRange('A2').load('numberFormat');
      added.dataValidation.load('type');
      const count = added.conditionalFormats.getCount();
      const named = context.workbook.names.getItem('autoprueba_filas').getRange().load('rowCount');
      await context.sync();
      context.workbook.names.getItem('autoprueba_filas').delete();
      return synced(context, () => [added.numberFormat, added.dataValidation.type, count.value, named.rowCount]);
    }),
  },
  {
    question: 'Charts: order of the series by columns, and whether shapes count them',
    ask: ({ on }) => on((sheet, context) => {
      sheet.getRange('A1:C3').values = [['', 'uno', 'dos'], ['x', 1, 2], ['y', 3, 4]];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.series.load('items/name');
      const shapes = sheet.shapes.getCount();
      return synced(context, () => [chart.series.items.map(({ name }) => name), shapes.value]);
    }),
  },
  {
    question: 'Width of a column and height of a row as read in the batch that set them',
    ask: ({ on }) => on((sheet, context) => {
      const { format } = sheet.getRange('A1');
      format.columnWidth = 90;
      format.rowHeight = 28;
      const read = sheet.getRange('A1').format.load('columnWidth,rowHeight');
      return synced(context, () => [read.columnWidth, read.rowHeight]);
    }),
  },
  {
    question: 'A number format of one cell given to a range of four',
    ask: ({ on }) => on((sheet, context) => {
      sheet.getRange('A1:B2').numberFormat = [['0.00']];
      const read = sheet.getRange('A1:B2').load('numberFormat');
      return synced(context, () => read.numberFormat as unknown);
    }),
  },
  {
    question: 'How many changes are told of after three cells were written in one batch',
    ask: ({ on, pause }) => on(async (sheet, context) => {
      let told = 0;
      const handler = sheet.onChanged.add(() => Promise.resolve(void (told += 1)));
      await context.sync();
      for (const address of ['A1', 'B2', 'C3']) sheet.getRange(address).values = [[1]];
      await context.sync();
      await pause(3_000);
      handler.remove();
      return synced(context, () => told);
    }),
  },
];
