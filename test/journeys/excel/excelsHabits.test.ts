import { STRICTEST } from '../../../src/host';
import type { HostOptions } from '../../../src/host';
import type { Store } from '../../../src/app/store/store';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { peiBook, portsOf } from '../../helpers/host/peiBook';
import { readerView } from '../../helpers/host/readerView';
import { openedReport } from '../../helpers/store/openedReport';
import { disableQuestion, outcomeIn, reportIn, storeOver, surveyIn, viewIn } from '../../helpers/store/openedStore';

/** Whole workbooks go through the client, several times. */
jest.setTimeout(120_000);

const SHEET = 'PEI Indicadores';
/** The first indicator's row and the columns that a run writes: its progress, and the block on the right. */
const FIRST = 'O14';
const FIRST_FIGURE = { row: 13, column: 14, value: 50.64 };

type Opened = HostBook & { readonly store: Store };

async function opened(book: HostBook): Promise<Opened> {
  const { port, sheets } = portsOf(book);
  const store = storeOver({ ...port, pause: () => Promise.resolve() }, sheets);
  await store.reload();
  await disableQuestion(store);
  return { ...book, store };
}

const bookWith = async (edit: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, options: HostOptions = {}): Promise<HostBook> => {
  const book = peiBook();
  await book.run(async (context) => {
    edit(context.workbook.worksheets.getItem(SHEET), context);
    await context.sync();
  });
  return hostBook({ bytes: book.host.save(), ...options });
};

async function calculated(book: Opened): Promise<Opened> {
  await book.store.calculate();
  expect(viewIn(book.store).status).toBe('done');
  return book;
}

const figureIn = ({ host }: HostBook): unknown => host.workbook.sheet(SHEET)?.cells.value(FIRST_FIGURE.row, FIRST_FIGURE.column);

const codesOf = ({ store }: Opened): string[] => outcomeIn(store).observations.map(({ code }) => code);

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

describe('cells of the format Text', () => {
  const asText = (sheet: Excel.Worksheet): void => void (sheet.getRange('A1:Z200').numberFormat = [['@']]);

  it.each(['values', 'formulas'] as const)('take the figures of a run (%s), which undoing gives back with their format', async (output) => {
    const book = await opened(await bookWith(asText));
    await book.store.configure({ ...surveyIn(book.store).settings, output });
    const before = readerView(book);
    await calculated(book);
    expect(figureIn(book)).toBe(FIRST_FIGURE.value);
    await book.store.undo();
    expect(readerView(book)).toEqual(before);
  });

  it('take them in a second run too, when somebody formatted them as Text after the first', async () => {
    const book = await calculated(await opened(peiBook()));
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      asText(sheet);
      sheet.getRange(FIRST).clear('Contents');
      await context.sync();
    });
    await calculated(book);
    expect(figureIn(book)).toBe(FIRST_FIGURE.value);
  });
});

describe('texts that Excel takes for days', () => {
  it('stay the texts they are where they are written again', async () => {
    const words = ['jun 2025', '30 jun', 'may-24', '3 de mayo de 2024', '#N/A', 'S/ 1,200'];
    const book = await opened(await bookWith((sheet) => void (sheet.getRange('A14:A19').values = words.map((word) => [`'${word}`]))));
    await calculated(book);
    expect((await valuesIn(book, SHEET)).slice(13, 19).map(([cell]) => cell)).toEqual(words);
  });
});

describe('a value in the last column', () => {
  it.each(['XFD1', 'XFD200'])('keeps nothing from being calculated, and is told: %s', async (address) => {
    const book = await calculated(await opened(await bookWith((sheet) => void (sheet.getRange(address).values = [['lejos']]))));
    expect(figureIn(book)).toBe(FIRST_FIGURE.value);
    const [told] = outcomeIn(book.store).observations.filter(({ code }) => code === 'celdas-lejanas');
    expect(told?.items[0]?.message).toContain(`${SHEET}!${address}`);
  });

  it('is not spoken of where there is none', async () => {
    expect(codesOf(await calculated(await opened(peiBook())))).not.toContain('celdas-lejanas');
  });
});

describe('a chart sheet that is shown', () => {
  it('keeps nothing from being read and calculated', async () => {
    const book = peiBook();
    book.host.workbook.showsChartSheet = true;
    expect(figureIn(await calculated(await opened(book)))).toBe(FIRST_FIGURE.value);
  });
});

