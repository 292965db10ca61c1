import { connectClient, createHost, openSession } from '../../../src/host';
import type { ConnectedClient, Host, HostOptions } from '../../../src/host';
import { loadClient } from '../../../src/host/node';
import type { CellValue } from '../../../src/workbook/cells/sheetCells';

/** A workbook of the embedded host, and the real Office.js client connected to it. */
export interface HostBook extends ConnectedClient {
  readonly host: Host;
  /** `Excel.run` on this workbook. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

let connected: Host | null = null;

function connect(host: Host): ConnectedClient {
  connected = host;
  return connectClient(globalThis, host);
}

/**
 * Opens a workbook (without bytes a new one with the sheet `Sheet1`) and connects the client to it; the counters start at zero. There
 * is one client: `run` connects it again after another workbook was opened, which drops the event handlers of this one.
 */
export function hostBook(options: HostOptions = {}): HostBook {
  loadClient();
  const host = createHost(options);
  const client = connect(host);
  const run: HostBook['run'] = (batch) => {
    if (connected !== host) connect(host);
    return client.Excel.run(batch);
  };
  return { ...client, host, run };
}

/** `Excel.run` on a workbook for what a person does in Excel itself. */
export const runForPerson = ({ host }: HostBook): HostBook['run'] => openSession(globalThis, { ...host, executor: host.personExecutor });

/** A new workbook whose sheets hold these values from A1 on; the first sheet stays the active one. */
export async function hostBookOf(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>, options: HostOptions = {}): Promise<HostBook> {
  const book = hostBook(options);
  await book.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getItem('Sheet1');
    Object.entries(sheets).forEach(([name, values], at) => {
      const sheet = at === 0 ? first : worksheets.add(name);
      if (at === 0) first.name = name;
      const width = values[0]?.length ?? 0;
      if (width > 0) sheet.getRangeByIndexes(0, 0, values.length, width).values = values.map((row) => [...row]);
    });
    await context.sync();
  });
  book.host.resetCounters();
  return book;
}

/** The sheet's cells from A1 to the last used one, as the host holds them. */
export function valuesIn(book: HostBook, sheet: string): Promise<CellValue[][]> {
  return book.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('A1').getBoundingRect(context.workbook.worksheets.getItem(sheet).getUsedRange()).load('values');
    await context.sync();
    return range.values as CellValue[][];
  });
}
