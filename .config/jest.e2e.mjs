/** The end-to-end tests: a real browser on the built preview, one file at a time. `npm run e2e`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const { jest } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));

export default {
  rootDir: ROOT,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
  transform: jest.transform,
};
