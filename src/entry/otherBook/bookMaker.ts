import { problemOf } from '../../app/messages/notices';
import type { MakeBook } from '../../app/otherBooks/makeBook';
import { createExcelPort } from '../../excel/createExcelPort';
import { createSheetPort } from '../../excel/createSheetPort';
import { createHost, FileError, openSession } from '../../host';

/**
 * Makes new workbooks in the embedded host, beside the one that the Office.js client is connected to.
 *
 * @param scope the global object the client was loaded into: `window`, or `globalThis` in Node
 */
export const bookMakerIn = (scope: object): MakeBook => async (fill) => {
  const host = createHost({ yields: true });
  const run = openSession(scope, host);
  await fill({ port: createExcelPort(run), sheets: createSheetPort(run, () => true) });
  await host.settled();
  try {
    return host.save('xlsx');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw problemOf({ code: 'libro-no-armado', message: 'No se pudo armar el libro.', remedy: error.message });
  }
};
