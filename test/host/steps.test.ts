import type { Host } from '../../src/host';
import { runToEnd, runYielding } from '../../src/host/steps';
import type { Steps } from '../../src/host/steps';
import { hostBook } from '../helpers/host/hostBook';

/** Makes each reading of the clock later than the last by so many milliseconds. */
function clockOf(step: number): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += step));
}
afterEach(() => jest.restoreAllMocks());

/** Three steps that record themselves. */
function* recorded(steps: string[]): Steps<string> {
  for (const step of ['one', 'two', 'three']) {
    steps.push(step);
    yield;
  }
  return 'done';
}

describe('runToEnd', () => {
  it('runs all steps at once and returns the outcome', () => {
    const steps: string[] = [];
    expect(runToEnd(recorded(steps))).toBe('done');
    expect(steps).toEqual(['one', 'two', 'three']);
  });
});

describe('runYielding', () => {
  it('yields the thread after 30 ms of work and resumes', async () => {
    clockOf(20);
    const steps: string[] = [];
    const work = runYielding(recorded(steps));
    expect(steps).toEqual(['one', 'two']);
    expect(await work).toBe('done');
    expect(steps).toEqual(['one', 'two', 'three']);
  });

  it('does not yield within 30 ms', async () => {
    clockOf(1);
    const steps: string[] = [];
    const work = runYielding(recorded(steps));
    expect(steps).toEqual(['one', 'two', 'three']);
    expect(await work).toBe('done');
  });

  it('rejects with the error of a step', async () => {
    clockOf(100);
    function* failing(): Steps<never> {
      yield;
      throw new Error('broken');
    }
    await expect(runYielding(failing())).rejects.toThrow('broken');
  });
});

describe('a host that yields', () => {
  it('runs one batch after another', async () => {
    clockOf(100);
    const { run, host } = hostBook({ yields: true });
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
  const COLUMN = { top: 0, left: 0, bottom: ROWS - 1, right: 0 };
  /** Writes a column of formulas, each one more than the row above, and loads what the batch asks for. */
  const count = (first: string, asks: readonly string[]) => async (context: Excel.RequestContext): Promise<void> => {
    const column = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${ROWS}`);
    column.formulas = Array.from({ length: ROWS }, (_, row) => [row === 0 ? first : `=A${row}+1`]);
    if (asks.length > 0) column.load(asks.join());
    await context.sync();
  };

  /** Gives other work the thread until `work` is over; returns how many formulas had a value at each of its turns. */
  async function formulasDoneMeanwhile(host: Host, work: Promise<void>): Promise<number[]> {
    const done: number[] = [];
    let isOver = false;
    void work.then(() => (isOver = true));
    while (!isOver) {
      await new Promise((resume) => setImmediate(resume));
      done.push(host.workbook.sheets[0]?.cells.values(COLUMN).flat().filter((value) => value !== null).length ?? 0);
    }
    return done;
  }

  it.each<{ asks: readonly string[]; when: string }>([
    { asks: [], when: 'the batch is over' },
    { asks: ['values'], when: 'the batch reads their values' },
    { asks: ['text'], when: 'the batch reads their texts' },
  ])('yields between the formulas it calculates when $when', async ({ asks }) => {
    clockOf(100);
    const { run, host } = hostBook({ yields: true });
    const done = await formulasDoneMeanwhile(host, run(count('=1', asks)));
    expect(done.some((formulas) => formulas > 0 && formulas < ROWS)).toBe(true);
    expect(host.workbook.sheets[0]?.cells.value(ROWS - 1, 0)).toBe(ROWS);
  });

  it('recalculates the formulas that use a new name', async () => {
    clockOf(100);
    const { run, host } = hostBook({ yields: true });
    await run(count('=inicio', []));
    await run(async (context) => {
      context.workbook.names.add('inicio', '=41');
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.cells.value(ROWS - 1, 0)).toBe(ROWS + 40);
  });

  it('saves the same workbook as one that does not yield', async () => {
    clockOf(100);
    const saved: Uint8Array[] = [];
    for (const yields of [true, false]) {
      const { run, host } = hostBook({ yields });
      await run(count('=ROW()', ['values']));
      await run(count('=2*3', []));
      await host.settled();
      saved.push(host.save());
    }
    expect(saved[0]).toEqual(saved[1]);
  });

  it('answers the batch after a failed one', async () => {
    clockOf(100);
    const { run } = hostBook({ yields: true });
    await expect(run(async (context) => {
      context.workbook.worksheets.getItem('No hay').load('name');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(run((context) => context.sync())).resolves.toBeUndefined();
  });
});
