import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand } from '../helpers/browser/commands';
import { openPreview } from '../helpers/browser/previewPage';
import type { PreviewPage } from '../helpers/browser/previewPage';

let browser: Browser;
let preview: PreviewPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  page = preview.page;
});
afterAll(() => browser.close());

const view = () => page.getByRole('region', { name: 'Simular', exact: true });
const result = () => page.getByRole('region', { name: 'Resultado de la simulación' });
const resultRows = async () => result().getByRole('list', { name: 'Antes y después' }).getByRole('listitem').allTextContents();

describe('simulating in the preview', () => {
  it('shows what another value would give, and writes nothing', async () => {
    const before = await preview.cells();
    await chooseCommand(page, 'Simular');
    await view().getByLabel('Buscar AEI o indicador').fill('ind.01.aei.01.01');
    await view().getByRole('button', { name: /^IND\.01\.AEI\.01\.01/ }).click();
    await view().getByLabel('Valor obtenido').fill('94');
    await view().getByLabel('Valor obtenido').press('Enter');
    await result().getByText('Cambios supuestos (1)').waitFor();
    expect(await resultRows()).toEqual([
      expect.stringMatching(/^AEI\.01\.01 .*Rojo50\.64→Verde100\.00$/), expect.stringMatching(/^IND\.01\.AEI\.01\.01 .*Rojo50\.64→Verde100\.00$/),
    ]);
    expect(await result().getByRole('row', { name: /^Avance promedio de AEI/ }).textContent()).toBe('Avance promedio de AEI74.6876.58');
    expect(await result().getByRole('row', { name: /^Acciones en Rojo/ }).textContent()).toBe(' Acciones en Rojo1211');
    expect(await preview.cells()).toEqual(before);
  });

  it('keeps what is supposed while the view is closed and the workbook is edited', async () => {
    await view().getByRole('button', { name: 'Volver' }).click();
    await preview.type('N20', '1');
    await chooseCommand(page, 'Simular');
    await result().getByRole('row', { name: /^Avance promedio de AEI/ }).filter({ hasNotText: '74.68' }).waitFor();
    await result().getByText('Cambios supuestos (1)').waitFor();
    await view().getByRole('heading', { name: 'IND.01.AEI.01.01' }).waitFor();
    expect((await resultRows())[0]).toMatch(/Rojo50\.64→Verde100\.00$/);
  });

  it('supposes several changes together, and takes them back one by one', async () => {
    await view().getByRole('combobox', { name: 'Sentido' }).selectOption({ label: 'Descendente' });
    await result().getByText('Cambios supuestos (2)').waitFor();
    await result().getByRole('button', { name: 'Quitar Valor obtenido de IND.01.AEI.01.01' }).click();
    await result().getByText('Cambios supuestos (1)').waitFor();
    expect((await resultRows())[0]).toMatch(/Rojo50\.64→Verde100\.00$/);
    await result().getByRole('button', { name: 'Quitar todos' }).click();
    await result().waitFor({ state: 'detached' });
  });

  it('says what an AEI lacks to green at the least effort, and applies it', async () => {
    await view().getByLabel('Buscar AEI o indicador').fill('aei.04.03');
    await view().getByRole('button', { name: /^AEI\.04\.03/ }).click();
    await page.getByRole('button', { name: 'Lo que falta para verde' }).click();
    await page.getByText(/^AEI\.04\.03 llega a verde \(95\) con el menor esfuerzo si cambia/).waitFor();
    await page.getByRole('button', { name: 'Aplicar a la simulación' }).click();
    await result().waitFor();
    expect((await resultRows())[0]).toMatch(/^AEI\.04\.03 .*→Verde9[5-9]\.\d\d$/);
    await page.getByRole('button', { name: 'Lo que falta para verde' }).click();
    await page.getByText('AEI.04.03 ya llega a verde.').waitFor();
  });

  it('copies what it supposes and what follows as a table', async () => {
    await result().getByText('Copiar como tabla').click();
    await result().getByText('Copiado').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n')[0]).toBe('Supuesto\tQué cambia\tAntes\tDespués');
    expect(text).toMatch(/\nAEI\.04\.03\t[^\t]+\t\d+\.\d\d \(Ámbar\)\t9[5-9]\.\d\d \(Verde\)/);
    expect(preview.faults).toEqual([]);
  });
});
