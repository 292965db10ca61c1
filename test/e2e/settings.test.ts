import type { Browser, Page } from 'playwright-core';
import { PALETTES } from '../../src/engine/method/bandPalettes';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { countsOf, openPreview, type PreviewPage } from '../helpers/browser/previewPage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** "#F0A078" as the browser writes it. */
const painted = (colour: string): string => `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;

const summaryOf = (page: Page) => page.getByRole('region', { name: 'Resultado' });
/** Row and column of the sample's AEI.01.01, from 0: its progress. */
const FIRST = { row: 12, progress: 14 };

describe('Ajustes in the preview', () => {
  let preview: PreviewPage;
  beforeAll(async () => {
    preview = await openPreview(browser);
  });
  afterAll(() => preview.page.close());

  it('gives other limits and colours to the pane, the cells and the summary, with the keyboard alone', async () => {
    const { page } = preview;
    await page.getByRole('tab', { name: 'Resultado' }).focus();
    await page.keyboard.press('End');
    const amber = page.getByLabel('Ámbar desde');
    await amber.waitFor();
    await page.keyboard.press('Tab');
    expect(await amber.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('50');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('87,5');
    await page.keyboard.press('Tab');
    await page.getByRole('status').getByText('Límites del semáforo: ámbar desde 50, verde desde 87.5.').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('status').getByText('Colores: para daltonismo.').waitFor();
    expect(await page.getByRole('radio', { name: /^Para daltonismo/ }).isChecked()).toBe(true);
    await preview.tab('Resultado');
    await preview.calculate();
    expect(await countsOf(page)).toEqual(['Rojo 4 AEI', 'Ámbar 11 AEI', 'Verde 11 AEI', 'ND 0 AEI']);
    await summaryOf(page).getByText(/^Calculado con: ámbar desde 50 y verde desde 87\.5\./).waitFor();
    expect(await preview.fill(FIRST.row, FIRST.progress)).toBe(painted(PALETTES.safe.amber.fill));
    await page.getByRole('button', { name: 'Regenerar resumen' }).click();
    const sheets = page.getByRole('navigation', { name: 'Hojas del libro' });
    await sheets.getByText('Resumen PEI').click();
    await page.getByText('[50%-87.5%>').first().waitFor();
    await sheets.getByText('PEI Indicadores').click();
  });

  it('says what a fault is beside its field, keeps nothing of it, and gives back with Escape', async () => {
    const { page } = preview;
    await preview.tab('Ajustes');
    const name = page.getByLabel('Hoja de las alertas');
    await name.fill('Alertas: 2024');
    await name.press('Enter');
    await page.getByText('El nombre de una hoja no puede llevar «:».').waitFor();
    await name.press('Escape');
    expect(await name.inputValue()).toBe('Alertas PEI');
  });

  it('goes back to the usual, and back again', async () => {
    const { page } = preview;
    const section = page.getByRole('region', { name: 'Restablecer' });
    expect(await section.getByRole('listitem').allTextContents()).toContain('Colores: para daltonismo → los de siempre');
    await section.getByRole('button', { name: 'Restablecer' }).click();
    await section.getByRole('button', { name: 'Volver a mis ajustes' }).waitFor();
    await preview.tab('Resultado');
    await preview.calculate();
    await summaryOf(page).getByText('74.68').first().waitFor();
    expect(await countsOf(page)).toEqual(['Rojo 12 AEI', 'Ámbar 3 AEI', 'Verde 11 AEI', 'ND 0 AEI']);
    expect(await preview.fill(FIRST.row, FIRST.progress)).toBe(painted(PALETTES.ceplan.red.fill));
  });

  it('has no fault of its own', () => expect(preview.faults).toEqual([]));
});

describe('Ajustes for everybody', () => {
  it.each<{ name: string; options: Parameters<Browser['newPage']>[0] }>([
    { name: 'light', options: { colorScheme: 'light' } },
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: 'high contrast', options: { forcedColors: 'active' } },
  ])('has no serious accessibility fault in $name, nor a horizontal scroll at 320 pixels', async ({ options }) => {
    const { page } = await openPreview(browser, { ...options, viewport: { width: 320, height: 900 } });
    await page.getByRole('tab', { name: 'Ajustes' }).click();
    await page.getByLabel('Hoja del resumen').fill('Un nombre de hoja demasiado largo para Excel');
    await page.getByLabel('Ámbar desde').fill('99');
    await page.getByRole('radio', { name: /^Para daltonismo/ }).check();
    await page.getByText(/^Se guarda en este libro/).waitFor();
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    const wide = await page.locator('main *').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1).map(({ outerHTML }) => outerHTML.slice(0, 80)));
    expect(wide).toEqual([]);
    await page.close();
  });
});
