import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand, commandsOf } from '../helpers/browser/commands';
import { openPreview } from '../helpers/browser/previewPage';
import type { PreviewPage } from '../helpers/browser/previewPage';
import { hostBook } from '../helpers/host/hostBook';

const NOW = readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx');

let browser: Browser;
let preview: PreviewPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser);
  page = preview.page;
});
afterAll(() => browser.close());

/** The 2024 workbook as it stood before: IND.01.AEI.01.01 with 46.74, IND.01.AEI.02.02 with almost nothing. */
async function earlier(): Promise<Buffer> {
  const book = hostBook({ bytes: NOW });
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('PEI Indicadores');
    sheet.getRange('N14').values = [[46.74]];
    sheet.getRange('N20').values = [[1]];
    await context.sync();
  });
  return Buffer.from(book.host.save());
}

const choose = async (name: string, buffer: Buffer): Promise<void> =>
  page.getByLabel('Archivo del otro corte').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

const view = () => page.getByRole('region', { name: 'Comparar dos cortes' });

describe('comparing two cuts in the preview', () => {
  it('says why a file cannot be compared, and leaves everything as it is', async () => {
    await chooseCommand(page, 'Comparar dos cortes');
    await view().getByText('este libro tiene una sola tabla y un solo periodo').waitFor();
    await choose('viejo.xls', readFileSync('test/fixtures/hostiles/dialecto-xls-antiguo.xlsx'));
    await page.getByText('No se pudo leer «viejo.xls».').waitFor();
    await page.getByText(/tiene el formato antiguo \.xls/).waitFor();
  });

  it('finds nothing against a copy of the same workbook', async () => {
    await choose('copia.xlsx', NOW);
    await view().getByText('copia.xlsx').waitFor();
    await page.getByRole('button', { name: 'Comparar', exact: true }).click();
    await page.getByText('Los dos cortes dicen lo mismo').waitFor();
  });

  it('lists what differs, by code and with its cell, and filters it', async () => {
    await choose('PEI 10-07-2024.xlsx', await earlier());
    await view().getByText('PEI 10-07-2024.xlsx').waitFor();
    await page.getByRole('button', { name: 'Comparar', exact: true }).click();
    await page.getByText(/^8 diferencias en 4 filas/).waitFor();
    const card = page.getByRole('article', { name: 'IND.01.AEI.01.01', exact: true });
    expect(await card.getByRole('listitem').allTextContents()).toEqual(['Valor obtenido 2024-I: 46.74 → 47.60N14', 'Avance: 49.72 → 50.64O14']);
    await view().getByText(/^Entre el corte del 10 de julio y el libro abierto, el avance promedio de las AEI pasó de \d\d\.\d+% a 74\.68%: /).waitFor();
    await card.getByRole('button', { name: 'Ir a N14, hoja PEI Indicadores' }).click();
    await page.waitForFunction(() => document.querySelector('[aria-label="Celda elegida"]')?.textContent === 'N14');
    await page.getByRole('group', { name: 'Filtrar por lo que cambió' }).getByRole('button', { name: /^Color/ }).click();
    expect(await page.getByRole('article').count()).toBe(2);
    await page.getByLabel('Buscar en las diferencias').fill('ind.01');
    await page.waitForFunction(() => document.querySelectorAll('article').length === 1);
    await page.getByLabel('Buscar en las diferencias').fill('');
    await page.getByRole('group', { name: 'Filtrar por lo que cambió' }).getByRole('button', { name: /^Color/ }).click();
  });

  it('says which figure of a text is of the other cut', async () => {
    await page.getByText('Revisar un texto contra los dos cortes').click();
    await page.getByLabel('Texto del informe').fill('La gerencia, en la AEI.01.01, tiene un avance del 49.72%.');
    await page.getByRole('button', { name: 'Revisar redacción' }).click();
    await page.getByText(/49\.72 es del corte del 10 de julio\./).waitFor();
  });

  it('is as it was after it was closed to look at a cell, and opened again', async () => {
    await page.getByLabel('Buscar en las diferencias').fill('ind.01');
    await page.getByRole('button', { name: 'Volver' }).click();
    await preview.tab('Revisión');
    await chooseCommand(page, 'Comparar dos cortes');
    await page.getByText(/^8 diferencias en 4 filas/).waitFor();
    await view().getByText('PEI 10-07-2024.xlsx').waitFor();
    expect(await page.getByLabel('Buscar en las diferencias').inputValue()).toBe('ind.01');
    expect(await page.getByLabel('Texto del informe').inputValue()).toBe('La gerencia, en la AEI.01.01, tiene un avance del 49.72%.');
    await page.getByText(/49\.72 es del corte del 10 de julio\./).waitFor();
    await page.getByLabel('Buscar en las diferencias').fill('');
  });

  it('writes the sheet when asked to, after its question, and undoes it', async () => {
    const before = await preview.cells();
    await page.getByRole('button', { name: 'Escribir en una hoja' }).click();
    await page.getByRole('button', { name: 'Escribir', exact: true }).click();
    await page.getByText('La hoja «Cambios PEI» tiene 8 diferencias.').waitFor();
    await view().getByText(/^8 diferencias/).waitFor();
    const rows = await page.evaluate(() => Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Cambios PEI').getUsedRange().load('values');
      await context.sync();
      return used.values as unknown[][];
    }));
    expect(rows.filter(([code]) => code === 'IND.01.AEI.01.01').map(([, , ...rest]) => rest)).toEqual([['Valor obtenido 2024-I', 46.74, 47.6], ['Avance', 49.72, 50.64]]);
    expect(await preview.cells()).toEqual(before);
    expect(await commandsOf(page)).toContain('Deshacer: hoja «Cambios PEI»');
    await chooseCommand(page, 'Deshacer: hoja «Cambios PEI»');
    await page.waitForFunction(() => Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.every(({ name }) => name !== 'Cambios PEI');
    }));
    expect(preview.faults).toEqual([]);
  });
});
