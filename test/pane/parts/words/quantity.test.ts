import { quantity } from '../../../../src/pane/parts/words/quantity';

describe('quantity', () => {
  it.each<{ count: number; written: string }>([
    { count: 0, written: '0' },
    { count: 999, written: '999' },
    { count: 5000, written: '5,000' },
    { count: 1234567, written: '1,234,567' },
  ])('writes $written', ({ count, written }) => {
    expect(quantity(count)).toBe(written);
  });
});
