import { calculationSteps } from '../../src/app/calculate/calculateTable';
import { readTables } from '../../src/app/join/acrossSheets';
import { changeJournal } from '../../src/app/undo/changeJournal';
import { writeRecorded } from '../../src/app/undo/writeRecorded';
import { runToEnd } from '../../src/engine/steps';
import { createExcelPort } from '../../src/excel/createExcelPort';
import { connectClient, createHost } from '../../src/host';
import type { Host } from '../../src/host';
import { loadClient } from '../../src/host/node';
import type { CellValue } from '../../src/workbook/cells/sheetCells';
import { benchSheet } from './benchSheet';
import { cpuTime } from './timing';

/** Rows per request of the bare reading and writing: 17 columns stay under the 5 MB of Excel on the web. */
const ROWS = 8000;
const OWN_COLUMNS = 3;
const PERIOD = '2024-S1';

type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

interface Opened {
  readonly host: Host;
  readonly run: Run;
}

export function open(bytes?: Uint8Array): Opened {
  loadClient();
  const host = createHost({ webLimits: true, ...(bytes && { bytes }) });
  const { Excel: client } = connectClient(globalThis, host);
  return { host, run: (batch) => client.run(batch) };
}

/** An .xlsx with the sheet of {@link sheetOf}. */
export async function benchBook(count: number): Promise<Uint8Array> {
  const { values } = benchSheet(count);
  const { host, run } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let top = 0; top < values.length; top += ROWS) {
      const rows = values.slice(top, top + ROWS).map((row) => [...row]);
      sheet.getRangeByIndexes(top, 0, rows.length, rows[0]?.length ?? 0).values = rows;
      await context.sync();
    }
  });
  return host.save();
}

/** Reads the cells and writes three columns beside them, and nothing else: what Office.js itself costs. */
export function readAndWriteBare(run: Run): Promise<void> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const used = sheet.getUsedRange().load('rowCount,columnCount');
    await context.sync();
    const cells: CellValue[][] = [];
    for (let top = 0; top < used.rowCount; top += ROWS) {
      const range = sheet.getRangeByIndexes(top, 0, Math.min(ROWS, used.rowCount - top), used.columnCount).load('values');
      await context.sync();
      cells.push(...(range.values as CellValue[][]));
    }
    const figures = cells.map((_, row) => [row / 100, 0.5, 'Verde']);
    sheet.getRangeByIndexes(0, used.columnCount, figures.length, OWN_COLUMNS).values = figures;
    await context.sync();
  });
}

/** *Calcular avance* as the pane does it, with what undoing needs. */
export async function calculate(run: Run): Promise<void> {
  const port = createExcelPort(run);
  const workbook = await port.read();
  const [reading] = readTables(workbook);
  if (reading === undefined) throw new Error('The sheet of the benchmark has no table');
  const [write] = runToEnd(calculationSteps(reading, PERIOD, workbook.settings)).writes;
  if (write !== undefined) await writeRecorded(port, write.writePlan, changeJournal(workbook.settings), { cells: reading.cells, label: PERIOD });
}

export const CLIENT_HEADS = ['indicators', 'bare, ms', 'requests', 'Calcular avance, ms', 'requests', '**ratio**', 'again: ratio', 'requests'];

/**
 * One row of the table: *Calcular avance* through the real client and the host against the bare reading and writing, interleaved.
 * Nothing is freed by force between them: that throws away compiled code too, which is then paid for again, and the more functions
 * a run has the more.
 */
export async function throughClient(count: number, runs: number): Promise<readonly string[]> {
  const bytes = await benchBook(count);
  const best = { bare: Infinity, full: Infinity, again: Infinity };
  const requests = { bare: 0, full: 0, again: 0 };
  const measure = async (what: keyof typeof best, { host, run }: Opened, work: (run: Run) => Promise<void>): Promise<void> => {
    host.resetCounters();
    best[what] = Math.min(best[what], await cpuTime(() => work(run)));
    requests[what] = host.counters.requests;
  };
  for (let k = 0; k < runs; k += 1) {
    await measure('bare', open(bytes), readAndWriteBare);
    const book = open(bytes);
    await measure('full', book, calculate);
    await measure('again', book, calculate);
  }
  return [
    count.toLocaleString('en'), best.bare.toFixed(0), String(requests.bare), best.full.toFixed(0), String(requests.full),
    (best.full / best.bare).toFixed(2), (best.again / best.bare).toFixed(2), String(requests.again),
  ];
}
