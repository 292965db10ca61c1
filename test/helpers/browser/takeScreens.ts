import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../../.config/browser.mjs';
import { launchBrowser } from './browser';
import { buildPane } from './deployedPane';
import { scripts, SEVERAL_SHEETS, walkScreens, WITH_TABLE, WITHOUT_TABLE } from './paneScreens';

/**
 * Takes a picture of every screen of the pane, as the user's guide shows them: `npm run screens`, or `npm run screens -- FOLDER` for
 * all widths and themes.
 */
const [folder = 'docs/img'] = process.argv.slice(2);
const isForGuide = folder === 'docs/img';
const LOOKS = [
  { suffix: '', width: 400, options: { colorScheme: 'light' } },
  { suffix: '-oscuro', width: 400, options: { colorScheme: 'dark' } },
  { suffix: '-320', width: 320, options: { colorScheme: 'light' } },
  { suffix: '-contraste', width: 450, options: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

process.env.PEI_AVANCE_BROWSER ??= findBrowser() ?? '';
const [pane, excel, browser] = await Promise.all([buildPane(), scripts(), launchBrowser(), mkdir(folder, { recursive: true })]);
for (const { suffix, width, options } of isForGuide ? LOOKS.slice(0, 1) : LOOKS) {
  const context = { viewport: { width, height: 900 }, deviceScaleFactor: isForGuide ? 2 : 1, ...options };
  const several = isForGuide ? [] : SEVERAL_SHEETS;
  for (const [script, screens] of [[excel.withTable, WITH_TABLE], [excel.withoutTable, WITHOUT_TABLE], [excel.severalSheets, several]] as const) {
    await walkScreens(browser, pane, script, screens, context, async (page, name) => {
      await page.screenshot({ path: join(folder, `panel-${name}${suffix}.png`) });
    });
  }
}
await browser.close();
await rm(pane, { recursive: true });
