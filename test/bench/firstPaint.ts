import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import webpack from 'webpack';
import { findBrowser } from '../../.config/browser.mjs';
import { launchBrowser } from '../helpers/browser/browser';
import { buildPane, excelWith } from '../helpers/browser/deployedPane';

export const PAINT_HEADS = [
  'bare Fluent page, ms', 'pane, ms', '**pane / bare**', 'workbook known, ms', 'workbook known / bare',
];

/** How much slower than this machine the measured one is. */
const SLOWER = 4;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

/** A page of its own for the bare bundle, made by the same tools as the pane. */
async function buildBare(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'pei-avance-bare-'));
  const jsc = { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } };
  const compiler = webpack({
    mode: 'production',
    target: 'browserslist',
    devtool: false,
    entry: join(process.cwd(), 'test/bench/bare/page.tsx'),
    output: { path, filename: 'bare.js' },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    performance: { hints: false },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: { jsc } } }] },
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    compiler?.run((error, result) => compiler.close(() => (error ? fail(error) : done(result))));
  });
  if (stats === undefined || stats.hasErrors()) throw new Error(stats?.toString('errors-only') ?? 'The bare page was not bundled.');
  await writeFile(join(path, 'bare.html'), '<!doctype html><html lang="es"><head><title>Fluent</title><script src="bare.js" defer></script></head><body><div id="root"></div></body></html>');
  return path;
}

/** Serves folders as a web server would, compressed; the first that has the file answers. */
async function serve(folders: readonly string[]) {
  const fileOf = (name: string): Promise<Buffer | null> =>
    Promise.any(folders.map((folder) => readFile(join(folder, name)))).catch(() => null);
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    void fileOf(name).then((found) => {
      if (found === null) return response.writeHead(404).end();
      return response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream', 'Content-Encoding': 'gzip' }).end(gzipSync(found));
    });
  });
  await new Promise<void>((ready) => void server.listen(0, 'localhost', ready));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}

interface Opening {
  /** First contentful paint, in milliseconds from the navigation. */
  readonly painted: number;
  /** When `sign` stood on the page. */
  readonly known: number;
}

/** Opens a page in a browser that knows nothing yet, on a slower processor. */
async function open(browser: Browser, url: string, sign: string, office: string): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  await page.route('https://**/*', (route) => (route.request().url().endsWith('office.js') ? route.fulfill({ body: office, contentType: 'text/javascript' }) : route.abort()));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url);
  await page.getByText(sign).first().waitFor({ timeout: 60_000 });
  const opening = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    known: performance.now(),
  }));
  await context.close();
  return opening;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * How soon the deployed pane shows something, and how soon it knows the workbook, beside a page of a Fluent theme and a button: both in
 * Chromium slowed down four times, by turns, medians. Office.js is answered at once with Microsoft's client and the embedded host.
 */
export async function firstPaint(runs: number): Promise<readonly string[]> {
  process.env.PEI_AVANCE_BROWSER ??= findBrowser() ?? '';
  const [pane, bare, office] = await Promise.all([buildPane(), buildBare(), readFile('assets/pei-jlbr-2024.xlsx').then(excelWith)]);
  const [browser, server] = await Promise.all([launchBrowser(), serve([pane, bare])]);
  const ours: Opening[] = [];
  const theirs: Opening[] = [];
  for (let k = 0; k <= runs; k += 1) {
    theirs.push(await open(browser, `${server.address}bare.html`, 'Calcular avance', office));
    ours.push(await open(browser, `${server.address}taskpane.html`, '26 AEI', office));
  }
  await browser.close();
  server.stop();
  await Promise.all([pane, bare].map((folder) => rm(folder, { recursive: true })));
  const floor = median(theirs.slice(1).map(({ painted }) => painted));
  const paint = median(ours.slice(1).map(({ painted }) => painted));
  const known = median(ours.slice(1).map((one) => one.known));
  return [floor.toFixed(0), paint.toFixed(0), (paint / floor).toFixed(2), known.toFixed(0), (known / floor).toFixed(2)];
}
