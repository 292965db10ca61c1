import type { Browser, Page } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { openPreview } from '../helpers/browser/previewPage';
import type { PreviewPage } from '../helpers/browser/previewPage';
import { hostBookOf } from '../helpers/host/hostBook';

let browser: Browser;
let preview: PreviewPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser);
  ({ page } = preview);
  const book = await hostBookOf({ Datos: [['Estado', 'Lista', '', 'Rojo'], ['', '', '', 'Ámbar'], ['', '', '', 'Verde'], ['', '', '', 'Verde oscuro']] });
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Datos');
    sheet.getRange('A2:A4').dataValidation.rule = { list: { inCellDropDown: true, source: 'Pendiente,En proceso,Cumplido' } };
    sheet.getRange('B2:B4').dataValidation.rule = { list: { inCellDropDown: true, source: '=$D$1:$D$4' } };
    sheet.getRange('C2').dataValidation.rule = { list: { inCellDropDown: true, source: '=$H$1:$H$4' } };
    await context.sync();
  });
  await preview.openBook('listas.xlsx', book.host.save());
  await preview.shows('A1', 'Estado');
});
afterAll(() => browser.close());

const button = (cell: string) => page.getByRole('button', { name: `Lista de la celda ${cell}` });
const list = () => page.getByRole('listbox');
const marked = () => list().getByRole('option', { selected: true }).textContent();

describe('the drop-down of a cell with a list', () => {
  it('is offered beside the selected cell alone, and opens with Alt and the arrow down', async () => {
    await preview.choose('A1');
    expect(await button('A1').count()).toBe(0);
    await preview.choose('A2');
    await button('A2').waitFor();
    await preview.press('Alt+ArrowDown');
    expect(await list().getByRole('option').allTextContents()).toEqual(['Pendiente', 'En proceso', 'Cumplido']);
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
  });

  it('writes with Enter what the arrows marked, and gives the keys back to the sheet', async () => {
    await preview.press('ArrowDown', 'Enter');
    await preview.shows('A2', 'En proceso');
    await list().waitFor({ state: 'detached' });
    await preview.press('Alt+ArrowDown');
    expect(await marked()).toBe('En proceso');
    await preview.press('End', 'Escape');
    await list().waitFor({ state: 'detached' });
    await preview.press('ArrowRight');
    await button('B2').waitFor();
    expect((await preview.cells()).get('A2')).toBe('En proceso');
  });

  it('offers the values of cells to the mouse and to letters', async () => {
    await button('B2').click();
    expect(await list().getByRole('option').allTextContents()).toEqual(['Rojo', 'Ámbar', 'Verde', 'Verde oscuro']);
    await preview.press('v');
    expect(await marked()).toBe('Verde');
    await preview.press('v');
    expect(await marked()).toBe('Verde oscuro');
    await list().getByRole('option', { name: 'Ámbar' }).click();
    await preview.shows('B2', 'Ámbar');
  });

  it('is undone as anything typed, closes when the focus leaves, and says when it has nothing', async () => {
    await preview.press('Control+z');
    await preview.shows('B2', '');
    await button('B2').click();
    await page.getByRole('button', { name: 'Guardar copia' }).focus();
    await list().waitFor({ state: 'detached' });
    await preview.choose('C2');
    await preview.press('Alt+ArrowDown');
    await page.getByText(/^La lista de la celda está vacía/).waitFor();
    expect(preview.faults).toEqual([]);
  });
});
