import { basename } from 'node:path';
import type { Ports } from '../../app/store/retryingPorts';
import { createExcelPort } from '../../excel/createExcelPort';
import { createSheetPort } from '../../excel/createSheetPort';
import { connectClient, createHost, FileError } from '../../host';
import type { BookKind, Host } from '../../host';
import { loadClient } from '../../host/node';
import { readFileBytes } from './readFile';
import type { BookReport } from './report/bookReport';
import { UsageProblem } from './usageProblem';

/** A workbook opened in the embedded host, with the real Office.js client connected to it. */
export interface WorkbookFile {
  readonly name: string;
  readonly ports: Ports;
  /** Requests made so far, and bytes of their bodies both ways. */
  traffic(): Pick<BookReport, 'solicitudes' | 'bytes'>;
  /** Whether it has macros: then it cannot be saved as kind `xlsx`. */
  readonly hasMacros: boolean;
  /** The workbook as it is now, as a file of a kind; parts that were not touched come out byte for byte. */
  save(kind?: BookKind): Uint8Array;
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
  const host = openHost(path, readFileBytes(path, (code) => (UNREADABLE[code] ?? ((name) => `No se pudo leer el archivo «${name}».`))(path)));
  loadClient(folder);
  const { Excel: client } = connectClient(globalThis, host);
  return {
    name: basename(path),
    ports: { port: createExcelPort((batch) => client.run(batch)), sheets: createSheetPort((batch) => client.run(batch)) },
    traffic: () => {
      const { requests, bytesSent, bytesReceived } = host.counters;
      return { solicitudes: requests, bytes: bytesSent + bytesReceived };
    },
    hasMacros: host.hasMacros,
    save: (kind) => host.save(kind),
  };
}

function openHost(path: string, bytes: Uint8Array): Host {
  try {
    return createHost({ bytes });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageProblem([`«${basename(path)}»: ${error.message}`]);
  }
}
