import { readFileSync } from 'node:fs';
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
});
afterAll(() => browser.close());

async function open(options?: Parameters<typeof openPreview>[1]): Promise<void> {
  preview = await openPreview(browser, options);
  ({ page } = preview);
}

/** What a spreadsheet program drops on the page. */
const drop = (name: string, bytes: Uint8Array): Promise<void> => page.evaluate(([fileName, content]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], fileName));
  const place = document.querySelector('[role=grid]');
  for (const type of ['dragenter', 'dragover', 'drop']) place?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}, [name, Buffer.from(bytes).toString('base64')] as const);

describe('a file dropped on the page', () => {
  const sample = readFileSync('assets/pei-jlbr-2024.xlsx');
  beforeAll(() => open());
  afterAll(() => page.close());

  it('is opened, also in place of one of its name, and what cannot be read is told of', async () => {
    const other = (await hostBookOf({ Datos: [['hola']] })).host.save();
    await drop('otro.xlsx', other);
    await preview.shows('A1', 'hola');
    await drop('otro.xlsx', sample);
    await page.getByText('26 AEI').waitFor();
    await drop('otro.xlsx', other);
    await page.getByText('26 AEI').waitFor({ state: 'detached' });
    await preview.shows('A1', 'hola');
    await drop('notas.xlsx', Buffer.from('nada'));
    await page.getByText(/^notas\.xlsx: El archivo no es un libro de Excel/).waitFor();
  });

  it('asks before it takes the place of a book with unsaved changes', async () => {
    await preview.type('A2', 'cambio');
    await preview.unsaved().waitFor();
    await drop('pei.xlsx', sample);
    const question = page.getByRole('dialog', { name: '¿Guardar una copia antes de abrir pei.xlsx?' });
    await question.waitFor();
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    await question.getByRole('button', { name: 'Cancelar' }).click();
    await preview.shows('A2', 'cambio');
    await drop('pei.xlsx', sample);
    const [download] = await Promise.all([page.waitForEvent('download'), question.getByRole('button', { name: 'Guardar copia y abrir' }).click()]);
    expect(download.suggestedFilename()).toBe('otro (copia).xlsx');
    await preview.shows('A13', 'AEI.01.01');
  });

  it('has the browser ask before the page is left with unsaved changes, and not without', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual([]);
    await page.getByText('26 AEI').waitFor();
    await preview.type('Q20', '1');
    await preview.unsaved().waitFor();
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });
});

describe('the keyboard in the grid', () => {
  beforeAll(() => open());
  afterAll(() => page.close());

  const selected = async (...keys: readonly string[]): Promise<string | null> => {
    await preview.press(...keys);
    return preview.selected();
  };

  it('walks the sheet as in Excel, and says where it is', async () => {
    await preview.choose('A13');
    expect(await selected('ArrowRight', 'ArrowDown')).toBe('B14');
    expect(await selected('Control+ArrowDown')).toBe('B72');
    expect(await selected('Control+Home')).toBe('C13');
    expect(await selected('Control+End')).toBe('O73');
    expect(await selected('Home')).toBe('C73');
    expect(Number((await selected('PageUp'))?.slice(1))).toBeLessThan(60);
    await preview.choose('K14');
    expect(await selected('End')).toBe('N14');
    const grid = page.getByRole('grid', { name: 'PEI Indicadores' });
    const active = await grid.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).evaluate((cell) => [cell.getAttribute('role'), cell.getAttribute('aria-selected'), cell.getAttribute('aria-colindex'), cell.closest('tr')?.getAttribute('aria-rowindex')]))
      .toEqual(['gridcell', 'true', '14', '14']);
    expect(await grid.evaluate((one) => [Number(one.getAttribute('aria-rowcount')) >= 72, Number(one.getAttribute('aria-colcount')) >= 15])).toEqual([true, true]);
  });

  it('extends the selection with Shift, in the workbook too', async () => {
    await preview.choose('M14');
    await preview.press('Shift+ArrowRight', 'Shift+ArrowDown');
    await page.waitForFunction(() => document.querySelectorAll('[role=gridcell][aria-selected=true]').length === 4);
    const address = () => page.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    }));
    await expect(address()).resolves.toBe("'PEI Indicadores'!M14:N15");
  });

  it('leaves the sheet with F6, and comes back', async () => {
    const where = () => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
    await preview.choose('M14');
    await preview.press('F6');
    expect(await where()).toBe('pane');
    await preview.press('F6');
    expect(await where()).toBe('toolbar');
    await preview.press('Shift+F6', 'Shift+F6');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });

  it('goes from tab to tab of the sheets, and shows the next one from within the grid', async () => {
    await preview.openBook('dos.xlsx', (await hostBookOf({ Uno: [['a']], Dos: [['b']], Tres: [['c']] })).host.save());
    await preview.shows('A1', 'a');
    const sheets = page.getByRole('navigation', { name: 'Hojas del libro' });
    await sheets.getByRole('button', { name: 'Uno' }).focus();
    await preview.press('ArrowRight', 'Enter');
    await preview.shows('A1', 'b');
    await preview.press('Control+Alt+PageDown');
    await preview.shows('A1', 'c');
    expect(await sheets.locator('[aria-current=page]').textContent()).toBe('Tres');
  });

  it('changes the width of a column with Alt+Shift+arrows, the mouse by dragging and with a double click', async () => {
    const width = async () => (await page.locator('th[data-column="0"]').boundingBox())?.width ?? 0;
    const first = await width();
    await preview.press('Alt+Shift+ArrowRight');
    await page.waitForFunction((before) => (document.querySelector('th[data-column="0"]')?.getBoundingClientRect().width ?? 0) > before, first);
    const edge = await page.locator('[data-resizer="0"]').boundingBox();
    const [x, y] = [(edge?.x ?? 0) + 4, (edge?.y ?? 0) + 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y);
    await page.mouse.up();
    await page.waitForFunction((before) => (document.querySelector('th[data-column="0"]')?.getBoundingClientRect().width ?? 0) > before + 60, first);
    await page.locator('[data-resizer="0"]').dblclick();
    await page.waitForFunction((before) => (document.querySelector('th[data-column="0"]')?.getBoundingClientRect().width ?? 0) < before, first);
    await preview.choose('A1');
    await preview.press('Control+z');
    await page.waitForFunction((before) => (document.querySelector('th[data-column="0"]')?.getBoundingClientRect().width ?? 0) > before + 60, first);
  });

  it.each<{ because: string; options: Parameters<Browser['newPage']>[0] }>([
    { because: 'light', options: { colorScheme: 'light' } },
    { because: 'dark and narrow', options: { colorScheme: 'dark', viewport: { width: 320, height: 900 } } },
    { because: 'forced colours', options: { colorScheme: 'dark', forcedColors: 'active' } },
  ])('has no serious accessibility fault while a cell is edited and a notice shown, $because', async ({ options }) => {
    const other = await openPreview(browser, options);
    await other.choose('A3');
    await other.page.keyboard.type('=SUMA(');
    await other.page.keyboard.press('Enter');
    await other.page.getByText(/^No se entiende la fórmula/).waitFor();
    expect(await seriousAccessibilityFaults(other.page)).toEqual([]);
    expect(await other.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await other.page.close();
  });
});
