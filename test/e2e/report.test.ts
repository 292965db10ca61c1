import type { Browser } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { openPreview, type PreviewPage } from '../helpers/browser/previewPage';

const ALERTS = 'Alertas 2024-I';
const SUMMARY = 'Resumen PEI';
const CODE = 'AEI.07.01';

let browser: Browser;
let preview: PreviewPage;

beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser);
  await preview.calculate();
});
afterAll(() => browser.close());

/** Clicks in a group of buttons and waits until the pane says what came of it. */
async function make(group: string, button: string, said: RegExp): Promise<void> {
  await preview.page.getByRole('group', { name: group }).getByRole('button', { name: button, exact: true }).click();
  await preview.page.locator('main').getByText(said).first().waitFor();
}

const MORE = 'Comandos';
const WITH_ALERTS = 'Hacer con las alertas';
const cardOf = (code: string) => preview.page.getByRole('article', { name: code });

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
    await make(MORE, 'Regenerar resumen', /«Resumen PEI» está al día/);
    await make(MORE, 'Redactar alertas', /tiene 12 alertas/);
    await preview.tab('Alertas');
    expect((await rowOf(SUMMARY, 'Acciones'))?.filter((value) => value !== '').slice(0, 6)).toEqual(['Acciones', 12, 3, 11, 0, 26]);
    const active = await preview.page.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    }));
    expect(active).toBe('PEI Indicadores');
  });

  it('writes the cause that is picked for an alert, in its cell and in its paragraph', async () => {
    const card = cardOf('AEI.05.01');
    await card.getByRole('button', { name: /^Completar/ }).click();
    await card.getByLabel('Causa de IND.01.AEI.05.01', { exact: true }).selectOption({ label: 'Documentos en elaboración' });
    await card.getByLabel('Estado de AEI.05.01').selectOption('En proceso');
    await preview.page.getByText('Se guardó en la hoja «Alertas 2024-I».').waitFor();
    await card.getByText(/obedece a que se continúa con la elaboración/).waitFor();
    await preview.page.waitForFunction(() => Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('Alertas 2024-I').getUsedRange().load('values');
      await context.sync();
      return used.values.some((row) => row[0] === 'AEI.05.01' && row[8] === 'En proceso');
    }));
    const row = await rowOf(ALERTS, 'AEI.05.01');
    expect(row?.[6]).toBe('obedece a que se continúa con la elaboración de los documentos de gestión');
    expect(row?.[5]).toContain('obedece a que se continúa con la elaboración');
  });

  it('keeps an edited paragraph and a reviewer\'s note when a value changes and all is made again', async () => {
    await write(ALERTS, CODE, 'F', 'Lo que escribió una persona: 54.81%.');
    await write(SUMMARY, 4, 'J', 'nota de quien revisa');
    await write('PEI Indicadores', 'IND.01.AEI.07.01', 'N', 80);
    await make(MORE, 'Regenerar resumen', /54\.81 → 59\.26, sigue en rojo/);
    await preview.tab('Alertas');
    await make(WITH_ALERTS, 'Redactar alertas', /Cifras nuevas: 54\.81% → 59\.26%/);
    expect((await rowOf(ALERTS, CODE))?.[5]).toBe('Lo que escribió una persona: 54.81%.');
    expect((await rowOf(ALERTS, CODE))?.[3]).toBe(59.26);
    expect((await valuesOf(SUMMARY))[3]?.[9]).toBe('nota de quien revisa');
  });

  it('changes only the figures of that paragraph when asked', async () => {
    await preview.page.getByRole('button', { name: `Actualizar cifras de ${CODE}` }).click();
    await cardOf(CODE).getByText('Lo que escribió una persona: 59.26%.').waitFor();
    await preview.page.getByText(/tiene 12 alertas/).waitFor();
    expect((await rowOf(ALERTS, CODE))?.[5]).toBe('Lo que escribió una persona: 59.26%.');
  });

  it('downloads the report in Word and copies the alerts with bold indicators', async () => {
    const { page } = preview;
    const download = page.waitForEvent('download');
    await make(WITH_ALERTS, 'Exportar a Word', /^Faltan \d+ causas/);
    await page.getByRole('button', { name: 'Exportar igual' }).click();
    await page.locator('main').getByText(/se descargó/).first().waitFor();
    expect((await download).suggestedFilename()).toBe('Seguimiento PEI 2024-S1.docx');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await make(WITH_ALERTS, 'Copiar todas', /Se copiaron 12 párrafos/);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item === undefined ? '' : (await item.getType('text/html')).text();
    });
    expect(html).toMatch(/<b>Número de licencias de edificación otorgadas<\/b>|<b[^>]*>[^<]+<\/b>/);
    expect(html).toContain('Lo que escribió una persona: 59.26%.');
  });

  it('finds the wrong figure of a pasted text and selects its row', async () => {
    const { page } = preview;
    await page.getByText('Revisar la redacción de un informe').click();
    await page.getByRole('textbox', { name: 'Texto del informe' }).fill('La SUBGERENCIA tiene a cargo la AEI.05.01, con un avance del 33.33%.');
    await page.getByRole('button', { name: 'Revisar redacción' }).click();
    await page.getByText(/diferencias con la tabla/).waitFor();
    const finding = page.getByRole('listitem').filter({ hasText: '33.33%' }).first();
    expect(await finding.textContent()).toContain('El texto dice 33.33% para AEI.05.01; la tabla da 25%');
    expect(await finding.getByRole('definition').count()).toBe(0);
    await finding.getByRole('button').click();
    await page.waitForFunction(() => document.querySelector('[aria-label="Celda elegida"]')?.textContent === 'O59');
  });
});

