import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Switches off the browser's own requests: updates, syncing, first-run pages. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless browser for one test file; close it in `afterAll`.
 * Which one it is says PEI_AVANCE_BROWSER, set by the end-to-end configuration; its sandbox cannot run for the root user.
 */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = process.env.PEI_AVANCE_BROWSER ?? '';
  if (executablePath === '') throw new Error('No browser: run the end-to-end tests with npm run e2e.');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET });
};

/** The address of the preview page, served once for all end-to-end tests. */
export const previewUrl = (): string => {
  const url = process.env.PEI_AVANCE_PREVIEW;
  if (url === undefined) throw new Error('No preview server: run the end-to-end tests with npm run e2e.');
  return url;
};
