import { expectBytes, patientRun } from '../../src/excel/patientRun';
import type { Waiting } from '../../src/workbook/port';
import { hostBook } from '../helpers/host/hostBook';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const LIMIT = 30_000;

/** A workbook that does not answer its n-th request, what is asked of the user, and how the work ended. */
function silentBook(request: number, { asks = true } = {}) {
  const book = hostBook();
  book.host.silentAt(request, 'ignored');
  const { run, silence } = patientRun(book.run);
  const asked: (Waiting | null)[] = [];
  if (asks) silence((waiting) => void asked.push(waiting));
  let end = 'running';
  const begin = (bytes = 0): void => void run(async (context) => {
    for (let nth = 0; nth < 3; nth += 1) {
      context.workbook.load('name');
      if (bytes > 0) expectBytes(context, bytes);
      await context.sync();
    }
  }).then(() => (end = 'done'), (problem: { code: string; message: string }) => (end = `${problem.code}: ${problem.message}`));
  const last = (): Waiting => asked.at(-1) ?? { waitOn: () => undefined, giveUp: () => undefined };
  return { ...book, asked, begin, last, end: () => end };
}

const after = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

describe('a request that Excel does not answer', () => {
  it('is asked about at its limit, and again after waiting on, until it is given up', async () => {
    const book = silentBook(2);
    book.begin();
    await after(LIMIT - 1);
    expect(book.asked).toEqual([]);
    await after(1);
    expect([book.asked.length, book.end()]).toEqual([1, 'running']);
    book.last().waitOn();
    expect(book.asked.at(-1)).toBeNull();
    await after(LIMIT);
    expect(book.asked).toHaveLength(3);
    book.last().giveUp();
    await after(0);
    expect([book.end(), book.asked.at(-1)]).toEqual(['excel-no-responde: Excel no responde.', null]);
  });

  it('has more time where it carries many cells', async () => {
    const book = silentBook(1);
    book.begin(4_000_000);
    await after(LIMIT + 4 * 15_000 - 1);
    expect(book.asked).toEqual([]);
    await after(1);
    expect(book.asked).toHaveLength(1);
  });

  it('is given up at the limit where nobody can be asked, and after ten limits where nobody says anything', async () => {
    const alone = silentBook(1, { asks: false });
    alone.begin();
    await after(LIMIT);
    expect(alone.end()).toMatch(/^excel-no-responde/);
    const unheard = silentBook(1);
    unheard.begin();
    await after(LIMIT * 11 - 1);
    expect(unheard.end()).toBe('running');
    await after(1);
    expect(unheard.end()).toMatch(/^excel-no-responde/);
  });
});

describe('a run that Excel answers', () => {
  it('asks nothing, however long all its requests take together', async () => {
    const book = silentBook(9);
    book.begin();
    await after(LIMIT * 20);
    expect([book.asked, book.end()]).toEqual([[], 'done']);
  });

  it('goes on when the answer comes while the question stands, and the question goes', async () => {
    const book = hostBook();
    let answer = (): void => undefined;
    const gate = new Promise<void>((open) => (answer = open));
    const { run, silence } = patientRun((batch) => book.run(async (context) => {
      const sync = context.sync.bind(context);
      context.sync = (passed) => gate.then(() => sync(passed));
      return batch(context);
    }));
    const asked: (Waiting | null)[] = [];
    silence((waiting) => void asked.push(waiting));
    const work = run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return 'answered';
    });
    await after(LIMIT);
    expect(asked).toHaveLength(1);
    answer();
    await expect(work).resolves.toBe('answered');
    expect(asked.at(-1)).toBeNull();
  });

  it('sends nothing more once it was given up, even when Excel answers', async () => {
    const book = hostBook();
    let answer = (): void => undefined;
    const gate = new Promise<void>((open) => (answer = open));
    const { run } = patientRun((batch) => book.run(async (context) => {
      const sync = context.sync.bind(context);
      context.sync = (passed) => gate.then(() => sync(passed));
      return batch(context);
    }));
    const sent: string[] = [];
    const work = run(async (context) => {
      for (const name of ['first', 'second']) {
        sent.push(name);
        context.workbook.load('name');
        await context.sync();
      }
    });
    const failed = expect(work).rejects.toMatchObject({ code: 'excel-no-responde' });
    await after(LIMIT);
    answer();
    await after(1_000);
    await failed;
    expect(sent).toEqual(['first']);
  });
});
