import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand } from '../helpers/browser/commands';
import { openPreview } from '../helpers/browser/previewPage';
import type { PreviewPage } from '../helpers/browser/previewPage';
import { hostBook, hostBookOf, valuesIn } from '../helpers/host/hostBook';

/** The window of an office's laptop. */
const WINDOW = { width: 1366, height: 700 };

let browser: Browser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** How far the lower edge of an element stands from the top of the window, in pixels. */
async function bottomOf(element: Locator): Promise<number> {
  const box = await element.boundingBox();
  return box === null ? Infinity : box.y + box.height;
}

const selected = (address: string | RegExp) => preview.page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector('[aria-label="Celda elegida"]')?.textContent ?? ''), typeof address === 'string' ? `^${address}$` : address.source);
const header = () => preview.page.getByRole('banner').filter({ has: preview.page.getByRole('button', { name: 'Calcular avance' }) }).or(preview.page.locator('main header'));

describe('whoever calculates, in a window of 1366 by 700', () => {
  beforeAll(async () => {
    preview = await openPreview(browser, { viewport: WINDOW });
    await preview.calculate();
  });
  afterAll(() => preview.page.close());

  it('sees the average, the counts and the first AEI without scrolling', async () => {
    const { page } = preview;
    await page.getByText('74.68 %').waitFor();
    expect(await bottomOf(page.getByRole('treeitem', { name: /^AEI\.01\.01/ }))).toBeLessThanOrEqual(WINDOW.height);
    expect(await page.locator('main').locator('..').evaluate((scroller) => scroller.scrollTop)).toBe(0);
  });

  it('is told under the button what was written, and is led to it', async () => {
    const said = header().first().getByText(/^Al día: 2024, primer semestre\. Se escribieron \d+ celdas\./);
    await said.getByRole('button', { name: 'Ver columna' }).click();
    await selected(/^O13/);
  });

  it('filters AEI and indicators at once, and each count follows the other', async () => {
    const { page } = preview;
    await page.getByRole('button', { name: 'Verde 11 AEI' }).click();
    await page.getByRole('button', { name: '0 indicadores en rojo' }).waitFor();
    await page.getByRole('button', { name: 'Rojo 12 AEI' }).click();
    await page.getByText('23 de 26').waitFor();
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await page.getByText('23 de 26').waitFor({ state: 'detached' });
  });

  it('is warned in the line of a value that cannot be right, green as it is', async () => {
    const mark = preview.page.getByRole('treeitem', { name: /^AEI\.01\.02/ }).getByRole('img', { name: /observaci/ });
    expect(await mark.getAttribute('title')).not.toBe('');
  });

  it('stays in the tab where the button was pressed, and is told of the result', async () => {
    const { page } = preview;
    await preview.tab('Ajustes');
    await page.getByRole('button', { name: 'Calcular avance' }).click();
    await header().first().getByRole('button', { name: 'Ver resultado' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Ajustes' }).getAttribute('aria-selected')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Calcular avance');
    await page.getByRole('button', { name: 'Ver resultado' }).click();
    await page.getByRole('treeitem').first().waitFor();
  });
});

describe('whoever reviews, in a window of 1366 by 700', () => {
  it('goes from a finding to its cell and finds the review as it was', async () => {
    preview = await openPreview(browser, { viewport: WINDOW });
    const { page } = preview;
    await preview.tab('Revisión');
    const group = page.getByRole('tabpanel').getByRole('button', { expanded: false }).first();
    const name = (await group.textContent()) ?? '';
    await group.click();
    const link = page.getByRole('tabpanel').getByRole('button', { name: /^Ir a / }).first();
    const address = (await link.textContent())?.trim() ?? '';
    await link.click();
    await selected(address);
    expect(await page.getByRole('tabpanel').getByRole('button', { expanded: true }).first().textContent()).toBe(name);
    expect(await link.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(preview.faults).toEqual([]);
    await page.close();
  });
});

describe('whoever does a whole book, in a window of 1366 by 700', () => {
  it('recalculates it from the menu, is offered the sheet that is open, and is led to the one that is chosen', async () => {
    const table = await valuesIn(hostBook({ bytes: readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx') }), 'PEI Indicadores');
    preview = await openPreview(browser, { viewport: WINDOW });
    const { page } = preview;
    await preview.openBook('dos-hojas.xlsx', (await hostBookOf({ 'Unidad A': table, Notas: [['nada']], 'Unidad B': table })).host.save());
    const tables = page.getByRole('combobox', { name: 'Tabla', exact: true });
    await tables.waitFor();
    await chooseCommand(page, 'Recalcular todo el libro');
    await page.getByRole('button', { name: 'Escribir' }).click();
    await page.getByText('Se recorrieron las 2 hojas con tabla de PEI.').first().waitFor();
    await page.getByRole('navigation', { name: 'Hojas del libro' }).getByText('Unidad B').click();
    await page.getByRole('button', { name: 'Usar esta hoja' }).waitFor();
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Usar esta hoja' }).click();
    expect(await tables.locator('option:checked').textContent()).toBe('Unidad B');
    await tables.selectOption('Unidad A');
    await page.getByRole('region', { name: 'Hoja Unidad A' }).waitFor();
    await page.getByRole('button', { name: 'Usar esta hoja' }).waitFor({ state: 'detached' });
    expect(preview.faults).toEqual([]);
    await page.close();
  });
});
