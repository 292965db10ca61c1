import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { seriousAccessibilityFaults } from '../helpers/browser/audit';
import { launchBrowser } from '../helpers/browser/browser';
import { chooseCommand, commandsOf } from '../helpers/browser/commands';
import { openPreview } from '../helpers/browser/previewPage';
import type { PreviewPage } from '../helpers/browser/previewPage';
import { hostBook, hostBookOf, valuesIn } from '../helpers/host/hostBook';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A workbook with the sample's table on two sheets and a third without any. */
async function twoSheets(): Promise<Uint8Array> {
  const table = await valuesIn(hostBook({ bytes: readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx') }), 'PEI Indicadores');
  return (await hostBookOf({ 'Unidad A': table, Notas: [['nada']], 'Unidad B': table })).host.save();
}

const news = ({ page }: PreviewPage) => page.getByRole('region', { name: 'Lo que se hizo' });

describe('Deshacer último cálculo in the preview', () => {
  it('gives every cell back, and is offered again neither then nor before', async () => {
    const preview = await openPreview(browser);
    const before = await preview.cells();
    expect((await commandsOf(preview.page)).join()).not.toContain('Deshacer');
    await preview.calculate();
    expect(await preview.cells()).not.toEqual(before);
    await chooseCommand(preview.page, /^Deshacer:/);
    await news(preview).getByText('Se deshizo el último cálculo.').waitFor();
    expect(await preview.cells()).toEqual(before);
    expect((await commandsOf(preview.page)).join()).not.toContain('Deshacer');
    expect(await seriousAccessibilityFaults(preview.page)).toEqual([]);
    expect(preview.faults).toEqual([]);
    await preview.page.close();
  });
});

describe('Recalcular todo el libro in the preview', () => {
  it('calculates both sheets, says a line for each, and can be undone', async () => {
    const preview = await openPreview(browser, { viewport: { width: 1500, height: 1200 } });
    await preview.openBook('dos-hojas.xlsx', await twoSheets());
    await chooseCommand(preview.page, 'Recalcular todo el libro');
    await preview.page.getByRole('button', { name: 'Escribir' }).click();
    await news(preview).getByText('Se recorrieron las 2 hojas con tabla de PEI.').waitFor();
    const figures = '2024, primer semestre: promedio de AEI 74.68; 12 en rojo, 3 en ámbar, 11 en verde y 0 ND.';
    expect((await news(preview).getByRole('listitem').allTextContents()).map((text) => text.replace(/\d+ celdas.*/, ''))).toEqual([
      'Unidad A34 indicadores. Se escribieron ', figures, 'NotasOmitida: no tiene una tabla de PEI.', 'Unidad B34 indicadores. Se escribieron ', figures,
    ]);
    expect((await preview.cells()).get('O13')).toBe('50.64');
    expect(await seriousAccessibilityFaults(preview.page)).toEqual([]);
    await chooseCommand(preview.page, /^Deshacer:/);
    await news(preview).getByText('Se deshizo el último cálculo.').waitFor();
    expect((await preview.cells()).get('O13')).toBeUndefined();
    await preview.page.close();
  });
});

describe('Cómo se leyó la tabla in the preview', () => {
  it('takes another meaning for a column at once, and takes it back', async () => {
    const preview = await openPreview(browser);
    await chooseCommand(preview.page, /^Cómo se leyó la tabla/);
    const picker = preview.page.getByRole('combobox', { name: /Qué contiene/ }).nth(2);
    const first = await picker.inputValue();
    await picker.selectOption('No se usa');
    await preview.page.getByText('Indicado por usted').waitFor();
    await preview.page.getByRole('button', { name: /Volver a lo leído/ }).click();
    await preview.page.getByText('Indicado por usted').waitFor({ state: 'detached' });
    expect(await picker.inputValue()).toBe(first);
    await preview.page.close();
  });
});
