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
/** `-1366`: the pane in a window of 1366 by 700; `-200`: enlarged to 200 %. */
const LOOKS = [
  { suffix: '', width: 400, height: 900, options: { colorScheme: 'light' } },
  { suffix: '-1366', width: 350, height: 620, options: { colorScheme: 'light' } },
  { suffix: '-oscuro', width: 450, height: 900, options: { colorScheme: 'dark' } },
  { suffix: '-320', width: 320, height: 900, options: { colorScheme: 'light' } },
  { suffix: '-200', width: 225, height: 450, options: { colorScheme: 'light', deviceScaleFactor: 2 } },
  { suffix: '-contraste', width: 450, height: 900, options: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

process.env.PEI_AVANCE_BROWSER ??= findBrowser() ?? '';
const [pane, excel, browser] = await Promise.all([buildPane(), scripts(), launchBrowser(), mkdir(folder, { recursive: true })]);
for (const { suffix, width, height, options } of isForGuide ? LOOKS.slice(0, 1) : LOOKS) {
  const context = { viewport: { width, height }, deviceScaleFactor: isForGuide ? 2 : 1, ...options };
  const several = isForGuide ? [] : SEVERAL_SHEETS;
  for (const [script, screens] of [[excel.withTable, WITH_TABLE], [excel.withoutTable, WITHOUT_TABLE], [excel.severalSheets, several]] as const) {
    await walkScreens(browser, pane, script, screens, context, async (page, name) => {
      await page.screenshot({ path: join(folder, `panel-${name}${suffix}.png`) });
    });
  }
}
await browser.close();
await rm(pane, { recursive: true });
