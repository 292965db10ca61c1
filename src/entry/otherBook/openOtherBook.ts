import { readTableSteps } from '../../app/calculate/readTableSteps';
import { acrossSheets } from '../../app/join/acrossSheets';
import { problemOf } from '../../app/messages/notices';
import type { OpenOtherBook } from '../../app/otherBooks/otherBook';
import { createExcelPort } from '../../excel/createExcelPort';
import { createHost, FileError, openSession } from '../../host';
import type { Host } from '../../host';

/**
 * Opens other workbooks in the embedded host, beside the one that the Office.js client is connected to.
 *
 * @param scope the global object the client was loaded into: `window`, or `globalThis` in Node
 */
export const otherBooksIn = (scope: object): OpenOtherBook => async (name, bytes, run) => {
  const host = hostOf(name, bytes);
  const port = createExcelPort(openSession(scope, host));
  const workbook = await port.read();
  const read = acrossSheets(workbook, await run(readTableSteps(workbook)));
  return { ...read, name, savedOn: dayOfSaving(host), numberFormats: (sheetId, rect) => port.numberFormats(sheetId, rect) };
};

function hostOf(name: string, bytes: Uint8Array): Host {
  try {
    return createHost({ bytes, name, yields: true });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw problemOf({ code: 'libro-ilegible', message: `No se pudo leer «${name}».`, remedy: error.message });
  }
}

/** The day a workbook was last saved, by the properties of its file, as "2024-07-10"; null where they do not say. */
export const dayOfSaving = ({ workbook }: Host): string | null => /^\d{4}-\d\d-\d\d/.exec(workbook.properties['modificationDate'] ?? '')?.[0] ?? null;
