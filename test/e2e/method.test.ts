import type { Browser, Page } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand } from '../helpers/browser/commands';
import { openPreview, type PreviewPage } from '../helpers/browser/previewPage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const settings = (page: Page) => page.getByRole('tab', { name: 'Ajustes' });

describe('the rules in the preview', () => {
  let preview: PreviewPage;
  beforeAll(async () => {
    preview = await openPreview(browser);
    await preview.calculate();
  });
  afterAll(() => preview.page.close());

  it('change the figures of the next calculation, which says so in the pane and beside the mean', async () => {
    const { page } = preview;
    await settings(page).click();
    await page.getByRole('radio', { name: /sin tope$/ }).check();
    await preview.tab('Resultado');
    await page.getByText(/La tabla o los ajustes cambiaron después de este cálculo/).waitFor();
    await preview.calculate();
    await page.getByRole('tabpanel').getByText('Calculado con: sin tope en 100.').waitFor();
    const said = [...(await preview.cells())].find(([, text]) => text === 'Calculado con: sin tope en 100.');
    expect(said?.[0]).toMatch(/^[A-Z]73$/);
    await settings(page).click();
    await page.getByRole('button', { name: 'Restablecer' }).click();
    await preview.tab('Resultado');
    await page.getByText(/La tabla o los ajustes cambiaron/).waitFor();
    await preview.calculate();
    await page.getByText('74.68 %').waitFor();
    expect([...(await preview.cells()).values()]).not.toContain('Calculado con: sin tope en 100.');
  });

  it('tell, beside the red 50.64, that it is on pace and what is missing', async () => {
    await preview.page.getByRole('treeitem', { name: /^AEI\.01\.01/ }).press('ArrowRight');
    await preview.page.getByRole('treeitem', { name: /^IND\.01\.AEI\.01\.01/ }).press('ArrowRight');
    const beside = preview.page.getByRole('list', { name: 'Junto al avance oficial' }).first();
    await beside.waitFor();
    expect(await beside.getByRole('listitem').allTextContents()).toEqual([
      'en ritmo: se esperaba 50 % de la meta anual a la fecha y lleva 50.64 %',
      'faltan 22.90 puntos porcentuales para ámbar y 41.70 para verde',
    ]);
  });

  it('expect another share at once, without a new calculation', async () => {
    const { page } = preview;
    await settings(page).click();
    await page.getByLabel('Esperado a la fecha, en % de la meta anual').fill('60');
    await page.keyboard.press('Enter');
    await preview.tab('Resultado');
    await page.getByRole('treeitem', { name: /^AEI\.01\.01/ }).press('ArrowRight');
    await page.getByRole('treeitem', { name: /^IND\.01\.AEI\.01\.01/ }).press('ArrowRight');
    await page.getByText('atrasado: se esperaba 60 % de la meta anual a la fecha y lleva 50.64 %').waitFor();
    expect(await page.getByText(/cambiaron después de este cálculo/).count()).toBe(0);
  });

  it('lead to the page of the method', async () => {
    const [page] = await Promise.all([preview.page.waitForEvent('popup'), chooseCommand(preview.page, 'Metodología')]);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Junto al avance oficial, nunca dentro de él').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('have no fault of their own', () => expect(preview.faults).toEqual([]));
});

describe('the rules for everybody', () => {
  it.each<{ colorScheme: 'light' | 'dark' }>([{ colorScheme: 'light' }, { colorScheme: 'dark' }])(
    'have no serious accessibility fault in $colorScheme, nor a horizontal scroll at 320 pixels',
    async ({ colorScheme }) => {
      const { page } = await openPreview(browser, { colorScheme, viewport: { width: 320, height: 900 } });
      await settings(page).click();
      await page.getByRole('radio', { name: /sin tope$/ }).check();
      await page.getByRole('button', { name: 'Restablecer' }).waitFor();
      await page.waitForTimeout(300);
      expect(await seriousAccessibilityFaults(page)).toEqual([]);
      expect(await page.locator('main').evaluate((main) => (main.parentElement?.scrollWidth ?? 0) - (main.parentElement?.clientWidth ?? 0))).toBe(0);
      await page.close();
    },
  );
});
