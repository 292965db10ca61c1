import { bytesPerRow, rowsThatFit } from '../../src/excel/slices';

describe('bytesPerRow', () => {
  it.each<{ row: (string | number | boolean | null)[]; because: string }>([
    { row: [1, 'ab'], because: 'numbers count their digits, texts their quotes' },
    { row: [50.64, '', true], because: 'a blank is an empty text' },
    { row: ['dice «sí»: "no"', 'áéíóúñ'], because: 'letters with accents take two bytes, quotes are escaped' },
  ])('is about the JSON bytes of $row: $because', ({ row }) => {
    const exact = new TextEncoder().encode(JSON.stringify(row)).length + 1;
    expect(Math.abs(bytesPerRow([row]) - exact)).toBeLessThanOrEqual(3);
  });

  it('looks at a sample of a long block, spread over it', () => {
    const light = Array.from({ length: 5000 }, () => [1]);
    const heavy = Array.from({ length: 5000 }, () => ['x'.repeat(100)]);
    expect(bytesPerRow([...light, ...heavy])).toBeCloseTo((4 + 105) / 2, 0);
  });

  it('is 1 for a block without rows', () => {
    expect(bytesPerRow([])).toBe(1);
  });
});

describe('rowsThatFit', () => {
  it.each<{ bytes: number; perRow: number; left: number; rows: number; because: string }>([
    { bytes: 1000, perRow: 100, left: 50, rows: 10, because: 'ten rows fill the bytes' },
    { bytes: 1000, perRow: 100, left: 4, rows: 4, because: 'no more are left' },
    { bytes: 1000, perRow: 5000, left: 4, rows: 1, because: 'a row cannot be cut' },
  ])('is $rows: $because', ({ bytes, perRow, left, rows }) => {
    expect(rowsThatFit(bytes, perRow, left)).toBe(rows);
  });
});
