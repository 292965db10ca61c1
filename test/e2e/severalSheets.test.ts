import type { Browser } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand } from '../helpers/browser/commands';
import { openPreview } from '../helpers/browser/previewPage';
import { hostBookOf } from '../helpers/host/hostBook';
import { spread2024 } from '../helpers/host/severalSheets';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a plan on two sheets in the preview', () => {
  it('is offered as one, calculated together on a click, and undone in one action', async () => {
    const book = await hostBookOf(await spread2024(['Unidad A', 'Unidad B'], (_, nth) => nth % 2));
    const preview = await openPreview(browser);
    const { page } = preview;
    await preview.openBook('dos-unidades.xlsx', book.host.save());
    await page.getByRole('heading', { name: '¿Un solo plan en 2 hojas?' }).waitFor();
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    const before = await preview.cells();
    await page.getByRole('button', { name: 'Calcular juntas' }).click();
    await page.getByRole('button', { name: 'Escribir' }).click();
    await page.getByRole('region', { name: 'Resultado' }).getByText('74.68').first().waitFor();
    await page.getByRole('heading', { name: 'Unidad A y Unidad B' }).waitFor();
    expect(await page.getByRole('heading', { name: '¿Un solo plan en 2 hojas?' }).count()).toBe(0);
    const cells = await preview.cells();
    expect([...cells.values()]).toEqual(expect.arrayContaining(['74.68', 'Semáforo']));
    await chooseCommand(page, /^Deshacer:/);
    await page.getByText('Se deshizo el último cálculo.').waitFor();
    expect(await preview.cells()).toEqual(before);
    expect(preview.faults).toEqual([]);
    await page.close();
  });
});
