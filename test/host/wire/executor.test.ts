import fc from 'fast-check';
import { openXlsx } from '../../../src/host/xlsx/openXlsx';
import { Workbook } from '../../../src/host/model/workbook';
import { createObjectModel } from '../../../src/host/objects/createObjectModel';
import { Executor, utf8Length } from '../../../src/host/wire/executor';
import type { RequestBody } from '../../../src/host/wire/messages';

describe('Executor', () => {
  const BODY: RequestBody = { Actions: [], ObjectPaths: {} };
  const BYTES = JSON.stringify(BODY).length;

  it.each([
    { limit: BYTES, code: null },
    { limit: BYTES - 1, code: 'RequestPayloadSizeLimitExceeded' },
  ])(`answers a request of ${BYTES} bytes under a limit of $limit with the code $code`, async ({ limit, code }) => {
    const workbook = new Workbook();
    workbook.insertSheet('Hoja1');
    const { model, session } = createObjectModel(workbook, { openBook: openXlsx, act: () => undefined });
    const executor = new Executor({ model, byteLimit: limit, afterBatch: () => session.endBatch(), yields: false });
    const { ErrorCode } = await executor.executeAsync('', 0, { Url: '', Headers: {}, Body: BODY });
    expect(ErrorCode).toBe(code);
  });
});

describe('utf8Length', () => {
  it.each([
    { text: '', bytes: 0 },
    { text: 'avance', bytes: 6 },
    { text: 'semáforo', bytes: 9 },
    { text: '≥ 75', bytes: 6 },
    { text: '🟢', bytes: 4 },
  ])('counts $bytes bytes in "$text"', ({ text, bytes }) => {
    expect(utf8Length(text)).toBe(bytes);
  });

  it.each([0, 1])('counts letters of two halves wherever a long text is cut (%i before them)', (before) => {
    const letters = 40_000;
    expect(utf8Length('a'.repeat(before) + '🟢'.repeat(letters))).toBe(before + 4 * letters);
  });

  it('agrees with the encoder on any well-formed text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }));
  });
});
