import type { Browser } from 'playwright-core';
import { seriousFaults } from '../helpers/audit';
import { launchBrowser } from '../helpers/browser';
import { openPreview, type PreviewPage } from '../helpers/previewPage';

const ALERTS = 'Alertas PEI';
const SUMMARY = 'Resumen PEI';
const CODE = 'AEI.07.01';

let browser: Browser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser);
  await preview.calculate();
  await preview.page.getByRole('tab', { name: 'Reporte' }).click();
});
afterAll(() => browser.close());

/** Clicks and waits until the report says what came of it. */
async function make(button: string, said: RegExp): Promise<void> {
  await preview.page.getByRole('button', { name: button, exact: true }).click();
  await preview.page.getByRole('tabpanel').getByText(said).waitFor();
}

/** Writes in a cell as the user would; the row is the one that begins with these words, or a number counted from 1. */
const write = (sheet: string, row: string | number, column: string, value: string | number): Promise<void> =>
  preview.page.evaluate(([name, where, letter, words]) => Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const used = worksheet.getRange('A1').getBoundingRect(worksheet.getUsedRange()).load('values');
    await context.sync();
    const at = typeof where === 'number' ? where : used.values.findIndex(([first]) => first === where) + 1;
    worksheet.getRange(`${letter}${at}`).values = [[words]];
    await context.sync();
  }), [sheet, row, column, value] as const);

/** Every cell of a sheet. */
const valuesOf = (sheet: string): Promise<readonly (readonly unknown[])[]> =>
  preview.page.evaluate((name) => Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const used = worksheet.getRange('A1').getBoundingRect(worksheet.getUsedRange()).load('values');
    await context.sync();
    return used.values as unknown[][];
  }), sheet);

const rowOf = async (sheet: string, first: string) => (await valuesOf(sheet)).find(([cell]) => cell === first);

describe('the report in the preview', () => {
  it('makes the summary and the alerts, and leaves the user where they were', async () => {
    await make('Regenerar resumen', /«Resumen PEI» está al día/);
    await make('Redactar alertas', /tiene 12 alertas/);
    expect((await rowOf(SUMMARY, 'Acciones'))?.slice(0, 6)).toEqual(['Acciones', 12, 3, 11, 0, 26]);
    const active = await preview.page.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    }));
    expect(active).toBe('PEI Indicadores');
  });

  it('keeps an edited paragraph and a reviewer\'s note when a value changes and all is made again', async () => {
    await write(ALERTS, CODE, 'F', 'Lo que escribió una persona: 54.81%.');
    await write(SUMMARY, 4, 'J', 'nota de quien revisa');
    await write('PEI Indicadores', 'IND.01.AEI.07.01', 'N', 80);
    await make('Regenerar resumen', /54\.81 → 59\.26, sigue en rojo/);
    await make('Redactar alertas', /Cifras nuevas: 54\.81% → 59\.26%/);
    expect((await rowOf(ALERTS, CODE))?.[5]).toBe('Lo que escribió una persona: 54.81%.');
    expect((await rowOf(ALERTS, CODE))?.[3]).toBe(59.26);
    expect((await valuesOf(SUMMARY))[3]?.[9]).toBe('nota de quien revisa');
  });

  it('changes only the figures of that paragraph when asked', async () => {
    await preview.page.getByRole('button', { name: `Actualizar cifras de ${CODE}` }).click();
    await preview.page.getByRole('region', { name: 'Párrafos editados' }).waitFor({ state: 'detached' });
    await preview.page.locator('[role=tabpanel]').getByText(/tiene 12 alertas/).waitFor();
    expect((await rowOf(ALERTS, CODE))?.[5]).toBe('Lo que escribió una persona: 59.26%.');
  });

  it('finds the wrong figure of a pasted text and selects its row', async () => {
    const { page } = preview;
    await page.getByRole('textbox', { name: 'Texto del informe' }).fill('La SUBGERENCIA tiene a cargo la AEI.05.01, con un avance del 33.33%.');
    await make('Revisar redacción', /diferencias con la tabla/);
    const finding = page.getByRole('listitem').filter({ hasText: '33.33%' }).first();
    expect(await finding.getByRole('definition').allTextContents()).toEqual(['33.33%', '25%']);
    await finding.getByRole('button').click();
    await page.waitForFunction(() => document.querySelector('[aria-label="Celda elegida"]')?.textContent === 'O59');
  });

  it('downloads the report in Word and copies the alerts with bold indicators', async () => {
    const { page } = preview;
    const download = page.waitForEvent('download');
    await make('Exportar a Word', /se descargó/);
    expect((await download).suggestedFilename()).toBe('Seguimiento PEI 2024-S1.docx');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await make('Copiar para Word', /Se copiaron 12 párrafos/);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item === undefined ? '' : (await item.getType('text/html')).text();
    });
    expect(html).toMatch(/<b>Número de licencias de edificación otorgadas<\/b>|<b[^>]*>[^<]+<\/b>/);
    expect(html).toContain('Lo que escribió una persona: 59.26%.');
  });

  it('has no serious fault of accessibility, and raises no error', async () => {
    expect(await seriousFaults(preview.page)).toEqual([]);
    expect(preview.faults).toEqual([]);
  });

  it('fits in the width of a pane', async () => {
    const overflow = await preview.page.getByRole('tabpanel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
