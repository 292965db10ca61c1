import { readFileSync } from 'node:fs';
import { counterpart, isLaterPeriod } from '../../../src/app/compare/cuts';
import { withReadings } from '../../../src/app/join/acrossSheets';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { hostBook } from '../../helpers/host/hostBook';

describe('counterpart', () => {
  it.each([
    { period: '2021', other: '2020', because: 'the one before is what it changed from, and years to come have no values' },
    { period: '2020', other: '2021', because: 'there is none before the first' },
  ])('offers $other beside $period of the same table: $because', async ({ period, other }) => {
    const read = withReadings(await createExcelPort(hostBook({ bytes: readFileSync('test/fixtures/libros/pei-igp-2020-2025.xlsx') }).run).read());
    const [reading] = read.readings;
    expect(reading && counterpart(read, reading, period)?.period).toBe(other);
  });
});

describe('isLaterPeriod', () => {
  it.each([
    ['2024', '2023', true], ['2023', '2024', false], ['2024', '2024-S1', true], ['2024-S1', '2024', false], ['2024-S1', '2023', true], ['2024', '2024', false],
  ] as const)('%s after %s: %s', (one, other, isLater) => expect(isLaterPeriod(one, other)).toBe(isLater));
});
