import type { Browser } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { openPreview, type PreviewPage } from '../helpers/browser/previewPage';

const ALERTS = 'Alertas 2024-I';
const MATRIX = 'Compromisos PEI';

let browser: Browser;
let preview: PreviewPage;
/** Clicks, choices and keys of the user. */
let actions = 0;

beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser);
  await preview.calculate();
  await preview.tab('Alertas');
});
afterAll(() => browser.close());

const bar = () => preview.page.getByRole('group', { name: 'Completar varias alertas' });
const box = (code: string) => preview.page.getByRole('checkbox', { name: new RegExp(`^Seleccionar ${code}`) });

const act = async (action: Promise<unknown>): Promise<void> => {
  actions += 1;
  await action;
};

/** The rows of a sheet that begin with, or name, an AEI. */
const rowsOf = async (sheet: string): Promise<readonly (readonly unknown[])[]> => {
  const values = await preview.page.evaluate((name) => Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange().load('values');
    await context.sync();
    return used.values as unknown[][];
  }), sheet);
  return values.filter((row) => row.some((cell) => /^AEI\.\d\d\.\d\d$/.test(String(cell))));
};
const saved = () => preview.page.getByText(`Se guardó en la hoja «${ALERTS}».`).waitFor();

describe('the causes of twelve alerts', () => {
  it('are given in eight actions, drafting included: one cause for the first five, another for the rest', async () => {
    const { page } = preview;
    await act(page.getByRole('group', { name: 'Hacer con las alertas' }).getByRole('button', { name: 'Redactar alertas' }).click());
    await page.getByText(/tiene 12 alertas/).first().waitFor();
    const codes = (await rowsOf(ALERTS)).map(([code]) => String(code));
    await act(box(codes[0] ?? '').click());
    await act(box(codes[4] ?? '').click({ modifiers: ['Shift'] }));
    await act(bar().getByRole('combobox', { name: 'Causa para 5 alertas' }).selectOption({ label: 'Documentos en elaboración' }));
    await act(bar().getByRole('button', { name: 'Aplicar a 5 alertas' }).click());
    await saved();
    await act(bar().getByRole('button', { name: /^Las sin causa \(7\)$/ }).click());
    await act(bar().getByRole('combobox', { name: 'Causa para 7 alertas' }).selectOption({ label: 'Meta fijada con optimismo' }));
    await act(bar().getByRole('button', { name: 'Aplicar a 7 alertas' }).click());
    await bar().getByText('Se completó lo elegido en 7 alertas.').waitFor();
    await page.locator('main[aria-busy=false]').waitFor();
    await page.waitForFunction((sheet) => Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load('values');
      await context.sync();
      return used.values.filter((row) => /^AEI/.test(String(row[0])) && row[6] === '').length === 0;
    }), ALERTS);
    expect(actions).toBeLessThanOrEqual(8);
    const rows = await rowsOf(ALERTS);
    expect(rows).toHaveLength(12);
    expect(rows.map((row) => (String(row[6]).includes('documentos de gestión') ? 'A' : String(row[6]).includes('optimismo') ? 'B' : '')).join('')).toBe('AAAAABBBBBBB');
    expect(rows.every((row) => !String(row[5]).includes('[causa por completar]'))).toBe(true);
  });

  it('are followed by commitment, action and deadline for all, which come to the matrix', async () => {
    await bar().getByRole('checkbox', { name: 'Seleccionar todas (12)' }).click();
    await bar().getByText('Compromiso, acción clave, plazo y estado').click();
    await bar().getByRole('combobox', { name: 'Compromiso para todas' }).selectOption({ label: 'Coordinar para evaluar el avance' });
    await bar().getByRole('combobox', { name: 'Acción clave para todas' }).fill('Reunión con la unidad');
    await bar().getByRole('combobox', { name: 'Plazo para todas' }).fill('31/12/2024');
    await bar().getByRole('button', { name: 'Aplicar a 12 alertas' }).click();
    await bar().getByText('Se completó lo elegido en 12 alertas.').waitFor();
    await preview.page.getByText('Como en la hoja').waitFor();
    await preview.page.waitForFunction((sheet) => Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      await context.sync();
      return !found.isNullObject;
    }), MATRIX);
    await saved();
    expect((await rowsOf(MATRIX)).map((row) => [row[3], row[6]])).toEqual(new Array(12).fill(['Reunión con la unidad', '31/12/2024']));
  });

  it('are reached by keyboard from alert to alert', async () => {
    const codes = (await rowsOf(ALERTS)).map(([code]) => String(code));
    await box(codes[0] ?? '').focus();
    await preview.page.keyboard.press('ArrowDown');
    expect(await box(codes[1] ?? '').evaluate((one) => one === document.activeElement)).toBe(true);
    await preview.page.keyboard.press('Space');
    expect(await box(codes[1] ?? '').isChecked()).toBe(true);
    expect(await seriousAccessibilityFaults(preview.page)).toEqual([]);
    expect(preview.faults).toEqual([]);
  });
});
