import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand, commandsOf } from '../helpers/browser/commands';
import { openPreview, type PreviewPage } from '../helpers/browser/previewPage';
import { filledFile } from '../helpers/store/gatherScene';

const UNITS = ['15.00-GERENCIA DE SEGURIDAD CIUDADANA', '11.01-SUBGERENCIA DE LIMPIEZA PUBLICA', '11.02-SUBGERENCIA DE GESTION AMBIENTAL Y AREAS VERDES'];
const TABLE = 'PEI Indicadores';

let browser: Browser;
let preview: PreviewPage;
let requests: Readonly<Record<string, Uint8Array>> = {};

beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser);
  // Two values of the first semester are not there yet.
  await preview.page.evaluate((name) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const cell of ['N14', 'N18']) sheet.getRange(cell).values = [['']];
    await context.sync();
  }), TABLE);
});
afterAll(() => browser.close());

const view = (name: string) => preview.page.getByRole('region', { name });
const part = (name: string) => view('Recoger valores').getByRole('region', { name });
const requestOf = (word: string): Uint8Array => Object.entries(requests).find(([name]) => name.includes(word))?.[1] ?? new Uint8Array();
const valueOf = (address: string): Promise<unknown> => preview.page.evaluate(([name, cell]) => Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem(name).getRange(cell).load('values');
  await context.sync();
  return range.values[0]?.[0] as unknown;
}), [TABLE, address] as const);
const securityFile = () => filledFile(requestOf('SEGURIDAD'), { E8: 30, G8: 'Falta de personal', H8: 'Se contratará en agosto', I8: 'Ana' });
const idle = () => preview.page.locator('main[aria-busy=false]').waitFor();

describe('asking three units and gathering what they return', () => {
  it('downloads a request for each unit that was chosen, in one .zip', async () => {
    const { page } = preview;
    await chooseCommand(page, 'Pedir valores');
    await view('Pedir valores').getByRole('button', { name: 'Ninguna' }).click();
    for (const unit of UNITS) await page.getByRole('checkbox', { name: unit }).check();
    await page.getByLabel('Fecha límite').fill('2024-07-15');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Descargar 3 pedidos' }).click()]);
    expect(file.suggestedFilename()).toBe('Pedidos 2024-S1.zip');
    requests = unzipSync(readFileSync(await file.path()));
    expect(Object.keys(requests).sort()).toEqual(UNITS.map((unit) => `Pedido 2024-I - ${unit}.xlsx`).sort());
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Volver' }).click();
  });

  it('lists what came back: new, different, not understood, answered twice, not a request, and who is missing', async () => {
    const files = {
      'seguridad.xlsx': await filledFile(await securityFile(), { E9: 1500 }),
      'seguridad (2).xlsx': await filledFile(requestOf('SEGURIDAD'), { E8: 30, E9: 1600 }),
      'limpieza.xlsx': await filledFile(requestOf('LIMPIEZA'), { E8: '1 234,5' }),
      'ambiental.xlsx': await filledFile(requestOf('AMBIENTAL'), { E8: 'doce', E9: 77 }),
      'b7.xlsx': readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx'),
    };
    await chooseCommand(preview.page, 'Recoger valores');
    await preview.page.getByLabel('Archivos devueltos').setInputFiles(Object.entries(files).map(([name, bytes]) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })));
    await view('Recoger valores').getByText('5 archivos: 2 nuevos, 1 diferente, 1 con respuestas distintas, 2 sin tomar.').waitFor();
    await part('Nuevos').getByRole('checkbox', { name: 'IND.01.AEI.01.01 30' }).waitFor();
    await part('Nuevos').getByRole('checkbox', { name: 'IND.01.AEI.02.01 1234.5' }).waitFor();
    await part('Con respuestas distintas').getByRole('radio', { name: '1600, en «seguridad (2).xlsx»' }).waitFor();
    await part('Sin tomar').getByText('«doce» en «Valor obtenido» no se entiende como número.').waitFor();
    await part('Sin tomar').getByText('«b7.xlsx» no es un pedido: es la tabla completa del PEI.').waitFor();
    expect(await part('Diferentes de la tabla').getByRole('checkbox').first().isChecked()).toBe(false);
    expect(await seriousAccessibilityFaults(preview.page)).toEqual([]);
  });

  it('writes what was said yes to, having said that these are cells of the user', async () => {
    const { page } = preview;
    await part('Con respuestas distintas').getByRole('radio', { name: '1600, en «seguridad (2).xlsx»' }).check();
    await page.getByRole('button', { name: 'Escribir 3 valores' }).click();
    await page.getByText('Se escribirá en celdas suyas: 3 celdas de la columna N (hoja «PEI Indicadores»).').waitFor();
    expect(await valueOf('N14')).toBe('');
    await page.getByRole('button', { name: 'Escribir', exact: true }).click();
    await page.getByText('Se escribieron 3 valores en la tabla; lo recogido quedó en la hoja «Registro PEI».').waitFor();
    await idle();
    expect([await valueOf('N14'), await valueOf('N18')]).toEqual([30, 1234.5]);
    expect(await commandsOf(page)).toContain('Deshacer: valores recogidos de 2024, primer semestre');
  });

  it('is undone whole, and can be gathered again', async () => {
    const { page } = preview;
    await chooseCommand(page, /^Deshacer: valores recogidos/);
    await page.getByText('Se deshizo lo último que se recogió.').waitFor();
    expect([await valueOf('N14'), await valueOf('N18')]).toEqual(['', '']);
    if (await page.getByRole('button', { name: 'Volver' }).count() === 0) await chooseCommand(page, 'Recoger valores');
    await page.getByLabel('Archivos devueltos').setInputFiles([{ name: 'seguridad.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await securityFile()) }]);
    await page.getByRole('button', { name: 'Escribir 1 valor' }).click();
    await page.getByRole('button', { name: 'Escribir', exact: true }).click();
    await page.getByText('Se escribió 1 valor en la tabla').waitFor();
    await idle();
    expect(await valueOf('N14')).toBe(30);
  });

  it('offers the cause that the unit gave to its alert, and keeps the comment beside the indicator', async () => {
    const { page } = preview;
    await page.getByRole('button', { name: 'Volver' }).click();
    await preview.calculate();
    await preview.tab('Alertas');
    await page.getByRole('group', { name: 'Hacer con las alertas' }).getByRole('button', { name: 'Redactar alertas' }).click();
    await page.getByText(/tiene \d+ alertas/).first().waitFor();
    await page.getByRole('button', { name: 'Usar la causa de la unidad en AEI.01.01' }).waitFor();
    await preview.tab('Resultado');
    await page.getByRole('treeitem', { name: /^AEI\.01\.01/ }).press('ArrowRight');
    await page.getByRole('treeitem', { name: /^IND\.01\.AEI\.01\.01/ }).press('ArrowRight');
    await page.getByText('informa: Se contratará en agosto · Falta de personal').waitFor();
    expect(preview.faults).toEqual([]);
  });
});
