import { isDeepStrictEqual } from 'node:util';
import { typeIn } from '../../helpers/host/peiBook';
import { contentsIn, failureOf, NOTE_IN_B, prepared, prepareRuns, RUNS, SHEETS, SUMMARY } from '../../helpers/store/failingRuns';
import type { Scene } from '../../helpers/store/failingRuns';

/** Some hundred runs go through the client. */
jest.setTimeout(180_000);

beforeAll(prepareRuns);
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Milliseconds that the clock goes on at a time: while Excel is silent, and while the product's own work, which takes real time, is waited for. */
const [WAITING, WORKING] = [100, 1];

/**
 * Does something while the clock goes on; `meanwhile` happens when the pane asks whether to wait on, and then the user gives
 * up. Returns how many requests there were until its end.
 *
 * @param silentAt the request that Excel does not answer
 */
async function untilEnd(scene: Scene, act: (scene: Scene) => Promise<void>, meanwhile: () => void = () => undefined, silentAt = Infinity): Promise<number> {
  let requests = 0;
  let isGivenUp = false;
  const ended = act(scene).finally(() => ({ requests } = scene.host.counters));
  while (requests === 0) {
    const { silence } = scene.store.state.get('work');
    if (silence !== null) {
      meanwhile();
      silence.giveUp();
      isGivenUp = true;
    }
    await jest.advanceTimersByTimeAsync(!isGivenUp && scene.host.counters.requests >= silentAt ? WAITING : WORKING);
  }
  await ended;
  return requests;
}

describe.each(Object.entries(RUNS))('%s', (_, run) => {
  it.each(['ignored', 'carried-out'] as const)('keeps a person\'s cells at whatever request Excel does not answer (%s), says so, and the next run ends it', async (what) => {
    const whole = await prepared(run);
    const before = contentsIn(whole);
    const total = await untilEnd(whole, run.act);
    const wanted = contentsIn(whole);
    for (let request = 1; request <= total; request += 1) {
      const scene = await prepared(run);
      scene.host.silentAt(request, what);
      const asked: number[] = [];
      await untilEnd(scene, run.act, () => asked.push(request), request);
      const message = failureOf(scene);
      // What is read again after all was written need not succeed.
      const words = isDeepStrictEqual(contentsIn(scene), wanted) ? /^$|Excel no responde/ : /Excel no responde/;
      expect({ request, asked, message }).toEqual({ request, asked: [request], message: expect.stringMatching(words) as string });
      expect(scene.store.state.get('work').silence).toBeNull();
      await untilEnd(scene, ({ store }) => store.reload());
      const after = contentsIn(scene);
      if (before.has(SUMMARY)) expect(after.get(SUMMARY)).toContainEqual(expect.stringMatching(NOTE_IN_B));
      for (const name of SHEETS) expect({ request, cells: [before.get(name), wanted.get(name)] }).toEqual({ request, cells: expect.arrayContaining([after.get(name)]) as unknown });
      if (!isDeepStrictEqual(after, wanted) || failureOf(scene) !== '') await untilEnd(scene, run.act);
      expect({ request, failure: failureOf(scene) }).toEqual({ request, failure: expect.not.stringMatching(/Excel no responde/) as string });
      for (const name of SHEETS) expect({ request, cells: contentsIn(scene).get(name) }).toEqual({ request, cells: wanted.get(name) });
      expect({ request, sheets: [...contentsIn(scene).keys()].sort() }).toEqual({ request, sheets: [...wanted.keys()].sort() });
    }
    expect(total).toBeGreaterThan(3);
  });
});

describe('what a person types after giving up', () => {
  it('stays, when Excel has carried the write out after all', async () => {
    const run = RUNS['Calcular avance']!;
    const whole = await prepared(run);
    const commit = await untilEnd(whole, run.act);
    const scene = await prepared(run);
    scene.host.silentAt(commit, 'carried-out');
    await untilEnd(scene, run.act, () => undefined, commit);
    await typeIn(scene, SHEETS[0], 'O11', 'lo mío');
    await untilEnd(scene, ({ store }) => store.reload());
    expect(contentsIn(scene).get(SHEETS[0])).toContainEqual(expect.stringMatching(/"lo mío"/));
  });
});
