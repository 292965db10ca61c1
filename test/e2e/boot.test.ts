import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, previewUrl } from '../helpers/browser/browser';

const CDN = 'https://appsforoffice.microsoft.com/**';
const OUTSIDE_EXCEL = 'PEI Avance funciona dentro de Excel.';
const TOO_OLD = /Actualice a Excel 2021 o Microsoft 365, o use Excel para la web/;

/** Outside Excel, Office.js tries to open a frame of its own for telemetry; the policy stops it, which is meant. */
const MICROSOFTS_OWN = /frame|telemetry/i;
const LONGER_THAN_PATIENCE = 11_000;

let browser: Browser;
let page: Page;
let asked: string[];
let complaints: string[];

/** Microsoft's address, answered from the installed package: the tests need no network. */
async function answerAsMicrosoft(): Promise<void> {
  await page.route(CDN, async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    const body = await readFile(join(process.cwd(), 'node_modules/@microsoft/office-js/dist', name));
    await route.fulfill({ body, contentType: 'text/javascript' });
  });
}

const openPane = async (): Promise<void> => {
  await page.goto(`${previewUrl()}taskpane.html`);
};

const askedFor = (end: string): string[] => asked.filter((url) => url.endsWith(end));

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  page = await browser.newPage();
  asked = [];
  complaints = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterEach(() => page.close());

afterAll(() => browser.close());

describe('the way the pane starts', () => {
  it('takes Office.js from the address of Microsoft when it answers', async () => {
    await answerAsMicrosoft();
    await openPane();
    await page.getByText(OUTSIDE_EXCEL).waitFor();
    expect(askedFor('/office-js/office.js')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('takes its own copy when that address fails', async () => {
    await page.route(CDN, (route) => route.abort());
    await openPane();
    await page.getByText(OUTSIDE_EXCEL).waitFor();
    expect(askedFor('/office-js/office.js')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('takes its own copy when that address keeps silent, and does not run an answer that comes too late', async () => {
    let answerAtLast: () => Promise<void> = () => Promise.resolve();
    await page.route(CDN, (route) => {
      answerAtLast = () => route.fulfill({ body: 'window.ranLate = true', contentType: 'text/javascript' });
    });
    await page.clock.install();
    await page.goto(`${previewUrl()}taskpane.html`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.getElementById('office-js') !== null);
    expect(askedFor('/office-js/office.js')).toEqual([]);
    await page.clock.runFor(LONGER_THAN_PATIENCE);
    await page.getByText(OUTSIDE_EXCEL).waitFor();
    await answerAtLast();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => 'ranLate' in window)).toBe(false);
    expect(askedFor('/office-js/office.js')).toHaveLength(1);
  });

  it('says in an engine too old for it which Excel to use, and does not load the pane', async () => {
    await answerAsMicrosoft();
    await page.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'));
    await openPane();
    await page.getByRole('alert').getByText(TOO_OLD).waitFor();
    expect(asked.filter((url) => /\/pane[^/]*\.js$/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says what to do when the pane itself does not come', async () => {
    await answerAsMicrosoft();
    await page.route(/\/pane[^/]*\.js$/, (route) => route.abort());
    await openPane();
    await page.getByRole('alert').getByText(/No se pudo cargar PEI Avance. Revise la conexión/).waitFor();
    expect(complaints).toEqual([]);
    await page.unroute(/\/pane[^/]*\.js$/);
    await page.getByRole('button', { name: 'Reintentar' }).click();
    await page.getByText(OUTSIDE_EXCEL).waitFor();
  });

  it('shows that it is opening while Office.js has not come', async () => {
    await page.route(CDN, () => undefined);
    await page.goto(`${previewUrl()}taskpane.html`, { waitUntil: 'commit' });
    await page.getByRole('status').getByText('Abriendo PEI Avance…').waitFor();
    expect(askedFor('/office-js/office.js')).toEqual([]);
  });

  it('keeps the pane inside its content security policy', async () => {
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) blocked.push(message.text());
    });
    await page.route(CDN, (route) => route.abort());
    await openPane();
    await page.getByText(OUTSIDE_EXCEL).waitFor();
    expect(blocked.filter((text) => !MICROSOFTS_OWN.test(text))).toEqual([]);
  });
});
