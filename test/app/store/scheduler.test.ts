import { RunStopped, Scheduler } from '../../../src/app/store/scheduler';
import { runToEnd } from '../../../src/engine/steps';
import type { Steps } from '../../../src/engine/steps';

/** A clock on which every piece takes as long as it says. */
function scene(durations: readonly number[]) {
  let time = 0;
  let pauses = 0;
  const work = function* (): Steps<number> {
    for (const duration of durations) {
      time += duration;
      yield;
    }
    return durations.length;
  };
  const port = { now: () => time, pause: () => Promise.resolve(void (pauses += 1)) };
  return { work, port, pauses: () => pauses };
}

describe('Pace', () => {
  it('gives the same answer as the work done at once', async () => {
    const { work, port } = scene([5, 5, 5]);
    expect(await new Scheduler(port).run(work())).toBe(runToEnd(work()));
  });

  it.each<{ durations: readonly number[]; pauses: number; because: string }>([
    { durations: [], pauses: 0, because: 'there is nothing to do' },
    { durations: [10, 10, 10], pauses: 0, because: 'it is over before an eye sees it' },
    { durations: [20, 20, 20, 20], pauses: 2, because: 'the screen is drawn every other piece' },
    { durations: [500, 500], pauses: 2, because: 'no piece follows another without a pause' },
  ])('pauses $pauses times over pieces of $durations ms, as $because', async ({ durations, pauses }) => {
    const made = scene(durations);
    await new Scheduler(made.port).run(made.work());
    expect(made.pauses()).toBe(pauses);
  });

  it('counts from the last pause, whichever work that was in', async () => {
    const { work, port, pauses } = scene([20]);
    const pace = new Scheduler(port);
    await pace.run(work());
    expect(pauses()).toBe(0);
    await pace.run(work());
    expect(pauses()).toBe(1);
  });

  it('stops at a pause when it is told to, and does no piece more', async () => {
    const { work, port } = scene([50, 50, 50]);
    const goOn = (): void => {
      if (port.now() >= 100) throw new RunStopped();
    };
    await expect(new Scheduler(port).run(work(), goOn)).rejects.toBeInstanceOf(RunStopped);
    expect(port.now()).toBe(100);
  });
});
