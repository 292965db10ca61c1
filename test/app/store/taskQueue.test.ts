import { TaskQueue } from '../../../src/app/store/taskQueue';
import type { Task } from '../../../src/app/store/taskQueue';

/** A queue whose tasks end when they are told to, in the order in which they began. */
function openQueue() {
  const events: string[] = [];
  const ends: (() => void)[] = [];
  const queue = new TaskQueue((error) => void events.push(String(error)), () => void events.push('idle'));
  const add = (key: string, name: string, joins: Pick<Task, 'joins'> = {}): Promise<void> => queue.add({
    key,
    ...joins,
    run: () => {
      events.push(name);
      return new Promise<void>((end) => ends.push(end));
    },
  });
  return { queue, events, add, end: () => ends.shift()?.() };
}

describe('TaskQueue', () => {
  it('runs one task after another, and calls back when none is left', async () => {
    const { queue, events, add, end } = openQueue();
    const first = add('reload', 'first');
    const second = add('calculate', 'second');
    expect([events, queue.isIdle]).toEqual([['first'], false]);
    end();
    await first;
    expect(events).toEqual(['first', 'second']);
    end();
    await second;
    expect([events, queue.isIdle]).toEqual([['first', 'second', 'idle'], true]);
  });

  it('takes a second click for the first while that runs', async () => {
    const { events, add, end } = openQueue();
    const clicks = [add('calculate', 'first', { joins: true }), add('calculate', 'second', { joins: true })];
    end();
    await Promise.all(clicks);
    expect(events).toEqual(['first', 'idle']);
  });

  it('runs another task of the same key after the first where it does not join it', async () => {
    const { events, add, end } = openQueue();
    const first = add('save', 'first');
    const second = add('save', 'second');
    end();
    await first;
    end();
    await second;
    expect(events).toEqual(['first', 'second', 'idle']);
  });

  it('does only the newest of the waiting tasks of a key, in the place of the oldest, and ends them together', async () => {
    const { events, add, end } = openQueue();
    const first = add('reload', 'first');
    const saves = [add('save', 'old')];
    const undo = add('undo', 'undo');
    saves.push(add('save', 'new'));
    end();
    await first;
    end();
    await Promise.all(saves);
    end();
    await undo;
    expect(events).toEqual(['first', 'new', 'undo', 'idle']);
  });

  it('reports what a task threw, goes on, and repeats it when asked to', async () => {
    const events: string[] = [];
    const queue = new TaskQueue((error) => void events.push(String(error)), () => undefined);
    const failures = [new Error('connection')];
    const failing = queue.add({
      key: 'calculate',
      run: async () => {
        events.push('try');
        const failure = failures.shift();
        if (failure) throw failure;
      },
    });
    await Promise.all([failing, queue.add({ key: 'reload', run: async () => void events.push('reload') })]);
    await queue.retry();
    expect(events).toEqual(['try', 'Error: connection', 'reload', 'try']);
  });

  it('is idle once all that waits has ended', async () => {
    const { queue, events, add, end } = openQueue();
    const first = add('reload', 'first');
    const second = add('calculate', 'second');
    const idle = queue.whenIdle().then(() => events.push('done'));
    end();
    await first;
    expect(events).not.toContain('done');
    end();
    await Promise.all([second, idle]);
    expect(events).toEqual(['first', 'second', 'idle', 'done']);
  });
});
