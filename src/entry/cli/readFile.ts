import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { UsageProblem } from './usageProblem';

/** The largest file that is read: no workbook that the host opens is near it. */
const MAX_BYTES = 512 * 1024 * 1024;

/**
 * The bytes of a plain file of up to 512 MB.
 *
 * Throws a {@link UsageProblem} when it cannot be read, is larger, or is no plain file (a pipe, a device): those may never end.
 *
 * @param sentence what to print, in Spanish, by the system's error code ("ENOENT"; "" when there is none)
 */
export function readFileBytes(path: string, sentence: (code: string) => string): Uint8Array {
  try {
    // Opening a pipe would otherwise wait for whoever writes to it.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = fstatSync(file);
      if (status.isDirectory()) throw new UsageProblem([sentence('EISDIR')]);
      if (!status.isFile()) throw new UsageProblem([`«${path}» no es un archivo común (es un dispositivo o una tubería): dé la ruta de un archivo guardado en disco.`]);
      if (status.size > MAX_BYTES) throw new UsageProblem([`«${path}» pesa más de 512 MB, y no se leen archivos tan grandes. Compruebe que es el archivo que quería.`]);
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    throw new UsageProblem([sentence(code)]);
  }
}
