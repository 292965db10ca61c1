/** `npm run manifest:check`: the manifest of the project against the project's own rules, without a network. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkManifest } from './checkManifest';

const ROOT = resolve(import.meta.dirname, '../..');

const readAsset = (name: string): Uint8Array | undefined => {
  const path = join(ROOT, 'assets', name);
  return existsSync(path) ? readFileSync(path) : undefined;
};

const complaints = checkManifest(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), readAsset);
for (const { rule, at, message } of complaints) process.stderr.write(`${rule}: ${at}: ${message}\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;
