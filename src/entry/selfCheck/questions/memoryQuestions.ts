import { synced } from '../question';
import type { Question, Scratch } from '../question';

const KEY = 'peiAvance.autoprueba';
const NAME = 'PEI_Avance_autoprueba';
const MEGABYTE = 1_000_000;

const settingOf = (megabytes: number): Question => ({
  question: `Code when a setting of ${megabytes} MB is stored`,
  ask: async (scratch) => {
    const code = await scratch.codeOf((_, { workbook }) => Promise.resolve(workbook.settings.add(KEY, 'x'.repeat(megabytes * MEGABYTE))));
    await forget(scratch);
    return code;
  },
});

const partOf = (megabytes: number): Question => ({
  question: `Code when a custom XML part of ${megabytes} MB is added, and whether it is read back whole`,
  ask: async ({ on }) => on(async (_, context) => {
    const part = context.workbook.customXmlParts.add(`<a xmlns="urn:pei-avance:autoprueba">${'x'.repeat(megabytes * MEGABYTE)}</a>`);
    const xml = part.getXml();
    await context.sync();
    const isWhole = xml.value.length > megabytes * MEGABYTE;
    part.delete();
    await context.sync();
    return isWhole;
  }),
});

const forget = ({ on }: Scratch): Promise<void> => on((_, { workbook }) => {
  workbook.settings.getItemOrNullObject(KEY).delete();
  workbook.settings.getItemOrNullObject(`${KEY}.2`).delete();
});

/** The sheet copied, with the copy in front; a name of the workbook stands on both. */
async function withCopy<T>({ on }: Scratch, ask: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  return on(async (sheet, context) => {
    sheet.names.load('items/name');
    context.workbook.names.add(NAME, sheet.getRange('A1'));
    const copy = sheet.copy('End');
    copy.activate();
    await context.sync();
    try {
      return await ask(context, sheet);
    } finally {
      copy.delete();
      context.workbook.names.getItemOrNullObject(NAME).delete();
      sheet.activate();
      await context.sync();
    }
  });
}

const codeOf = (context: Excel.RequestContext): Promise<string> =>
  context.sync().then(() => 'done', (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown'));

/** Names, settings and parts: what the add-in finds its own by. */
export const MEMORY_QUESTIONS: readonly Question[] = [
  {
    question: 'Copied sheet in front: code when a name of the workbook is deleted and added again',
    ask: (scratch) => withCopy(scratch, (context, sheet) => {
      context.workbook.names.getItem(NAME).delete();
      context.workbook.names.add(NAME, sheet.getRange('B2'));
      return codeOf(context);
    }),
  },
  {
    question: 'Copied sheet in front: code when the name gets another formula, and what it then says',
    ask: (scratch) => withCopy(scratch, async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const item = context.workbook.names.getItem(NAME);
      item.formula = `='${sheet.name}'!$B$2`;
      const code = await codeOf(context);
      const now = context.workbook.names.getItem(NAME).load('formula');
      return synced(context, () => [code, String(now.formula).split('!')[1]]);
    }),
  },
  {
    question: 'Copied sheet in front: scope of the name that workbook.names finds, and how many the first sheet has',
    ask: (scratch) => withCopy(scratch, (context, sheet) => {
      const item = context.workbook.names.getItemOrNullObject(NAME).load('scope');
      sheet.names.load('items/name');
      return synced(context, () => [item.isNullObject ? null : item.scope, sheet.names.items.length]);
    }),
  },
  ...[0.5, 1, 2, 4].map(settingOf),
  ...[0.5, 0.9, 2].map(partOf),
  {
    question: 'Code when a setting is added after another one was changed in the same batch',
    ask: async (scratch) => {
      await scratch.on((_, { workbook }) => void workbook.settings.add(KEY, 1));
      const code = await scratch.codeOf((_, { workbook }) => {
        workbook.settings.add(KEY, 2);
        workbook.settings.add(`${KEY}.2`, 1);
        return Promise.resolve();
      });
      await forget(scratch);
      return code;
    },
  },
  {
    question: 'What stays of a batch that fails midway, and its code',
    ask: async ({ on, codeOf: codeIn }) => {
      const code = await codeIn((sheet, { workbook }) => {
        sheet.getRange('A1').values = [[1]];
        workbook.worksheets.getItem('no hay tal hoja').getRange('A1').values = [[1]];
        sheet.getRange('B1').values = [[2]];
        return Promise.resolve();
      });
      return [code, await on((sheet, context) => {
        const range = sheet.getRange('A1:B1').load('values');
        return synced(context, () => range.values as unknown);
      })];
    },
  },
  {
    question: 'Whether the id of a sheet is a GUID in braces',
    ask: ({ on }) => on((sheet, context) => {
      sheet.load('id');
      return synced(context, () => /^\{[\dA-F-]{36}\}$/i.test(sheet.id));
    }),
  },
];
