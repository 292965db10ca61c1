import { judgementLevel, judgementWords } from '../../../src/engine/alerts/judgement';
import type { JudgementLevel } from '../../../src/engine/alerts/judgement';
import { bandOf, BANDS, CEPLAN_LIMITS } from '../../../src/engine/method/bands';

it.each<{ progress: number; pace: number; level: JudgementLevel }>([
  { progress: 34.99, pace: 50, level: 'well-below' },
  { progress: 35, pace: 50, level: 'below' },
  { progress: 50.99, pace: 50, level: 'below' },
  { progress: 51, pace: 50, level: 'low' },
  { progress: 60, pace: 50, level: 'short' },
  { progress: 74.99, pace: 50, level: 'short' },
  { progress: 75, pace: 50, level: 'near' },
  { progress: 95, pace: 50, level: 'met' },
  { progress: 74.99, pace: 100, level: 'below' },
  { progress: 80, pace: 100, level: 'below' },
  { progress: 95, pace: 100, level: 'met' },
  { progress: 0, pace: 0, level: 'short' },
])('$progress at a pace of $pace is $level', ({ progress, pace, level }) =>
  expect(judgementLevel(progress, bandOf(progress, CEPLAN_LIMITS), pace)).toBe(level));

it('a red one is never "relativamente esperado", whatever its progress and the pace, in either hand', () => {
  for (let pace = 0; pace <= 100; pace += 5) {
    for (let progress = 0; progress <= 130; progress += 0.5) {
      for (const band of BANDS.filter((one) => one !== 'green')) {
        const level = judgementLevel(progress, band, pace);
        const said = [0, 1, 2].flatMap((turn) => [judgementWords(level, turn, 'office'), judgementWords(level, turn, 'neutral')]);
        if (band === 'red') expect(said.join()).not.toMatch(/relativamente esperado|cercano|dentro/);
      }
    }
  }
});
