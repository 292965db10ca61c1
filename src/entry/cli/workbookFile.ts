import { basename } from 'node:path';
import type { Ports } from '../../app/store/retryingPorts';
import { createExcelPort } from '../../excel/createExcelPort';
import { createSheetPort } from '../../excel/createSheetPort';
import type { ExcelRun } from '../../excel/excelRun';
import { connectClient, createHost, FileError, withoutSettings } from '../../host';
import type { BookKind, Host } from '../../host';
import { loadClient } from '../../host/node';
import { dayOfSaving } from '../otherBook/openOtherBook';
import { readFileBytes } from './readFile';
import type { BookReport } from './report/bookReport';
import { UsageProblem } from './usageProblem';

/** A workbook opened in the embedded host, with the real Office.js client connected to it. */
export interface WorkbookFile {
  readonly name: string;
  /** Day of its last saving, as "2024-07-10"; null where the file does not say. */
  readonly savedOn: string | null;
  readonly ports: Ports;
  /** Requests made so far, and bytes of their bodies both ways. */
  traffic(): Pick<BookReport, 'solicitudes' | 'bytes'>;
  /** Whether it has macros: then it cannot be saved as kind `xlsx`. */
  readonly hasMacros: boolean;
  /** Whether it has a digital signature, which a saved change removes. */
  readonly isSigned: boolean;
  /**
   * The workbook as it is now, as a file of a kind; parts that were not touched come out byte for byte. Throws a {@link UsageProblem} when
   * a valid file cannot be made of it.
   */
  save(kind?: BookKind): Uint8Array;
  /** The same without the settings of any add-in whose keys begin so. */
  withoutSettings(prefix: string, kind?: BookKind): Uint8Array;
}

const UNREADABLE: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `No se encontró el archivo «${path}».`,
  EISDIR: (path) => `«${path}» es una carpeta: dé la ruta de un libro .xlsx.`,
  EACCES: (path) => `No hay permiso para leer «${path}».`,
};

/**
 * Opens a workbook file.
 *
 * Throws a {@link UsageProblem} when there is no such file or it is not a readable .xlsx.
 *
 * @param folder the package's own folder, where the Office.js client is installed
 */
export function openWorkbookFile(path: string, folder: string): WorkbookFile {
  const bytes = fileBytes(path);
  return workbookFile(path, folder, orRefuse(path, () => createHost({ bytes }), isText(bytes) ? OR_IMPORT : ''));
}

/** A new workbook with one blank sheet. */
export const newWorkbookFile = (path: string, folder: string): WorkbookFile => workbookFile(path, folder, createHost());

/** The bytes of a file. Throws a {@link UsageProblem}. */
export const fileBytes = (path: string): Uint8Array =>
  readFileBytes(path, (code) => (UNREADABLE[code] ?? ((name) => `No se pudo leer el archivo «${name}».`))(path));

const OR_IMPORT = ' Si es el texto de una tabla, un .csv o una página, sepárelo con la orden importar; vea --ayuda.';
const BYTES_LOOKED_AT = 4_096;

/** Whether a file begins like a text: without control characters, but for those of UTF-16. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, BYTES_LOOKED_AT);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return start.length > 0 && (isWide || start.every((byte) => byte > 31 || byte === 9 || byte === 10 || byte === 13)) && !String.fromCharCode(...start.subarray(0, 5)).startsWith('%PDF');
}

function workbookFile(path: string, folder: string, host: Host): WorkbookFile {
  loadClient(folder);
  const { Excel: client } = connectClient(globalThis, host);
  const run: ExcelRun = (batch) => client.run(batch);
  return {
    name: basename(path),
    savedOn: dayOfSaving(host),
    ports: { port: createExcelPort(run), sheets: createSheetPort(run) },
    traffic: () => {
      const { requests, bytesSent, bytesReceived } = host.counters;
      return { solicitudes: requests, bytes: bytesSent + bytesReceived };
    },
    hasMacros: host.hasMacros,
    isSigned: host.isSigned,
    save: (kind) => orRefuse(path, () => host.save(kind)),
    withoutSettings: (prefix, kind) => orRefuse(path, () => withoutSettings(host.save(kind), prefix)),
  };
}

/** What `make` returns, or a {@link UsageProblem} in place of its `FileError`, with `more` after its sentence. */
function orRefuse<Made>(path: string, make: () => Made, more = ''): Made {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageProblem([`«${basename(path)}»: ${error.message}${more}`]);
  }
}
