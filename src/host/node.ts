import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hasClient } from './client/officeClient';

/** The readable build: an uncaught error inside the minified one prints its single line of 1.4 MB. */
const CLIENT_FILE = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

/** Adds what the client reads of a browser: `window` and a user agent. */
function addBrowserNames(scope: { window?: unknown; navigator?: unknown }): void {
  scope.window ??= scope;
  scope.navigator ??= { userAgent: 'Node' };
}

/**
 * Loads Microsoft's client, as npm installed it, into this realm's global object; a second call does nothing. It is evaluated in the
 * global scope because its top-level variables must become globals.
 *
 * @param projectFolder the folder whose `node_modules` holds `@microsoft/office-js`; the working folder unless given
 */
export function loadClient(projectFolder = process.cwd()): void {
  if (hasClient(globalThis)) return;
  addBrowserNames(globalThis);
  const file = createRequire(join(projectFolder, 'package.json')).resolve(CLIENT_FILE);
  (0, eval)(readFileSync(file, 'utf8'));
}
