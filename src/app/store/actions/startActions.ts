import type { Notice } from '../../messages/messages';
import type { ChosenRange, StartSheet } from '../../start/offers';
import type { StartActions } from '../store';
import { JOINS, loadedUseCases } from './storeTasks';
import type { StoreTasks } from './storeTasks';

/** How the tables of the workbook are read: what the user says of their columns, of sheets without one and of those that belong together, as tasks of a store. */
export function startActions(tasks: StoreTasks): StartActions {
  const { context } = tasks;
  const lastRead = () => context.state.get('workbook').read;
  return {
    correctColumns: (corrections) => tasks.enqueueLoaded(`correct-columns ${corrections.map(({ column }) => column).join()}`, ({ correctColumns }) => correctColumns(context, corrections)),
    answerParts: (answer) => tasks.enqueueLoaded('answer-parts', (work) => work.answerParts(context, answer)),
    confirmAndCalculate: (corrections) => tasks.enqueueLoaded('confirm-and-calculate', ({ confirmAndCalculate }) => confirmAndCalculate(context, corrections), JOINS),
    answerJoin: (tables, joined) => tasks.enqueueLoaded('answer-join', ({ answerJoin }) => answerJoin(context, tables, joined), JOINS),
    createExample: () => tasks.enqueueLoaded('create-example', ({ createExample }) => createExample(context), JOINS),
    separateText: (sheetId) => tasks.enqueueLoaded('separate-text', ({ separateText }) => separateText(context, sheetId), JOINS),
    columnsAt: (sheetId, row, range) => {
      const cells = lastRead()?.workbook.sheets.find(({ id }) => id === sheetId);
      const work = loadedUseCases();
      return cells === undefined || work === null ? [] : work.columnsOffered(cells, row, range);
    },
    selectedRange: async () => {
      let selected: ChosenRange | Notice | null = null;
      await tasks.enqueueLoaded('selected-range', async ({ selectedRange }) => {
        selected = await selectedRange(context);
        return {};
      });
      return selected;
    },
    sheetsToMap: async () => {
      let sheets: readonly StartSheet[] = [];
      await tasks.enqueueLoaded('sheets-to-map', ({ sheetsWithoutTable }) => {
        const read = lastRead();
        sheets = read === null ? [] : sheetsWithoutTable(read);
        return Promise.resolve({});
      });
      return sheets;
    },
    mapTable: async (map) => {
      let refused: Notice | null = null;
      await tasks.enqueueLoaded('map-table', async ({ mapTable }) => {
        const mapped = await mapTable(context, map);
        refused = mapped.refused;
        return mapped.patch;
      });
      return refused;
    },
  };
}
