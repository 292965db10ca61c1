import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand } from '../helpers/browser/commands';
import { openPreview } from '../helpers/browser/previewPage';
import { hostBook, hostBookOf, valuesIn } from '../helpers/host/hostBook';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The 2024 table for two units, the second with one more patrol. */
async function twoUnits(): Promise<Uint8Array> {
  const table = await valuesIn(hostBook({ bytes: readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx') }), 'PEI Indicadores');
  const other = table.map((row) => row.map((cell) => (cell === 47.6 ? 94 : cell)));
  return (await hostBookOf({ 'Unidad A': table, 'Unidad B': other })).host.save();
}

describe('Consolidar in the preview', () => {
  it('makes its sheets of all tables, leads to them, and is undone', async () => {
    const preview = await openPreview(browser, { viewport: { width: 1366, height: 700 } });
    const { page } = preview;
    const news = page.getByRole('region', { name: 'Lo que se hizo' });
    const tabs = page.getByRole('navigation', { name: 'Hojas del libro' });
    await preview.openBook('dos-unidades.xlsx', await twoUnits());
    await chooseCommand(page, 'Consolidar');
    await page.getByRole('button', { name: 'Escribir' }).click();
    await news.getByText('Se consolidaron 2 planes y periodos.').waitFor();
    const sheets = ['Consolidado PEI', 'Planes', 'AEI en rojo', 'Calidad de registros'];
    expect(await news.getByRole('listitem').allTextContents()).toEqual(sheets.map((name) => expect.stringContaining(name)));
      for (const name of sheets) expect(await tabs.getByText(name, { exact: true }).count()).toBe(1);
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    await chooseCommand(page, /^Deshacer: hojas «Consolidado PEI»/);
    await news.getByText('Se deshizo').waitFor();
    for (const name of sheets) expect(await tabs.getByText(name, { exact: true }).count()).toBe(0);
    expect(preview.faults).toEqual([]);
    await page.close();
  });
});
