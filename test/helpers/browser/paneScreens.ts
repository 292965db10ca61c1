import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hostBook, hostBookOf } from '../host/hostBook';
import { spread2024 } from '../host/severalSheets';
import { returnedBy } from '../store/gatherScene';
import { chooseCommand } from './commands';
import { ADDRESS, excelWith, serveDeployed } from './deployedPane';

/** A screen of the pane, and how to reach it from the one before. */
export interface Screen {
  /** Name of its picture. */
  readonly name: string;
  reach(page: Page): Promise<unknown>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });
const settled = (page: Page) => page.locator('main[aria-busy=false]').waitFor();

const protect = (page: Page): Promise<void> => page.evaluate(() => Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().protection.protect();
  await context.sync();
}));

/** The sample as an earlier cut of it: two values were less, a goal was another. */
async function earlierCut(): Promise<Buffer> {
  const book = hostBook({ bytes: await readFile('assets/pei-jlbr-2024.xlsx') });
  await book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('PEI Indicadores');
    for (const [cell, value] of [['N14', 46.74], ['N20', 1], ['J16', 5000]] as const) sheet.getRange(cell).values = [[value]];
    await context.sync();
  });
  return Buffer.from(book.host.save());
}

/** What three units of the sample return: one twice, with another value; one in words. */
async function returnedFiles(): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]> {
  const book = hostBook({ bytes: await readFile('assets/pei-jlbr-2024.xlsx') });
  const files = [
    ...await returnedBy(book, { 'SEGURIDAD CIUDADANA': { E7: 49.72, G7: 'Falta de personal', I7: 'Ana Quispe' }, LIMPIEZA: { E7: 18428.45 }, AMBIENTAL: { E7: 'en proceso' } }),
    ...(await returnedBy(book, { 'SEGURIDAD CIUDADANA': { E7: 47.6, E8: 1900 } })).map(({ name, bytes }) => ({ name: name.replace('.xlsx', ' (2).xlsx'), bytes })),
  ];
  return files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }));
}

/** Every screen over a workbook with a PEI, in the order in which somebody who uses the pane for the first time meets them. */
export const WITH_TABLE: readonly Screen[] = [
  { name: 'inicio', reach: (page) => page.getByText('26 AEI').waitFor() },
  {
    name: 'comandos',
    async reach(page) {
      await button(page, 'Más comandos').click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'columnas',
    async reach(page) {
      await page.getByRole('menuitem', { name: /^Cómo se leyó la tabla/ }).click();
      await page.getByRole('combobox', { name: /^Qué contiene/ }).first().waitFor();
    },
  },
  {
    name: 'pedir',
    async reach(page) {
      await button(page, 'Volver').click();
      await chooseCommand(page, 'Pedir valores');
      await page.getByLabel('Fecha límite').fill('2024-07-15');
      await button(page, /^Descargar \d+ pedidos$/).waitFor();
    },
  },
  {
    name: 'recoger',
    async reach(page) {
      await button(page, 'Volver').click();
      await chooseCommand(page, 'Recoger valores');
      await page.getByLabel('Archivos devueltos').setInputFiles(await returnedFiles());
      await page.getByText(/^4 archivos: /).waitFor();
      await settled(page);
    },
  },
  {
    name: 'comparar',
    async reach(page) {
      await button(page, 'Volver').click();
      await chooseCommand(page, 'Comparar dos cortes');
      await page.getByLabel('Archivo del otro corte').setInputFiles({ name: 'PEI al 10-07-2024.xlsx', mimeType: 'application/octet-stream', buffer: await earlierCut() });
      await page.getByText('PEI al 10-07-2024.xlsx').waitFor();
      await button(page, 'Comparar').click();
      await page.getByText(/diferencias en \d+ filas/).waitFor();
      await settled(page);
    },
  },
  {
    name: 'simular',
    async reach(page) {
      await button(page, 'Volver').click();
      await chooseCommand(page, 'Simular');
      await page.getByLabel('Buscar AEI o indicador').fill('aei.04.03');
      await page.getByRole('button', { name: /^AEI\.04\.03/ }).click();
      await button(page, 'Lo que falta para verde').click();
      await button(page, 'Aplicar a la simulación').click();
      await page.getByText(/^Cambios supuestos \(\d\)/).waitFor();
    },
  },
  {
    name: 'antes-de-escribir',
    async reach(page) {
      await button(page, 'Volver').click();
      await button(page, 'Calcular avance').click();
      await button(page, 'Escribir').waitFor();
    },
  },
  {
    name: 'resultado',
    async reach(page) {
      await button(page, 'Escribir').click();
      await page.getByRole('tabpanel').getByText('74.68').first().waitFor();
      await settled(page);
    },
  },
  { name: 'revision', reach: async (page) => { await tab(page, /^Revisión/).click(); await page.getByRole('tabpanel').getByRole('button').first().waitFor(); } },
  {
    name: 'alertas',
    async reach(page) {
      await button(page, 'Redactar alertas').first().click();
      await tab(page, /^Alertas/).click();
      await page.getByText('AEI.01.01').first().waitFor();
      await settled(page);
    },
  },
  { name: 'ajustes', reach: async (page) => { await tab(page, /^Ajustes/).click(); await page.getByText('Semáforo').first().waitFor(); } },
  {
    name: 'hoja-protegida',
    async reach(page) {
      await tab(page, /^Resultado/).click();
      await protect(page);
      await button(page, 'Calcular avance').click();
      await button(page, 'Reintentar').waitFor();
    },
  },
];

/** The screens over a workbook without a PEI. */
export const WITHOUT_TABLE: readonly Screen[] = [
  { name: 'sin-tabla', reach: (page) => button(page, 'Crear hoja de ejemplo').waitFor() },
];

/** The screens over a workbook whose plan is on two sheets. */
export const SEVERAL_SHEETS: readonly Screen[] = [
  { name: 'varias-hojas', reach: (page) => button(page, 'Calcular juntas').waitFor() },
  {
    name: 'varias-hojas-juntas',
    async reach(page) {
      await button(page, 'Calcular juntas').click();
      await button(page, 'Escribir').click();
      await page.getByRole('tabpanel').getByText('74.68').first().waitFor();
      await settled(page);
      await chooseCommand(page, /^Cómo se leyó la tabla/);
      await button(page, 'Calcular por separado').waitFor();
    },
  },
];

/** What Excel is, for each of the three: a script in place of Microsoft's. */
export const scripts = async (): Promise<{ readonly withTable: string; readonly withoutTable: string; readonly severalSheets: string }> => {
  const several = await hostBookOf(await spread2024(['Gerencia de Desarrollo Urbano', 'Oficina B'], (_, nth) => nth % 2));
  const [withTable, withoutTable, severalSheets] = await Promise.all([readFile('assets/pei-jlbr-2024.xlsx').then(excelWith), excelWith(null), excelWith(Buffer.from(several.host.save()))]);
  return { withTable, withoutTable, severalSheets };
};

/** Opens the deployed pane and goes through its screens; `look` is called on each. */
export async function walkScreens(
  browser: Browser, folder: string, excel: string, screens: readonly Screen[], options: BrowserContextOptions, look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await serveDeployed(page, folder, excel);
  await page.goto(`${ADDRESS}taskpane.html`);
  for (const { name, reach } of screens) {
    await reach(page);
    await look(page, name);
  }
  await context.close();
}
