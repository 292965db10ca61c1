import type { Browser } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { openPreview } from '../helpers/browser/previewPage';
import type { PreviewPage } from '../helpers/browser/previewPage';
import { hostBookOf } from '../helpers/host/hostBook';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(name: string, rows: readonly (readonly (string | number)[])[]): Promise<PreviewPage> {
  const preview = await openPreview(browser);
  await preview.openBook(`${name}.xlsx`, (await hostBookOf({ Matriz: rows })).host.save());
  await preview.page.getByRole('heading', { name: '¿Cómo quiere empezar?' }).waitFor();
  return preview;
}

/** Calculates, saying yes to what is shown before the first write. */
async function calculated({ page }: PreviewPage): Promise<void> {
  await page.getByRole('button', { name: 'Calcular avance' }).click();
  await page.getByRole('button', { name: 'Escribir' }).click();
  await page.getByRole('region', { name: 'Resultado' }).waitFor();
}

describe('a workbook without a PEI table in the preview', () => {
  it('gets an example that is found and calculated', async () => {
    const preview = await opened('vacio', [['hola', 'qué tal']]);
    expect(await seriousAccessibilityFaults(preview.page)).toEqual([]);
    await preview.page.getByRole('button', { name: 'Crear hoja de ejemplo' }).click();
    await preview.page.getByRole('region', { name: 'Tabla encontrada' }).waitFor();
    expect((await preview.cells()).get('A1')).toContain('EJEMPLO');
    await calculated(preview);
    expect((await preview.cells()).get('O11')).toBe('98.93');
    expect(preview.faults).toEqual([]);
    await preview.page.close();
  });

  it('gets its table explained column by column', async () => {
    const preview = await opened('matriz', [['Llave', 'Qué se mide', 'P-2024', 'R-2024'], ['IND.01.AEI.01.01', 'Patrullajes', 100, 50], ['IND.01.AEI.01.02', 'Toneladas', 200, 180]]);
    const { page } = preview;
    await page.getByRole('button', { name: 'Indicar las columnas' }).click();
    await page.getByRole('button', { name: 'Usar esta tabla' }).click();
    await page.getByText('Falta decir qué columna tiene el logro esperado').waitFor();
    expect(await seriousAccessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Qué contiene «P-2024»').selectOption('Logro esperado (meta)');
    await page.getByLabel('Qué contiene «R-2024»').selectOption('Valor obtenido, año completo');
    await page.getByRole('button', { name: 'Usar esta tabla' }).click();
    await page.getByRole('region', { name: 'Tabla encontrada' }).waitFor();
    await calculated(preview);
    expect((await preview.cells()).get('A2')).toBe('IND.01.AEI.01.01');
    expect(preview.faults).toEqual([]);
    await page.close();
  });
});
