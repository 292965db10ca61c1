import { readFile, rm } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand } from '../helpers/browser/commands';
import { ADDRESS, buildPane, excelWith, serveDeployed } from '../helpers/browser/deployedPane';
import { xmlFaults } from '../helpers/packageXml';

let browser: Browser;
let page: Page;
let folder: string;
const refused: string[] = [];
const faults: string[] = [];

const figure = (address: string): Promise<unknown> =>
  page.evaluate((at) => Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange(at).load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  }), address);

beforeAll(async () => {
  const [build, chromium, excel] = await Promise.all([buildPane(), launchBrowser(), readFile('assets/pei-jlbr-2024.xlsx').then(excelWith)]);
  folder = build;
  browser = chromium;
  page = await browser.newPage({ viewport: { width: 320, height: 900 } });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => refused.push(request.url()));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  await serveDeployed(page, folder, excel);
  await page.goto(`${ADDRESS}taskpane.html`);
  await page.getByText('26 AEI').waitFor();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

describe('the pane as it is deployed', () => {
  it('finds the table of the open workbook and calculates it', async () => {
    await page.getByRole('button', { name: 'Calcular avance' }).click();
    await page.getByRole('button', { name: 'Escribir' }).click();
    await page.getByText('74.68 %').waitFor();
    expect(await figure('O13')).toBe(50.64);
  });

  it('selects the cell of an action and says nothing went wrong', async () => {
    await page.getByRole('treeitem', { name: /^AEI\.07\.03/ }).click();
    await page.waitForFunction(() => Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return selected.address.endsWith('71');
    }));
    expect(await page.getByText('Reintentar').count()).toBe(0);
  });

  it('makes the report in Word under its own policy, which lets no text become code', async () => {
    // Asked for later: what a test has evaluated at once is exempt from the policy.
    expect(await page.evaluate(`new Promise((done) => setTimeout(() => {
      try { done(typeof new Function('return 1')); } catch (error) { done(String(error)); }
    }))`)).toMatch(/EvalError/);
    faults.splice(0, faults.length, ...faults.filter((fault) => !/evaluat/i.test(fault)));
    await page.getByRole('group', { name: 'Comandos' }).getByRole('button', { name: 'Redactar alertas', exact: true }).click();
    await page.locator('main').getByText(/tiene 12 alertas/).first().waitFor();
    await page.getByRole('tab', { name: /^Alertas/ }).click();
    await page.getByRole('group', { name: 'Hacer con las alertas' }).getByRole('button', { name: 'Exportar a Word', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exportar igual' }).click(),
    ]);
    const report = await readFile(await download.path());
    expect(xmlFaults(report)).toEqual([]);
    expect(strFromU8(unzipSync(report)['word/document.xml'] ?? new Uint8Array())).toContain('AEI.07.03');
  });

  it('fits into 320 pixels', async () => {
    const scroller = page.locator('main').locator('..');
    expect(await scroller.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });

  it('has no serious accessibility fault', async () => {
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
  });

  it('opens the page of the method from its menu', async () => {
    const [method] = await Promise.all([page.context().waitForEvent('page'), chooseCommand(page, 'Metodología')]);
    expect(method.url()).toBe(`${ADDRESS}metodologia.html`);
    expect(await method.getByRole('heading', { level: 1 }).innerText()).toBe('Metodología: cómo se calcula el avance de un PEI');
    expect(await method.getByText('8.36').count()).toBeGreaterThan(0);
    await method.close();
  });

  it('asks only its own server and Microsoft, and keeps its own policy', () => {
    expect(refused).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the own copy of Office.js, when Microsoft does not answer', () => {
  it('is all there: nothing that it asks for is missing', async () => {
    const context = await browser.newContext();
    const alone = await context.newPage();
    const answers = new Map<string, number>();
    alone.on('response', (response) => answers.set(response.url(), response.status()));
    await serveDeployed(alone, folder, null);
    await alone.goto(`${ADDRESS}taskpane.html`);
    await alone.waitForFunction(() => 'Office' in window);
    await alone.waitForLoadState('networkidle');
    expect([...answers.keys()]).toContain(`${ADDRESS}office-js/office.js`);
    expect([...answers].filter(([, status]) => status >= 400)).toEqual([]);
    await context.close();
  });
});

describe('three clicks on the version', () => {
  it('open the questions to Excel, which are asked in a blank workbook and answered there', async () => {
    const blank = await browser.newPage({ viewport: { width: 320, height: 900 } });
    await serveDeployed(blank, folder, await excelWith(null));
    await blank.goto(`${ADDRESS}taskpane.html`);
    await blank.getByText(/^PEI Avance \d/).click({ clickCount: 3 });
    await blank.getByRole('button', { name: 'Preguntar' }).click();
    const recording = JSON.parse(await blank.getByRole('textbox', { name: 'Respuestas' }).inputValue({ timeout: 60_000 })) as readonly object[];
    expect(recording.length).toBeGreaterThanOrEqual(40);
    expect(recording[0]).toMatchObject({ question: expect.any(String) as string, platform: expect.any(String) as string, build: expect.any(String) as string });
    await blank.close();
  }, 120_000);
});
