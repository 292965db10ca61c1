import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser/browser';
import { openPreview } from '../helpers/browser/previewPage';
import type { PreviewPage } from '../helpers/browser/previewPage';
import { hostBookOf } from '../helpers/host/hostBook';

/** The value obtained of the first indicator of the sample, in the first semester. */
const FIRST_ACTUAL = 'N14';
const STALE = /^Las cifras escritas ya no corresponden/;
const CURRENT = /^Al día/;

let browser: Browser;
let preview: PreviewPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(options?: Parameters<typeof openPreview>[1]): Promise<void> {
  preview = await openPreview(browser, options);
  ({ page } = preview);
}
const texts = async (...addresses: readonly string[]) => {
  const cells = await preview.cells();
  return addresses.map((address) => cells.get(address) ?? '');
};
const notice = () => page.getByRole('region', { name: 'Libro' }).getByRole('alert').or(page.getByRole('region', { name: 'Libro' }).locator('.fui-MessageBar'));

describe('a value changed in the preview', () => {
  beforeAll(async () => {
    await open();
    await preview.calculate();
    await page.getByText(CURRENT).waitFor();
  });
  afterAll(() => page.close());

  it('makes the written figures stale, and gives a new average when calculated again', async () => {
    await preview.type(FIRST_ACTUAL, '94');
    await preview.shows(FIRST_ACTUAL, '94.00');
    await page.getByText(STALE).waitFor();
    await preview.calculate();
    await page.getByText(CURRENT).waitFor();
    expect(await page.getByRole('region', { name: 'Resultado' }).getByText('74.68').count()).toBe(0);
    expect(await texts('O13', 'O14')).toEqual(['100.00', '100.00']);
  });

  it('cannot be taken back with Ctrl+Z once the add-in has written, and says where that is undone', async () => {
    await preview.choose(FIRST_ACTUAL);
    await preview.press('Control+z');
    await notice().getByText(/se deshace en el panel/).waitFor();
    expect(await texts(FIRST_ACTUAL)).toEqual(['94.00']);
  });

  it('is in the copy that is saved, and the page then has nothing unsaved', async () => {
    await preview.unsaved().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Guardar copia' }).click()]);
    await preview.unsaved().waitFor({ state: 'detached' });
    await page.getByLabel('Libro por abrir').setInputFiles(await download.path());
    await preview.shows(FIRST_ACTUAL, '94.00');
  });

  it('has no fault of its own', () => expect(preview.faults).toEqual([]));
});

describe('typing in a cell', () => {
  beforeAll(() => open());
  afterAll(() => page.close());

  it('writes with Enter and goes down, with Tab to the right and then back below the first', async () => {
    await preview.choose('Q20');
    await page.keyboard.type('1');
    await preview.press('Tab');
    await page.keyboard.type('2');
    await preview.press('Tab');
    await page.keyboard.type('=SUMA(Q20:R20)');
    await preview.press('Enter');
    expect(await preview.selected()).toBe('Q21');
    await preview.shows('S20', '3');
    await preview.choose('S20');
    expect(await page.getByLabel('Contenido de la celda').inputValue()).toBe('=SUMA(Q20:R20)');
  });

  it('leaves the cell as it was with Escape, and empties it with Delete', async () => {
    await preview.choose('Q20');
    await page.keyboard.type('99');
    await preview.press('Escape');
    expect(await texts('Q20')).toEqual(['1']);
    await preview.press('Delete');
    await preview.shows('Q20', '');
    await preview.shows('S20', '2');
  });

  it('edits the text that stands with F2, with a double click, and in the bar', async () => {
    await preview.type('Q22', '1');
    await preview.choose('Q22');
    await preview.press('F2');
    await page.keyboard.type('2');
    await preview.press('ArrowLeft', 'ArrowLeft');
    await page.keyboard.type('0');
    await preview.press('Enter');
    await preview.shows('Q22', '12');
    await preview.cell('Q22').dblclick();
    await page.keyboard.type('3');
    await preview.press('Enter');
    await preview.shows('Q22', '123');
    await preview.choose('Q22');
    await page.getByLabel('Contenido de la celda').click();
    await preview.press('End');
    await page.keyboard.type('4');
    await preview.press('Enter');
    await preview.shows('Q22', '1234');
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
  });

  it('takes back step by step what was typed, and does it again', async () => {
    await preview.press('Control+z');
    await preview.shows('Q22', '123');
    await preview.press('Control+z', 'Control+z');
    await preview.shows('Q22', '1');
    await preview.press('Control+y');
    await preview.shows('Q22', '12');
  });

  it('writes what is being typed when another cell or the pane is clicked', async () => {
    await preview.choose('Q24');
    await page.keyboard.type('7');
    await preview.choose('Q26');
    await preview.shows('Q24', '7');
    await page.keyboard.type('8');
    await preview.tab('Ajustes');
    await preview.shows('Q26', '8');
  });

  it('says in Spanish what is wrong with a formula, and keeps it to be corrected', async () => {
    await preview.choose('Q28');
    await page.keyboard.type('=SUMA(1;');
    await preview.press('Enter');
    await notice().getByText(/^No se entiende la fórmula/).waitFor();
    await page.keyboard.type('2)');
    await preview.press('Enter');
    await preview.shows('Q28', '3');
    expect(await notice().count()).toBe(0);
  });

  it('has the pane wait while a cell is being edited, as Excel does', async () => {
    await preview.choose('Q30');
    await page.keyboard.type('5');
    const answer = await page.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
    }).then(() => 'done', (error: unknown) => (error as { code: string }).code));
    expect(answer).toBe('InvalidOperationInCellEditMode');
    await preview.press('Enter');
    await preview.shows('Q30', '5');
  });

  it('has no fault of its own', () => expect(preview.faults).toEqual([]));
});

