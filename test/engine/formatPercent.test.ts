import { formatPercent, formatPlain } from '../../src/engine/formatPercent';

it.each<{ progress: number | null; printed: string; plain: string }>([
  { progress: 50.64, printed: '50.64', plain: '50.64' },
  { progress: 47.1, printed: '47.10', plain: '47.1' },
  { progress: 25, printed: '25.00', plain: '25' },
  { progress: 0, printed: '0.00', plain: '0' },
  { progress: null, printed: 'ND', plain: 'ND' },
])('$progress is printed $printed and written $plain', ({ progress, printed, plain }) => {
  expect(formatPercent(progress)).toBe(printed);
  expect(formatPlain(progress)).toBe(plain);
});
