import { readFileSync } from 'node:fs';
import { UsageProblem } from './usageProblem';

/**
 * The bytes of a file.
 *
 * Throws a {@link UsageProblem} when it cannot be read.
 *
 * @param sentence what to print, in Spanish, by the system's error code ("ENOENT"; "" when there is none)
 */
export function readFileBytes(path: string, sentence: (code: string) => string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    throw new UsageProblem([sentence(code)]);
  }
}
