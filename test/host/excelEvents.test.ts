import { hostBookOf } from '../helpers/host/hostBook';
import type { HostBook } from '../helpers/host/hostBook';

/** Waits for the events of a batch, which follow its answer. */
const aMoment = (): Promise<void> => new Promise((done) => setTimeout(done, 15));

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

const FRUIT = [['Fruta', 'Q1', 'Q2'], ['Pera', 3, 1], ['Uva', 1, 2], ['Kiwi', 2, 3], ['Mora', 9, 0]];

/** What the handlers registered by `register` hear while `act` runs. */
async function heardIn(book: HostBook, register: (context: Excel.RequestContext, hear: (text: string) => Promise<void>) => void, act: (context: Excel.RequestContext) => void): Promise<string[]> {
  const heard: string[] = [];
  await book.run(async (context) => {
    register(context, async (text) => void heard.push(text));
    await context.sync();
    act(context);
    await context.sync();
  });
  await aMoment();
  return heard;
}

describe('events of Excel', () => {
  it('name the cells of the formulas whose values changed, joined to blocks', async () => {
    const book = await hostBookOf({ Sheet1: [[1], [2], [3]] });
    await book.run(async (context) => {
      first(context).getRange('C1:D3').formulas = [1, 2, 3].map((row) => [`=A${row}*2`, `=C${row}+1`]);
      first(context).getRange('F9').formulas = [['=SUM(A:A)']];
      await context.sync();
    });
    const heard = await heardIn(book, (context, hear) => first(context).onCalculated.add(({ address }) => hear(address)), (context) => {
      first(context).getRange('A1:A2').values = [[5], [6]];
    });
    expect(heard).toEqual(['C1:D2,F9']);
  });

  it.each([
    { by: 'rows', heard: ['rows A2:C4'] },
    { by: 'columns', heard: ['columns B1:C5'] },
  ])('name of sorted $by only those that moved', async ({ by, heard }) => {
    const book = await hostBookOf({ Sheet1: FRUIT });
    const got = await heardIn(book, (context, hear) => {
      first(context).onRowSorted.add(({ address }) => hear(`rows ${address}`));
      first(context).onColumnSorted.add(({ address }) => hear(`columns ${address}`));
    }, (context) => {
      first(context).getRange('A1:C5').sort.apply([{ key: 1 }], false, true, by === 'rows' ? 'Rows' : 'Columns');
    });
    expect(got).toEqual(heard);
  });

  it('leave out rows that a sort leaves where they are, also between others', async () => {
    const book = await hostBookOf({ Sheet1: [[3], [2], [1], [4]] });
    const got = await heardIn(book, (context, hear) => first(context).onRowSorted.add(({ address }) => hear(address)), (context) => {
      first(context).getRange('A1:A4').sort.apply([{ key: 0 }]);
      first(context).getRange('A1:A4').sort.apply([{ key: 0 }]);
    });
    expect(got).toEqual(['A1,A3', '']);
  });

  it('tell a table of the cells selected in it, and once when the selection leaves it', async () => {
    const book = await hostBookOf({ Sheet1: FRUIT });
    await book.run(async (context) => {
      first(context).tables.add('A1:C5', true).name = 'Frutas';
      await context.sync();
    });
    const got = await heardIn(book, (context, hear) => {
      context.workbook.tables.getItem('Frutas').onSelectionChanged.add(({ address, isInsideTable }) => hear(`${isInsideTable} ${address}`));
    }, (context) => {
      for (const address of ['E1', 'B4:E9', 'C5', 'E1', 'E2']) first(context).getRange(address).select();
    });
    expect(got).toEqual(['true B4:C5', 'true C5', 'false ']);
  });

  it('say where cells moved when some were inserted or deleted', async () => {
    const book = await hostBookOf({ Sheet1: FRUIT });
    const got = await heardIn(book, (context, hear) => {
      first(context).onChanged.add(({ changeType, changeDirectionState: { insertShiftDirection: into, deleteShiftDirection: out } = {} as Excel.ChangeDirectionState }) => hear(`${changeType} ${into} ${out}`));
    }, (context) => {
      const cell = (): Excel.Range => first(context).getRange('B2');
      cell().insert('Down');
      cell().insert('Right');
      cell().delete('Left');
      cell().delete('Up');
      first(context).getRange('2:2').delete('Up');
    });
    expect(got).toEqual([
      'CellInserted Down undefined', 'CellInserted Right undefined', 'CellDeleted undefined Left', 'CellDeleted undefined Up', 'RowDeleted undefined undefined',
    ]);
  });

  it('tell of formulas that were written, changed and removed, with those before; not of values', async () => {
    const book = await hostBookOf({ Sheet1: [[2, 4, 24]] });
    const got = await heardIn(book, (context, hear) => {
      first(context).onFormulaChanged.add(({ formulaDetails }) => hear(formulaDetails.map(({ cellAddress, previousFormula }) => `${cellAddress} ${previousFormula}`).join()));
    }, (context) => {
      const sheet = first(context);
      sheet.getRange('D1:E1').formulas = [['=A1*B1', '=A1']];
      sheet.getRange('A1').values = [[7]];
      sheet.getRange('D1:E1').formulas = [['=A1*C1', '=A1']];
      sheet.getRange('F1').copyFrom('D1');
      sheet.getRange('D1:F1').clear();
    });
    expect(got).toEqual(['D1 ,E1 ', 'D1 =A1*B1', 'F1 ', 'D1 =A1*C1,E1 =A1,F1 =C1*E1']);
  });

  it('tell of the active sheet that is deleted, then of the one that is active after it', async () => {
    const book = await hostBookOf({ Sheet1: [[1]], Otra: [[1]] });
    const got = await heardIn(book, ({ workbook: { worksheets } }, hear) => {
      worksheets.onDeactivated.add(() => hear('deactivated'));
      worksheets.onDeleted.add(() => hear('deleted'));
      worksheets.onActivated.add(() => hear('activated'));
    }, (context) => first(context).delete());
    expect(got).toEqual(['deactivated', 'deleted', 'activated']);
  });

  it('tell of charts that become active and cease to be, and which one is', async () => {
    const book = await hostBookOf({ Sheet1: FRUIT });
    const names: string[] = [];
    const active = async (context: Excel.RequestContext): Promise<void> => {
      const chart = context.workbook.getActiveChartOrNullObject().load('name');
      await context.sync();
      names.push(chart.isNullObject ? 'none' : chart.name);
    };
    await book.run(async (context) => {
      for (const name of ['Uno', 'Dos']) first(context).charts.add('ColumnClustered', first(context).getRange('A1:C5')).name = name;
      await active(context);
    });
    const heard: string[] = [];
    await book.run(async (context) => {
      const { charts } = first(context);
      charts.onActivated.add(async () => void heard.push('activated'));
      charts.getItem('Uno').load('id').onDeactivated.add(async () => void heard.push('Uno deactivated'));
      await context.sync();
      charts.getItem('Uno').activate();
      await active(context);
      charts.getItem('Dos').activate();
      await active(context);
      first(context).getRange('A1').select();
      await active(context);
      charts.getItem('Dos').activate();
      charts.getItem('Dos').delete();
      await active(context);
    });
    await aMoment();
    expect(names).toEqual(['none', 'Uno', 'Dos', 'none', 'none']);
    expect(heard).toEqual(['activated', 'Uno deactivated', 'activated', 'activated']);
  });
});
