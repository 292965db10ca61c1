import { formatCount, formatPercent, formatPlain, formatQuantity } from '../../../src/engine/text/format';

it.each<{ progress: number | null; printed: string; plain: string }>([
  { progress: 50.64, printed: '50.64', plain: '50.64' },
  { progress: 47.1, printed: '47.10', plain: '47.1' },
  { progress: 25, printed: '25.00', plain: '25' },
  { progress: 0, printed: '0.00', plain: '0' },
  { progress: 1941.66, printed: '1,941.66', plain: '1,941.66' },
  { progress: -1234567.5, printed: '-1,234,567.50', plain: '-1,234,567.5' },
  { progress: null, printed: 'ND', plain: 'ND' },
])('$progress is printed $printed and written $plain', ({ progress, printed, plain }) => {
  expect(formatPercent(progress)).toBe(printed);
  expect(formatPlain(progress)).toBe(plain);
});

it.each<{ quantity: number | null; full: string; short: string }>([
  { quantity: 47.6, full: '47.60', short: '47.60' },
  { quantity: 36394.8, full: '36,394.80', short: '36,394.80' },
  { quantity: 701500, full: '701,500.00', short: '701,500' },
  { quantity: 1234567.125, full: '1,234,567.125', short: '1,234,567.125' },
  { quantity: 999, full: '999.00', short: '999' },
  { quantity: 0, full: '0.00', short: '0' },
  { quantity: -1500, full: '-1,500.00', short: '-1,500' },
  { quantity: 0.0000001, full: '0.0000001', short: '0.0000001' },
  { quantity: 1e21, full: '1,000,000,000,000,000,000,000.00', short: '1,000,000,000,000,000,000,000' },
  { quantity: null, full: 'ND', short: 'ND' },
])('$quantity is written $full, or $short in a sentence', ({ quantity, full, short }) => {
  expect(formatQuantity(quantity)).toBe(full);
  expect(formatCount(quantity)).toBe(short);
});