describe('validations that differ among cells', () => {
  it('let the sheet of alerts be drawn again when it grows', async () => {
    const book = peiBook();
    const { store, report } = await openedReport(book);
    await report.draftAlerts();
    const alerts = book.host.workbook.sheets.find(({ validations }) => validations.length > 0)?.name ?? '';
    await book.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(alerts);
      const used = sheet.getUsedRange().load('rowCount,columnCount');
      await context.sync();
      for (let column = 0; column < used.columnCount; column += 1) {
        sheet.getRangeByIndexes(2, column, 1, 1).dataValidation.clear();
      }
      context.workbook.worksheets.getItem(SHEET).getRange('N14:N30').values = Array.from({ length: 17 }, () => [1]);
      await context.sync();
    });
    await store.calculate();
    await report.draftAlerts();
    expect(reportIn(store).notice).toBeNull();
  });
});

describe('white cells and cells without a fill', () => {
  it('are told apart by their tint, and given back as they were', async () => {
    const book = await opened(await bookWith((sheet) => {
      sheet.getRange('P12').format.fill.color = '#FFFFFF';
      sheet.getRange('Q12').format.fill.color = '#FF0000';
    }));
    const before = readerView(book);
    await calculated(book);
    expect(readerView(book)).not.toEqual(before);
    await book.store.undo();
    expect(readerView(book)).toEqual(before);
  });
});

describe('a workbook calculated by hand', () => {
  it('is calculated from what its cells show, and says so', async () => {
    const book = await opened(await bookWith((_sheet, context) => void (context.workbook.application.calculationMode = 'Manual')));
    await calculated(book);
    const [told] = outcomeIn(book.store).observations.filter(({ code }) => code === 'calculo-manual');
    expect(told?.items[0]).toMatchObject({ message: expect.stringContaining('cálculo manual') as string, remedy: expect.stringContaining('F9') as string });
    expect(codesOf(await calculated(await opened(peiBook())))).not.toContain('calculo-manual');
  });
});

/** Ids of sheets differ from one opening to the next. */
const withoutIds = (view: unknown): string => JSON.stringify(view).replace(/\{[\dA-F]{8}-[\dA-F-]+\}/gi, '{id}');

describe('the strictest Excel there may be', () => {
  it('lets a run, a second one, the own sheets and undoing come out as any other does', async () => {
    const views: unknown[] = [];
    for (const habits of [{}, STRICTEST]) {
      const book = await opened(await bookWith(() => undefined, { habits }));
      const seen: unknown[] = [withoutIds(readerView(book))];
      for (const act of [() => book.store.calculate(), () => book.store.calculateAll(), () => book.store.report.summarize(), () => book.store.undo()]) {
        await act();
        expect([viewIn(book.store).status, reportIn(book.store).notice]).not.toContain('failed');
        seen.push(withoutIds(readerView(book)));
      }
      views.push(seen);
    }
    expect(views[1]).toEqual(views[0]);
  });

  it('is told from a mistake while a cell is edited: the run waits for the end of it', async () => {
    const book = await opened(await bookWith(() => undefined, { habits: STRICTEST }));
    book.host.setCellEditMode(true);
    const hints: string[] = [];
    book.store.state.subscribe(() => {
      const { hint } = book.store.state.get('work');
      if (hint === null) return;
      hints.push(hint);
      book.host.setCellEditMode(false);
    }, 'work');
    await calculated(book);
    expect(hints).toContain('Presione Enter en la celda que está editando.');
  });

  it('leaves a person\'s rule over the whole sheet, and colours the new cells all the same', async () => {
    const book = await opened(await bookWith((sheet) => {
      const { cellValue } = sheet.getRange().conditionalFormats.add('CellValue');
      cellValue.format.fill.color = '#00FFFF';
      cellValue.rule = { operator: 'EqualTo', formula1: '=-77' };
    }));
    await calculated(book);
    const count = await book.run(async (context) => {
      const found = context.workbook.worksheets.getItem(SHEET).getRange(FIRST).conditionalFormats.getCount();
      await context.sync();
      return found.value;
    });
    expect(count).toBeGreaterThan(1);
  });
});