describe('cells that may not be changed', () => {
  beforeAll(async () => {
    await open();
    const book = await hostBookOf({ Datos: [['ND', 1], ['x', 2]], Otra: [['a']] });
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Datos');
      sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Sí,No' } };
      sheet.getRange('D2').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: '=B2', operator: 'Between' } };
      sheet.getRange('A4:B5').merge();
      sheet.getRange('D1:D9').format.protection.locked = false;
      await context.sync();
    });
    await preview.openBook('reglas.xlsx', book.host.save());
    await preview.shows('A2', 'x');
  });
  afterAll(() => page.close());

  it('take only what their validation allows', async () => {
    await preview.type('D1', 'Quizá');
    await notice().getByText('La celda solo admite uno de estos valores: Sí, No.', { exact: false }).waitFor();
    await preview.press('Escape');
    await preview.type('D1', 'Sí');
    await preview.shows('D1', 'Sí');
    await preview.type('D2', '3');
    await notice().getByText(/no cumple la validación/).waitFor();
    await preview.press('Escape');
    await preview.type('D2', '2');
    await preview.shows('D2', '2');
  });

  it('are told of when they are merged', async () => {
    await preview.choose('A3');
    await preview.paste({ text: '1\t2\r\n3\t4' });
    await notice().getByText(/celdas combinadas A4:B5/).waitFor();
    expect(await texts('A3', 'A4')).toEqual(['', '']);
  });

  it('are told of when they are locked, and read as such', async () => {
    await page.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Datos').protection.protect();
      await context.sync();
    }));
    await page.locator('td[aria-readonly=true]').first().waitFor();
    await preview.type('A2', '5');
    await notice().getByText(/^La celda A2 está en una hoja protegida/).waitFor();
    await preview.type('D3', '30/06/2024');
    await preview.shows('D3', '30/06/2024');
    expect(await preview.cell('D3').getAttribute('aria-readonly')).toBeNull();
  });
});

describe('a block', () => {
  beforeAll(() => open());
  afterAll(() => page.close());

  it('is pasted as other programs copy it, and taken back as one step', async () => {
    const before = await preview.cells();
    await preview.choose(FIRST_ACTUAL);
    await preview.paste({ text: '94\t"dos\nlíneas"\r\n\t50,64\r\n1,200.5\tVERDADERO\r\n' });
    await preview.shows('N16', '1,200.50');
    expect(await texts('N14', 'O14', 'N15', 'O15', 'O16')).toEqual(['94.00', 'dos\nlíneas', '', '50,64', 'VERDADERO']);
    await page.waitForFunction(() => document.querySelectorAll('[role=gridcell][aria-selected=true]').length === 6);
    await preview.press('Control+z');
    await preview.shows('N16', before.get('N16') ?? '');
    expect(await preview.cells()).toEqual(before);
  });

  it('is pasted from the HTML of Excel with all its digits', async () => {
    await preview.choose('Q14');
    const html = '<html><head><style>.xl65{mso-number-format:"\\@";}</style></head><body><table><tr><td class=xl65>007</td><td x:num="50.638">50.64</td></tr></table></body></html>';
    await preview.paste({ text: '007\t50.64', html });
    await preview.shows('R14', '50.638');
    expect(await texts('Q14')).toEqual(['007']);
  });

  it('is copied within the book with its formulas', async () => {
    await preview.type('S14', '=R14*2');
    await preview.shows('S14', '101.276');
    await preview.choose('S14');
    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
    expect(copied).toBe('101.276');
    await preview.type('R15', '4');
    await preview.choose('S14');
    await page.evaluate(() => document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })));
    await preview.choose('S15');
    await preview.paste({ text: copied });
    await preview.shows('S15', '8');
  });

  it('fills a larger selection with one value', async () => {
    await preview.choose('Q20');
    await preview.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
    await preview.paste({ text: '9' });
    await preview.shows('R22', '9');
    expect(await texts('Q20', 'Q21', 'Q22', 'R20', 'R21', 'S20')).toEqual(['9', '9', '9', '9', '9', '']);
  });
});
