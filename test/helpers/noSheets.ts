import type { SheetPort } from '../../src/workbook/sheets/sheetPort';

const unasked = (): Promise<never> => Promise.reject(new Error('Nothing here makes sheets.'));

/** For what must not touch the add-in's own sheets. */
export const noSheets: SheetPort = { add: unasked, remove: unasked, insertRows: unasked, deleteRows: unasked, heights: unasked, hasMore: unasked, dress: unasked };