describe('the review in the preview', () => {
  const said = async (): Promise<string> => String((await rowOf('PEI Indicadores', 'IND.01.AEI.02.05'))?.at(-1));

  it('ignores a finding where it stands: the Observación column says something else after the next calculation', async () => {
    const { page } = preview;
    await preview.tab('Revisión');
    await page.getByRole('button', { name: /^Máximo permisible con meta creciente/ }).click();
    expect(await said()).toContain('Es máximo permisible');
    await page.getByRole('button', { name: /^Ignorar aquí: IND\.01\.AEI\.02\.05/ }).click();
    await page.getByText('Se ignoró 1 observación en este libro.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Mostrar ignoradas (1)' }).waitFor();
    await preview.calculate();
    await page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');
    expect(await said()).not.toContain('Es máximo permisible');
  });

  it('shows it again when asked', async () => {
    const { page } = preview;
    await preview.tab('Revisión');
    await page.getByRole('button', { name: 'Mostrar ignoradas (1)' }).click();
    await page.getByRole('button', { name: /^Volver a mostrar: IND/ }).click();
    await page.getByText('Se volvió a mostrar 1 observación.').waitFor();
    expect(await page.getByRole('button', { name: /^Mostrar ignoradas/ }).count()).toBe(0);
  });
});

describe('the findings as a sheet', () => {
  it('are taken to Revisión PEI, by unit, and copied as a table', async () => {
    const { page } = preview;
    await preview.tab('Revisión');
    const commands = page.getByRole('group', { name: 'Hacer con las observaciones' });
    await commands.getByRole('button', { name: 'Expandir todo' }).click();
    await commands.getByRole('button', { name: 'Contraer todo' }).waitFor();
    await commands.getByRole('button', { name: 'Llevar a una hoja' }).click();
    await page.locator('main').getByText(/La hoja «Revisión PEI» tiene \d+ observaciones, por unidad/).first().waitFor();
    expect((await valuesOf('Revisión PEI'))[3]?.slice(0, 9)).toEqual(['Unidad', 'Código', 'Gravedad', 'Observación', 'Celda', 'Qué hacer', 'Estado', 'Comentario', 'Aviso']);
    await commands.getByRole('button', { name: 'Copiar', exact: true }).click();
    await page.locator('main').getByText(/Se copiaron \d+ observaciones, como tabla/).first().waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n')[0]).toBe('Unidad\tCódigo\tGravedad\tObservación\tCelda\tQué hacer');
  });
});

describe.each(['Revisión', 'Alertas'] as const)('the tab %s', (name) => {
  it('has no serious fault of accessibility, and raises no error', async () => {
    await preview.tab(name);
    expect(await seriousAccessibilityFaults(preview.page)).toEqual([]);
    expect(preview.faults).toEqual([]);
  });

  it('fits in the width of a pane', async () => {
    await preview.tab(name);
    const overflow = await preview.page.getByRole('tabpanel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
