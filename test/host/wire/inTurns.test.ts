import { atOnce, inTurns } from '../../../src/host/wire/inTurns';
import type { Pieces } from '../../../src/host/wire/inTurns';
import { excelHost } from '../../helpers/excelHost';

/** A clock that moves on by so much whenever somebody looks at it. */
function clockOf(step: number): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += step));
}
afterEach(() => jest.restoreAllMocks());

/** Three pieces, and what was told of them. */
function* told(events: string[]): Pieces<string> {
  for (const piece of ['one', 'two', 'three']) {
    events.push(piece);
    yield;
  }
  return 'done';
}

describe('work in pieces', () => {
  it('is done in one go when nothing else matters', () => {
    const events: string[] = [];
    expect(atOnce(told(events))).toBe('done');
    expect(events).toEqual(['one', 'two', 'three']);
  });

  it('is put down once its turn is over, and taken up again', async () => {
    clockOf(20);
    const events: string[] = [];
    const work = inTurns(told(events));
    expect(events).toEqual(['one', 'two']);
    expect(await work).toBe('done');
    expect(events).toEqual(['one', 'two', 'three']);
  });

  it('goes on without a rest while its turn lasts', async () => {
    clockOf(1);
    const events: string[] = [];
    const work = inTurns(told(events));
    expect(events).toEqual(['one', 'two', 'three']);
    expect(await work).toBe('done');
  });

  it('brings a failure to whoever asked', async () => {
    clockOf(100);
    function* failing(): Pieces<never> {
      yield;
      throw new Error('broken');
    }
    await expect(inTurns(failing())).rejects.toThrow('broken');
  });
});

describe('a host that works in turns', () => {
  it('does not begin a batch before the one under way is over', async () => {
    clockOf(100);
    const { run, host } = excelHost({ inTurns: true });
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

  it('goes on after a batch that failed', async () => {
    clockOf(100);
    const { run } = excelHost({ inTurns: true });
    await expect(run(async (context) => {
      context.workbook.worksheets.getItem('No hay').load('name');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound' });
    await expect(run((context) => context.sync())).resolves.toBeUndefined();
  });
});
