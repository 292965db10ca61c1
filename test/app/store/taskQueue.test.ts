import { TaskQueue } from '../../../src/app/store/taskQueue';
import type { TaskKind } from '../../../src/app/store/taskQueue';

/** Turns whose tasks end when they are told to. */
function scene() {
  const happened: string[] = [];
  const ends: (() => void)[] = [];
  const turns = new TaskQueue((error) => void happened.push(`failed ${String(error)}`), () => void happened.push('rest'));
  const take = (work: TaskKind, name: string): Promise<void> => turns.run(work, () => {
    happened.push(name);
    return new Promise((end) => ends.push(end));
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const endOne = async (): Promise<void> => {
    await settle();
    ends.shift()?.();
    await settle();
  };
  return { turns, happened, take, endOne };
}

describe('Turns', () => {
  it('does one piece of work after another, and rests when the last has ended', async () => {
    const { happened, take, endOne } = scene();
    void take('look', 'look');
    void take('calculate', 'calculate');
    await endOne();
    expect(happened).toEqual(['look', 'calculate']);
    await endOne();
    expect(happened).toEqual(['look', 'calculate', 'rest']);
  });

  it.each<{ running: TaskKind; asked: TaskKind; isDone: boolean; because: string }>([
    { running: 'calculate', asked: 'calculate', isDone: false, because: 'the second of two clicks is not heard' },
    { running: 'look', asked: 'look', isDone: false, because: 'one look is enough' },
    { running: 'calculate', asked: 'look', isDone: false, because: 'a calculation looks itself' },
    { running: 'calculate', asked: 'within', isDone: false, because: 'the result it is about is going to be another' },
    { running: 'look', asked: 'calculate', isDone: true, because: 'a click is heard' },
    { running: 'within', asked: 'calculate', isDone: true, because: 'a click is heard' },
  ])('while it does $running, $asked comes after it: $isDone, as $because', async ({ running, asked, isDone }) => {
    const { happened, take, endOne } = scene();
    void take(running, 'first');
    void take(asked, 'second');
    await endOne();
    expect(happened.includes('second')).toBe(isDone);
  });

  it('tells what failed, and does that once more when asked to', async () => {
    const told: unknown[] = [];
    let tries = 0;
    const turns = new TaskQueue((error) => void told.push(error), () => undefined);
    await turns.run('calculate', () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('conexion')) : Promise.resolve();
    });
    await turns.run('look', () => Promise.resolve());
    expect(told).toEqual([new Error('conexion')]);
    await turns.retry();
    expect([tries, told.length]).toEqual([2, 1]);
  });

  it('is idle only when all that waited has been done', async () => {
    const { turns, happened, take, endOne } = scene();
    void take('look', 'look');
    void take('calculate', 'calculate');
    void turns.whenIdle().then(() => happened.push('idle'));
    await endOne();
    expect(happened).not.toContain('idle');
    await endOne();
    expect(happened).toContain('idle');
    expect(turns.isIdle).toBe(true);
  });
});
