import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { findBrowser } from '../../.config/browser.mjs';
import { launchBrowser } from '../helpers/browser/browser';
import { ADDRESS, buildPane, excelWith, serveDeployed } from '../helpers/browser/deployedPane';
import { benchBook } from './throughClient';

export const TASK_HEADS = ['indicators', 'floor, ms', 'first look, ms', 'before asking, ms', '*Calcular avance*, ms', 'a second time, ms'];

/** Tasks shorter than this a browser does not tell of. */
const SHORTEST = 50;
/** The pane has come to rest when nothing has happened for so long. */
const REST = 4_000;
const OPENINGS = 3;

type Span = readonly [start: number, length: number];

/**
 * The longest a click waits for the pane while this is done: the longest task, less what the host took in it, which in Excel is another
 * process, and less what Microsoft's own client took to load before there was a pane.
 */
async function longest(page: Page, began: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  await page.waitForTimeout(REST);
  const { tasks, excel } = await page.evaluate(() => ({
    tasks: (window as unknown as { tasks: Span[] }).tasks,
    excel: performance.getEntriesByName('excel').map(({ startTime, duration }): Span => [startTime, duration]),
  }));
  const ours = tasks.filter(([start]) => start >= began).map(([start, length]) =>
    excel.filter(([at]) => at >= start && at < start + length).reduce((left, [, taken]) => left - taken, length));
  return Math.max(SHORTEST, ...ours);
}

/** Notes every long task from the first on. */
const watchTasks = (page: Page) => page.addInitScript(() => {
  const tasks: Span[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
});

/** What touching every cell costs in this browser now: a text made of them and taken apart. */
const floorOf = (page: Page, cells: number): Promise<number> => page.evaluate((count) => {
  const values = Array.from({ length: count }, (_, at) => (at % 3 === 0 ? `Indicador número ${at}` : at / 7));
  const start = performance.now();
  JSON.parse(JSON.stringify(values));
  return performance.now() - start;
}, cells);

/** The floor and the longest tasks of one opening of the pane, of looking at its table, and of calculating it twice. */
async function open(browser: Browser, folder: string, excel: string, count: number): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 400, height: 900 } });
  await Promise.all([watchTasks(page), serveDeployed(page, folder, excel)]);
  await page.goto(`${ADDRESS}taskpane.html`);
  const calculate = page.getByRole('button', { name: 'Calcular avance' });
  const write = page.getByRole('button', { name: 'Escribir' });
  const done = (): Promise<void> => page.locator('main[aria-busy=false]').waitFor();
  const now = (): Promise<number> => page.evaluate(() => performance.now());
  const look = await longest(page, 0, () => calculate.waitFor());
  const ask = await longest(page, await now(), () => calculate.click().then(() => write.waitFor()));
  const first = await longest(page, await now(), () => write.click().then(done));
  const second = await longest(page, await now(), () => calculate.click().then(done));
  const floor = await floorOf(page, count * 17);
  return [floor, look, ask, first, second];
}

/**
 * How long the deployed pane leaves a click unanswered while it works on a table of so many indicators, in Chromium, by stages: the best
 * of three openings, since whatever else the machine does only adds to one. The limit is 100 ms on a machine whose floor is 50 at 20,000
 * indicators.
 */
export async function longestTask(count: number): Promise<readonly string[]> {
  process.env.PEI_AVANCE_BROWSER ??= findBrowser() ?? '';
  const [folder, excel] = await Promise.all([buildPane(), benchBook(count).then((bytes) => excelWith(Buffer.from(bytes)))]);
  const openings: (readonly number[])[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const browser = await launchBrowser();
    openings.push(await open(browser, folder, excel, count));
    await browser.close();
  }
  await rm(folder, { recursive: true });
  const best = (openings[0] ?? []).map((_, stage) => Math.min(...openings.map((opening) => opening[stage] ?? Infinity)));
  return [count.toLocaleString('en'), ...best.map((milliseconds) => milliseconds.toFixed(0))];
}
