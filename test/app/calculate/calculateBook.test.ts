import { calculateBook } from '../../../src/app/calculate/calculateBook';
import type { BookRun } from '../../../src/app/calculate/calculateBook';
import type { TableJob } from '../../../src/app/calculate/calculateTable';
import { tableKey } from '../../../src/app/calculate/readTables';
import { withReadings } from '../../../src/app/join/acrossSheets';
import { runAtOnce } from '../../../src/app/store/scheduler';
import { changeJournal } from '../../../src/app/undo/changeJournal';
import type { SheetCells } from '../../../src/workbook/cells/sheetCells';
import { WorkbookProblem } from '../../../src/workbook/port';
import { cellsOf } from '../../helpers/sheets/cellsOf';
import { fakePort } from '../../helpers/store/fakePort';
import type { FakePort } from '../../helpers/store/fakePort';
import { PEI_SHEET, peiSheet } from '../../helpers/store/openedStore';

const copy = (): SheetCells => ({ ...peiSheet(), id: 'S9', name: 'Copia' });
/** Two tables, one below the other. */
const twice = (): SheetCells => ({ ...peiSheet(), values: [...peiSheet().values, [''], [''], ...peiSheet().values] });

/** Runs a job for each table of a port, in the periods given, and tells the requests it made. */
async function ran(port: FakePort, { periods = ['2024-S1'], ...parts }: Partial<BookRun> & { readonly periods?: readonly string[] } = {}) {
  const read = async () => withReadings(await port.read());
  const first = await read();
  const jobs = first.readings.flatMap((_, at) => periods.map((period): TableJob => ({ table: tableKey(first.readings, at), period, earlier: [] })));
  port.asked.splice(0);
  const run: BookRun = { port, journal: changeJournal({}), label: null, compute: runAtOnce, writes: true, read, ...parts };
  const outcomes = await calculateBook(run, first, jobs);
  return { outcomes, asked: port.asked, jobs };
}

describe('calculateBook', () => {
  it('reads the workbook again before the second table of a sheet, beside which the first was written', async () => {
    const port = fakePort({ sheets: [twice()] });
    const { outcomes, asked } = await ran(port);
    expect(asked).toEqual([`write ${PEI_SHEET}`, 'read', `write ${PEI_SHEET}`]);
    expect(outcomes[1]?.prepared?.read.workbook.settings).toHaveProperty(['peiAvance.deshacer.0']);
    expect(outcomes.map(({ failure }) => failure)).toEqual([null, null]);
  });

  it('reads it again before a further period of a table', async () => {
    const { asked } = await ran(fakePort({ sheets: [{ ...cellsOf('pei-igp-2020-2025.xlsx'), id: 'S7' }] }), { periods: ['2020', '2021'] });
    expect(asked.map((what) => what.split(' ')[0])).toEqual(['write', 'read', 'write']);
  });

  it('does not read again for the table of another sheet, nor where nothing is written', async () => {
    expect((await ran(fakePort({ sheets: [peiSheet(), copy()] }))).asked).toEqual([`write ${PEI_SHEET}`, 'write Copia']);
    const { asked, outcomes } = await ran(fakePort({ sheets: [twice()] }), { writes: false });
    expect([asked, outcomes.length]).toEqual([[], 2]);
  });

  it('ends the jobs of a table at a failure, and goes on with the next', async () => {
    const port = fakePort({ sheets: [peiSheet(), copy()] });
    const { inspect } = port;
    port.inspect = (plan) => (plan.sheet === PEI_SHEET ? Promise.reject(new WorkbookProblem('x', 'No.', 'Otra vez.')) : inspect(plan));
    const { outcomes } = await ran(port, { periods: ['2024-S1', '2024-S1'] });
    expect(outcomes.map(({ job, failure }) => [job.table, failure?.code])).toEqual([['S1#0', 'x'], ['S9#0', undefined], ['S9#0', undefined]]);
  });

  it('calculates the figures of a sheet that cannot be written', async () => {
    const { outcomes: [only] } = await ran(fakePort({ sheets: [{ ...peiSheet(), isProtected: true }] }));
    expect([only?.failure?.code, only?.prepared?.calculation.evaluation.actionsMean]).toEqual(['hoja-protegida', 74.68]);
  });

  it('asks before each sheet whether it is to stop, and says which sheet begins', async () => {
    const begun: string[] = [];
    const { outcomes } = await ran(fakePort({ sheets: [twice(), copy()] }), {
      begin: ({ table }) => (begun.push(table), Promise.resolve()), isStopped: () => begun.length > 0,
    });
    expect([begun, outcomes.length]).toEqual([['S1#0'], 2]);
  });

  it('tells a table that was lost by the time its job came', async () => {
    const port = fakePort({ sheets: [twice()] });
    const { outcomes } = await ran(port, { read: async () => (port.change({ sheets: [] }), withReadings(await port.read())) });
    expect(outcomes.map(({ prepared, failure }) => [prepared === null, failure?.code])).toEqual([[false, undefined], [true, 'tabla-perdida']]);
  });
});
