/** The end-to-end tests: a real browser on the served preview and on the built pane, one file at a time. `npm run e2e`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from './browser.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const { jest } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));

process.env.PEI_AVANCE_BROWSER = findBrowser() ?? '';

export default {
  rootDir: ROOT,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/.config/e2eServer.mjs',
  globalTeardown: '<rootDir>/.config/e2eServerEnd.mjs',
  testTimeout: 120_000,
  maxWorkers: 1,
  transform: jest.transform,
};
