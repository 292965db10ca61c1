import { Stopped } from '../../../src/app/session/stopped';
import { unhurried } from '../../../src/app/session/unhurried';
import { atOnce } from '../../../src/engine/pieces';
import type { Pieces } from '../../../src/engine/pieces';

/** A clock on which every piece takes as long as it says. */
function scene(durations: readonly number[]) {
  let time = 0;
  let pauses = 0;
  const work = function* (): Pieces<number> {
    for (const duration of durations) {
      time += duration;
      yield;
    }
    return durations.length;
  };
  const port = { now: () => time, pause: () => Promise.resolve(void (pauses += 1)) };
  return { work, port, pauses: () => pauses };
}

describe('unhurried', () => {
  it('gives the same answer as the work done at once', async () => {
    const { work, port } = scene([5, 5, 5]);
    expect(await unhurried(work(), port)).toBe(atOnce(work()));
  });

  it.each<{ durations: readonly number[]; pauses: number; because: string }>([
    { durations: [], pauses: 0, because: 'there is nothing to do' },
    { durations: [10, 10, 10], pauses: 0, because: 'it is over before an eye sees it' },
    { durations: [20, 20, 20, 20], pauses: 2, because: 'the screen is drawn every other piece' },
    { durations: [500, 500], pauses: 2, because: 'no piece follows another without a pause' },
  ])('pauses $pauses times over pieces of $durations ms, as $because', async ({ durations, pauses }) => {
    const made = scene(durations);
    await unhurried(made.work(), made.port);
    expect(made.pauses()).toBe(pauses);
  });

  it('stops at a pause when it is told to, and does no piece more', async () => {
    const { work, port } = scene([50, 50, 50]);
    const goOn = (): void => {
      if (port.now() >= 100) throw new Stopped();
    };
    await expect(unhurried(work(), port, goOn)).rejects.toBeInstanceOf(Stopped);
    expect(port.now()).toBe(100);
  });
});
