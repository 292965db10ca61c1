import { rm } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { buildPane } from '../helpers/browser/deployedPane';
import { scripts, SEVERAL_SHEETS, walkScreens, WITH_TABLE, WITHOUT_TABLE } from '../helpers/browser/paneScreens';

let browser: Browser;
let folder: string;
let excel: Awaited<ReturnType<typeof scripts>>;

beforeAll(async () => {
  [browser, folder, excel] = await Promise.all([launchBrowser(), buildPane(), scripts()]);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** How many pixels of the pane a reader would have to scroll sideways for. */
const sideways = (page: Page): Promise<number> =>
  page.locator('main').locator('..').evaluate((box) => Math.max(box.scrollWidth - box.clientWidth, document.body.scrollWidth - window.innerWidth));

interface Look {
  readonly because: string;
  readonly width: number;
  readonly options: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'>;
}

const LOOKS: readonly Look[] = [
  { because: 'light, in the width Excel gives at first', width: 320, options: { colorScheme: 'light' } },
  { because: 'dark, in a wide pane', width: 450, options: { colorScheme: 'dark' } },
  { because: 'high contrast, as narrow as a pane gets', width: 320, options: { colorScheme: 'dark', forcedColors: 'active' } },
];

describe.each(LOOKS)('every screen of the pane, $because', ({ width, options }) => {
  it.each([
    { over: 'a workbook with a PEI', screens: WITH_TABLE, script: 'withTable' as const },
    { over: 'a plan on two sheets', screens: SEVERAL_SHEETS, script: 'severalSheets' as const },
    { over: 'a workbook without one', screens: WITHOUT_TABLE, script: 'withoutTable' as const },
  ])('has no accessibility fault and fits the width, over $over', async ({ screens, script }) => {
    const found: string[] = [];
    await walkScreens(browser, folder, excel[script], screens, { ...options, viewport: { width, height: 800 } }, async (page, name) => {
      found.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
      const over = await sideways(page);
      if (over > 0) found.push(`${name}: ${over} px too wide`);
    });
    expect(found).toEqual([]);
  });
});
