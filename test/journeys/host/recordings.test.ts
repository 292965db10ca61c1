import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedExcel, isScratchBook, QUESTIONS, recordAnswers } from '../../../src/entry/selfCheck/recordAnswers';
import type { Answer } from '../../../src/entry/selfCheck/recordAnswers';
import { hostBook, hostBookOf } from '../../helpers/host/hostBook';

/** Megabytes go through the client. */
jest.setTimeout(120_000);

const RECORDINGS = join(__dirname, '../../host/recordings');

/** Questions in which a recorded Excel is known to differ from the host, by recording, with the reason. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

let now: ReadonlyMap<string, unknown> = new Map();

/** The host delivers its events a moment later. */
const deliver = (): Promise<void> => new Promise((delivered) => setTimeout(delivered, 0));

const resultOf = (answer: Answer): unknown => ('code' in answer ? { code: answer.code } : { answer: answer.answer });

beforeAll(async () => {
  const { run } = hostBook();
  const answers = await recordAnswers({ run, excel: askedExcel(Office), pause: deliver });
  now = new Map(answers.map((answer) => [answer.question, resultOf(answer)]));
});

describe.each(readdirSync(RECORDINGS).filter((name) => name.endsWith('.json')))('the recording %s', (name) => {
  const recorded = JSON.parse(readFileSync(join(RECORDINGS, name), 'utf8')) as Answer[];

  it('says which Excel answered', () => {
    for (const { platform, build, ExcelApi, locale } of recorded) {
      expect([platform, build, ExcelApi, locale]).toEqual([expect.stringMatching(/./), expect.stringMatching(/\d/), expect.stringMatching(/^1\.\d+$/), expect.stringMatching(/-/)]);
    }
  });

  it.each(recorded.filter(({ question }) => now.size === 0 || now.has(question)).map((answer) => [answer.question, answer] as const))('%s: the host answers the same', (question, answer) => {
    if (KNOWN[name]?.[question] !== undefined) expect(now.get(question)).not.toEqual(resultOf(answer));
    else expect(now.get(question)).toEqual(resultOf(answer));
  });
});

it('asks about forty questions, each once', () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(QUESTIONS.map(({ question }) => question)).size).toBe(QUESTIONS.length);
});

it('asks them in a blank workbook only', async () => {
  expect(await isScratchBook(hostBook().run)).toBe(true);
  expect(await isScratchBook((await hostBookOf({ Uno: [['mío']] })).run)).toBe(false);
  expect(await isScratchBook((await hostBookOf({ Uno: [], Dos: [] })).run)).toBe(false);
});

it('leaves the workbook as blank as it was', async () => {
  const { run } = hostBook();
  await recordAnswers({ run, excel: askedExcel(Office), pause: deliver });
  expect(await isScratchBook(run)).toBe(true);
});
