import type { Browser } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand } from '../helpers/browser/commands';
import { openPreview } from '../helpers/browser/previewPage';
import type { PreviewPage } from '../helpers/browser/previewPage';
import { hostBookOf } from '../helpers/host/hostBook';
import { regionalTable } from '../helpers/host/regionalBook';

const CODE = 'AEI.01.01';
const CAUSE = 'debido a que responde a solicitudes de los vecinos';

let browser: Browser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await launchBrowser();
  const book = await hostBookOf({ 'PEI Salud': regionalTable('Salud: ').slice(0, 13), 'PEI Educación': regionalTable('Educación: ').slice(0, 13) });
  preview = await openPreview(browser, { viewport: { width: 1500, height: 1400 } });
  await preview.openBook('dos-planes.xlsx', book.host.save());
  await preview.page.locator('option', { hasText: 'PEI Salud' }).waitFor({ state: 'attached' });
});
afterAll(() => browser.close());

const pane = () => preview.page.locator('main');
const cardOf = (code: string) => preview.page.getByRole('article', { name: code });
const choose = (button: string): Promise<void> => preview.page.getByRole('button', { name: button, exact: true }).first().click();

async function valuesOf(sheet: string): Promise<readonly (readonly unknown[])[]> {
  return preview.page.evaluate((name) => Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load('values');
    await context.sync();
    return used.values as unknown[][];
  }), sheet);
}

const write = (sheet: string, address: string, value: string): Promise<void> => preview.page.evaluate(([name, where, words]) => Excel.run(async (context) => {
  context.workbook.worksheets.getItem(name).getRange(where).values = [[words]];
  await context.sync();
}), [sheet, address, value] as const);

describe('whoever follows a plan up in the semester and in the year', () => {
  it('finds the cause of the semester offered in the year, and in no paragraph before it is taken', async () => {
    const { page } = preview;
    await page.getByLabel('Periodo', { exact: true }).selectOption('2023-S1');
    await choose('Redactar alertas');
    await choose('Escribir');
    await pane().getByText('La hoja «Alertas 2023-I PEI Salud» tiene 6 alertas.').first().waitFor();
    await preview.tab('Alertas');
    await cardOf(CODE).getByRole('button', { name: /^Completar/ }).click();
    await cardOf(CODE).getByLabel(`Causa de IND.01.${CODE}`, { exact: true }).selectOption({ label: 'Otra…' });
    await cardOf(CODE).getByRole('textbox').fill(CAUSE);
    await choose('Guardar');
    await pane().getByText('Se guardó en la hoja «Alertas 2023-I PEI Salud».').first().waitFor();
    const semester = await valuesOf('Alertas 2023-I PEI Salud');
    await page.getByLabel('Periodo', { exact: true }).selectOption('2023');
    await choose('Redactar alertas');
    await pane().getByText('La hoja «Alertas 2023 PEI Salud» tiene 3 alertas.').first().waitFor();
    expect(JSON.stringify(await valuesOf('Alertas 2023 PEI Salud'))).not.toContain(CAUSE);
    await cardOf(CODE).getByText(`como en 2023-I: ${CAUSE}`).or(cardOf(CODE).getByRole('button', { name: /^Completar/ })).first().waitFor();
    if (!(await cardOf(CODE).getByText(`como en 2023-I: ${CAUSE}`).isVisible())) await cardOf(CODE).getByRole('button', { name: /^Completar/ }).click();
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: `Causa de IND.01.${CODE}: usar la de 2023-I` }).click();
    await pane().getByText('Se guardó en la hoja «Alertas 2023 PEI Salud».').first().waitFor();
    expect(JSON.stringify(await valuesOf('Alertas 2023 PEI Salud'))).toContain(CAUSE);
    expect(await valuesOf('Alertas 2023-I PEI Salud')).toEqual(semester);
  });
});

describe('whoever reviews the summary', () => {
  it('is led to a cell that somebody changed, and keeps it or replaces it', async () => {
    const { page } = preview;
    await choose('Regenerar resumen');
    await pane().getByText('La hoja «Resumen PEI Salud» está al día.').first().waitFor();
    await write('Resumen PEI Salud', 'A1', 'RESUMEN QUE ESCRIBIÓ LA JEFA');
    await choose('Regenerar resumen');
    await choose('Ir a la celda');
    await page.waitForFunction(() => document.querySelector('[aria-label="Celda elegida"]')?.textContent === 'A1');
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    await choose('Conservar lo escrito');
    await pane().getByText(/Se conservó lo que ya decía 'Resumen PEI Salud'!A1|Se conservó lo que ya decía Resumen PEI Salud!A1/).first().waitFor();
    expect((await valuesOf('Resumen PEI Salud'))[0]?.[0]).toBe('RESUMEN QUE ESCRIBIÓ LA JEFA');
    await write('Resumen PEI Salud', 'A1', 'otra cosa');
    await choose('Regenerar resumen');
    await choose('Reemplazar');
    await pane().getByText(/^La hoja «Resumen PEI Salud» está al día\.(?: Ver hoja)?$/).first().waitFor();
    expect(String((await valuesOf('Resumen PEI Salud'))[0]?.[0])).toMatch(/^RESUMEN DEL SEGUIMIENTO/);
  });
});

describe('whoever does the whole book at once', () => {
  it('gets the sheets of both plans and an answer that can be copied and closed', async () => {
    const { page } = preview;
    await chooseCommand(page, 'Todo el libro, con resúmenes y alertas');
    const news = page.getByRole('region', { name: 'Lo que se hizo' });
    await news.getByText('Se recorrieron las 2 hojas con tabla de PEI.').waitFor();
    expect(await news.getByText(/^2023, año completo: promedio de AEI/).count()).toBe(2);
    await news.getByText('Se hicieron o actualizaron «Resumen PEI Educación», «Alertas 2023 PEI Educación».').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await news.getByText('Copiar', { exact: true }).click();
    await news.getByText('Copiado').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Se recorrieron las 2 hojas con tabla de PEI\.\nHecho: PEI Salud\. /);
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    await news.getByRole('button', { name: 'Cerrar' }).click();
    expect(await news.count()).toBe(0);
    expect(preview.faults).toEqual([]);
  });
});
