import type { Browser, Locator, Page } from 'playwright-core';
import { previewUrl } from './browser';

/** The preview page as a person uses it: buttons by their words, cells by their address. */
export class PreviewPage {
  /** Every address requested since the page was opened. */
  readonly asked: string[] = [];
  /** Uncaught errors of the page. */
  readonly faults: string[] = [];

  constructor(readonly page: Page) {
    page.on('request', (request) => this.asked.push(request.url()));
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  /** Opens the page and waits until the pane has found the sample's table. */
  async open(): Promise<void> {
    await this.page.goto(previewUrl());
    await this.page.getByRole('region', { name: 'Tabla encontrada' }).waitFor();
  }

  /** *Abrir libro…*: gives the page a workbook in place of the one that is open. */
  async openBook(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.getByLabel('Libro por abrir').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  }

  /** *Calcular avance*; where it asks before the first write, the answer is yes. */
  async calculate(): Promise<void> {
    // Elsewhere than in the tab of the result, what was done is said under the button.
    const result = this.page.getByRole('region', { name: 'Resultado' }).or(this.page.getByRole('button', { name: 'Ver resultado' })).first();
    const write = this.page.getByRole('button', { name: 'Escribir' });
    await this.page.getByRole('button', { name: 'Calcular avance' }).click();
    await this.page.locator('main[aria-busy=false]').waitFor();
    await result.or(write).first().waitFor();
    if (await write.isVisible()) await write.click();
    await result.waitFor();
    await this.page.locator('main[aria-busy=false]').waitFor();
  }

  async tab(name: 'Resultado' | 'Revisión' | 'Alertas' | 'Ajustes'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** Texts of the whole grid, by address: "O14" → "50.64". Blank cells are not there. */
  async cells(): Promise<ReadonlyMap<string, string>> {
    const texts = await this.page.locator('td[data-row]').evaluateAll((cells) =>
      cells.map((cell) => [cell.getAttribute('data-row'), cell.getAttribute('data-column'), cell.textContent] as const));
    const filled = texts.filter(([, , text]) => text !== '' && text !== null);
    return new Map(filled.map(([row, column, text]) => [address(Number(row), Number(column)), text ?? '']));
  }

  /** The fill of a cell as the browser paints it: "rgb(255, 255, 255)". */
  fill(row: number, column: number): Promise<string> {
    return this.page.locator(selectorOf(row, column)).evaluate((cell) => getComputedStyle(cell).backgroundColor);
  }

  /** Selects a cell with the mouse: "G13". */
  async choose(address: string): Promise<void> {
    await this.cell(address).click();
    await this.page.waitForFunction((wanted) => document.querySelector('[aria-label="Celda elegida"]')?.textContent === wanted, address);
  }

  /** Selects a cell, types a text and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.choose(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** A cell of the grid by its address. */
  cell(address: string): Locator {
    const { row, column } = placeOf(address);
    return this.page.locator(selectorOf(row, column));
  }

  /** Waits until a cell shows a text. */
  async shows(address: string, text: string): Promise<void> {
    const { row, column } = placeOf(address);
    await this.page.waitForFunction(([wanted, at]) => document.querySelector(at)?.textContent === wanted, [text, selectorOf(row, column)] as const);
  }

  /** What says that the book has changes that no copy has. */
  unsaved(): Locator {
    return this.page.getByText('con cambios sin guardar');
  }

  /** Pastes what another program copied. */
  async paste(texts: { readonly text: string; readonly html?: string }): Promise<void> {
    await this.page.evaluate(({ text, html = '' }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      if (html !== '') clipboardData.setData('text/html', html);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, texts);
  }

  /** The address in the bar over the grid: the cell selected in the workbook. */
  selected(): Promise<string | null> {
    return this.page.getByLabel('Celda elegida').textContent();
  }
}

/** How many AEI of each colour the result counts, as its filters say. */
export const countsOf = (page: Page): Promise<readonly (string | null)[]> =>
  page.getByRole('group', { name: 'Filtrar AEI por semáforo' }).getByRole('button').evaluateAll((chips) => chips.map((chip) => chip.getAttribute('aria-label')));

/** Opens the preview in a tab of its own. */
export async function openPreview(browser: Browser, options: Parameters<Browser['newPage']>[0] = {}): Promise<PreviewPage> {
  const preview = new PreviewPage(await browser.newPage({ viewport: { width: 1500, height: 900 }, ...options }));
  await preview.open();
  return preview;
}

/** The element of a cell, by its row and column from 0. */
const selectorOf = (row: number, column: number): string => `td[data-row="${row}"][data-column="${column}"]`;

/** Row 13 and column 14, from 0, of "O14". */
function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** "O14" for row 13 and column 14, both from 0; the sheets of these tests end before column Z. */
const address = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
