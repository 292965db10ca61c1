import { isDeepStrictEqual } from 'node:util';
import { contentsIn, failureOf, NOTE_IN_B, prepared, prepareRuns, RUNS, SHEETS, SUMMARY } from '../../helpers/store/failingRuns';

/** Some hundred runs go through the client. */
jest.setTimeout(180_000);

beforeAll(prepareRuns);

/** The host delivers its last events a moment later. */
afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

const CODES = {
  AccessDenied: /acceso-denegado|no permite/,
  InvalidOperationInCellEditMode: /^$/,
  RequestPayloadSizeLimitExceeded: /^$|demasiado-grande|superan/,
  GeneralException: /fallo-de-excel|no pudo completar/,
  ConnectionFailure: /conexion|conexión/,
} as const;

describe.each(Object.entries(RUNS))('%s', (_, run) => {
  it.each(Object.entries(CODES))('keeps a person\'s cells at whatever request it fails with %s, says so, and the next run ends it', async (code, words) => {
    const whole = await prepared(run);
    const before = contentsIn(whole);
    await run.act(whole);
    const total = whole.host.counters.requests;
    const wanted = contentsIn(whole);
    for (let request = 1; request <= total; request += 1) {
      const scene = await prepared(run);
      scene.host.failAt({ request, code });
      await run.act(scene);
      const after = contentsIn(scene);
      const message = failureOf(scene);
      expect({ request, message }).toEqual({ request, message: expect.stringMatching(isDeepStrictEqual(after, wanted) ? /^$|\.$/ : words) as string });
      if (code === 'InvalidOperationInCellEditMode') expect(scene.hints).toContain('Presione Enter en la celda que está editando.');
      for (const name of SHEETS) expect([before.get(name), wanted.get(name)]).toContainEqual(after.get(name));
      if (before.has(SUMMARY)) expect(after.get(SUMMARY)).toContainEqual(expect.stringMatching(NOTE_IN_B));
      if (message !== '') await run.act(scene);
      expect({ request, cells: contentsIn(scene) }).toEqual({ request, cells: wanted });
    }
    expect(total).toBeGreaterThan(3);
  });
});
