import { synced } from '../question';
import type { Question } from '../question';

type Grid = readonly (readonly unknown[])[];

/** Writes values into A1 and below, and reads them back with their types and formats; numbers only as such where they depend on the day. */
const typed = (question: string, values: readonly unknown[], { format, dependsOnDay = false }: { format?: string; dependsOnDay?: boolean } = {}): Question => ({
  question,
  ask: ({ on }) => on((sheet, context) => {
    const range = sheet.getRange(`A1:A${values.length}`);
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = values.map((value) => [value]);
    const read = sheet.getRange(`A1:A${values.length}`).load('values,valueTypes,numberFormat');
    return synced(context, () => (read.values as Grid).map(([value], at) => [dependsOnDay && typeof value === 'number' ? 'number' : value, read.valueTypes[at]?.[0], (read.numberFormat as Grid)[at]?.[0]]));
  }),
});

/** The formats that the add-in writes, with a value to show. */
const FORMATS: readonly (readonly [format: string, value: number])[] = [['0.00', 50.639], ['0.0000', 0.33333], ['0.0%', 0.4756], ['0', 12.6], ['#,##0.00', 1234.5], ['d/m/yyyy', 45_292], ['General', 0.1]];

/** Values, texts and formulas: what is written and what is read back. */
export const CELL_QUESTIONS: readonly Question[] = [
  typed('Texts that may become dates', ['jun 2025', '30 jun', 'may-24', 'ene 2025', '3 de mayo de 2024', '1/2/2024', '13/2/2024', '2024-S1'], { dependsOnDay: true }),
  typed('Texts that may become numbers, truth values or errors', ['1,234', '1.234,5', '47,6', '5 %', 'S/ 1,200', '1e3', 'verdadero', 'TRUE', '#N/A', '(5)']),
  typed('Texts with an apostrophe in front', ["'040129", "'=1+1", "'jun 2025", "''x"]),
  typed('Numbers with many digits', [0.1 + 0.2, 1 / 3, 123456789.12345679, 50.64]),
  typed('A number and a text in cells of the format Text', [50.64, 'x', true], { format: '@' }),
  {
    question: 'A number written into a cell of the format Text that then gets another format',
    ask: ({ on }) => on((sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [[50.64]];
      cell.numberFormat = [['0.00']];
      const read = sheet.getRange('A1').load('values,valueTypes');
      return synced(context, () => [read.values, read.valueTypes]);
    }),
  },
  {
    question: 'A formula written into a cell of the format Text',
    ask: ({ on }) => on((sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.formulas = [['=1+1']];
      const read = sheet.getRange('A1').load('values,formulas');
      return synced(context, () => [read.values, read.formulas]);
    }),
  },
  {
    question: 'Values of six whole rows, of a whole column and of 5,000,001 cells: null, or the code',
    ask: async ({ on, codeOf }) => {
      const answers: unknown[] = [];
      for (const address of ['1:6', 'A:A', 'A1:XFC306']) {
        const code = await codeOf((sheet, context) => {
          sheet.getRange(address).load('values');
          return context.sync();
        });
        answers.push(code === 'done' ? await on((sheet, context) => {
          const range = sheet.getRange(address).load('values');
          return synced(context, () => (range.values as unknown) === null);
        }) : code);
      }
      return answers;
    },
  },
  {
    question: 'Every number format that is written: as read back, and its text',
    ask: ({ on }) => on((sheet, context) => {
      const cells = FORMATS.map(([format, value], row) => {
        const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
        cell.numberFormat = [[format]];
        cell.values = [[value]];
        return sheet.getRangeByIndexes(row, 0, 1, 1).load('numberFormat,numberFormatLocal,text');
      });
      return synced(context, () => cells.map(({ numberFormat, numberFormatLocal, text }) => [numberFormat, numberFormatLocal, text]));
    }),
  },
  {
    question: 'Formulas and values of the cells of a spilled array, and the code when one is written over',
    ask: async ({ on, codeOf }) => {
      const code = await codeOf((sheet) => {
        sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
        return Promise.resolve();
      });
      const over = await codeOf((sheet) => {
        sheet.getRange('A2').values = [['x']];
        return Promise.resolve();
      });
      return [code, over, await on((sheet, context) => {
        const range = sheet.getRange('A1:A3').load('formulas,values');
        return synced(context, () => [range.formulas, range.values]);
      })];
    },
  },
  {
    question: 'A value written into the second cell of merged ones, read back',
    ask: ({ on }) => on((sheet, context) => {
      sheet.getRange('A1:A2').merge();
      sheet.getRange('A1:A2').values = [['a'], ['b']];
      const range = sheet.getRange('A1:A2').load('values');
      return synced(context, () => range.values as unknown);
    }),
  },
  {
    question: 'Code when 513 merged areas are asked for at once',
    ask: ({ codeOf }) => codeOf((sheet, context) => {
      for (let row = 0; row < 513; row += 1) sheet.getRangeByIndexes(row * 2, 0, 2, 1).merge();
      sheet.getRange('A1:A1026').getMergedAreasOrNullObject().load('areas/items/address');
      return context.sync();
    }),
  },
  {
    question: 'Values written over hidden rows of a filter, and isDataFiltered',
    ask: ({ on }) => on(async (sheet, context) => {
      sheet.getRange('A1:A4').values = [['t'], ['a'], ['b'], ['a']];
      sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, { filterOn: 'Values', values: ['a'] });
      await context.sync();
      sheet.getRange('B2:B4').values = [[1], [2], [3]];
      sheet.autoFilter.load('isDataFiltered');
      const range = sheet.getRange('B2:B4').load('values');
      return synced(context, () => [sheet.autoFilter.isDataFiltered, range.values]);
    }),
  },
  {
    question: 'Manual calculation: a value and the state after what it depends on was changed',
    ask: ({ on }) => on(async (sheet, context) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
      await context.sync();
      const before = application.calculationMode;
      application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[5]];
      const range = sheet.getRange('B1').load('values');
      application.load('calculationState');
      await context.sync();
      const answer = [range.values, application.calculationState];
      application.calculationMode = before;
      return synced(context, () => answer);
    }),
  },
];
