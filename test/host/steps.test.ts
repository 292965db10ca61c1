import { runToEnd, runYielding } from '../../src/host/steps';
import type { Steps } from '../../src/host/steps';
import { excelHost } from '../helpers/host/excelHost';

/** A clock that moves on by so much whenever somebody looks at it. */
function clockOf(step: number): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += step));
}
afterEach(() => jest.restoreAllMocks());

/** Three pieces, and what was told of them. */
function* told(events: string[]): Steps<string> {
  for (const piece of ['one', 'two', 'three']) {
    events.push(piece);
    yield;
  }
  return 'done';
}

describe('work in pieces', () => {
  it('is done in one go when nothing else matters', () => {
    const events: string[] = [];
    expect(runToEnd(told(events))).toBe('done');
    expect(events).toEqual(['one', 'two', 'three']);
  });

  it('is put down once its turn is over, and taken up again', async () => {
    clockOf(20);
    const events: string[] = [];
    const work = runYielding(told(events));
    expect(events).toEqual(['one', 'two']);
    expect(await work).toBe('done');
    expect(events).toEqual(['one', 'two', 'three']);
  });

  it('goes on without a rest while its turn lasts', async () => {
    clockOf(1);
    const events: string[] = [];
    const work = runYielding(told(events));
    expect(events).toEqual(['one', 'two', 'three']);
    expect(await work).toBe('done');
  });

  it('brings a failure to whoever asked', async () => {
    clockOf(100);
    function* failing(): Steps<never> {
      yield;
      throw new Error('broken');
    }
    await expect(runYielding(failing())).rejects.toThrow('broken');
  });
});

describe('a host that works in turns', () => {
  it('does not begin a batch before the one under way is over', async () => {
    clockOf(100);
    const { run, host } = excelHost({ yields: true });
    const values = Array.from({ length: 4000 }, (_, row) => [row, row * 2]);
    const writing = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B4000').values = values;
      await context.sync();
    });
    const reading = run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B4000').load('values');
      await context.sync();
      return range.values;
    });
    expect(await reading).toEqual([[7998]]);
    await writing;
    await host.settled();
    expect(host.workbook.sheets[0]?.cells.value(3999, 1)).toBe(7998);
  });

  const ROWS = 4000;
  /** Writes a column that counts on from row to row, and what else the batch asks for. */
  const count = (first: string, asks: readonly string[]) => async (context: Excel.RequestContext): Promise<void> => {
    const column = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${ROWS}`);
    column.formulas = Array.from({ length: ROWS }, (_, row) => [row === 0 ? first : `=A${row}+1`]);
    if (asks.length > 0) column.load(asks.join());
    await context.sync();
  };

  it.each<{ asks: readonly string[]; because: string }>([
    { asks: [], because: 'the batch is over' },
    { asks: ['values'], because: 'the batch reads what they give' },
    { asks: ['text'], because: 'the batch reads how that looks' },
  ])('rests between formulas when they are calculated because $because', async ({ asks }) => {
    clockOf(100);
    const { run, host } = excelHost({ yields: true });
    await run(count('=1', asks));
    const looksAtTheClock = jest.mocked(performance.now).mock.calls.length;
    expect(looksAtTheClock).toBeGreaterThan(ROWS / 32);
    expect(host.workbook.sheets[0]?.cells.value(ROWS - 1, 0)).toBe(ROWS);
  });

  it('reads formulas again in turns when names change', async () => {
    clockOf(100);
    const { run, host } = excelHost({ yields: true });
    await run(count('=inicio', []));
    await run(async (context) => {
      context.workbook.names.add('inicio', '=41');
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.cells.value(ROWS - 1, 0)).toBe(ROWS + 40);
  });

  it('leaves the same workbook as one that does all at once', async () => {
    clockOf(100);
    const saved: Uint8Array[] = [];
    for (const yields of [true, false]) {
      const { run, host } = excelHost({ yields });
      await run(count('=ROW()', ['values']));
      await run(count('=2*3', []));
      await host.settled();
      saved.push(host.save());
    }
    expect(saved[0]).toEqual(saved[1]);
  });

  it('goes on after a batch that failed', async () => {
    clockOf(100);
    const { run } = excelHost({ yields: true });
    await expect(run(async (context) => {
      context.workbook.worksheets.getItem('No hay').load('name');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(run((context) => context.sync())).resolves.toBeUndefined();
  });
});
