import { cellText, isCut, MAX_CELL_TEXT } from '../../../src/workbook/cells/cellText';

describe('cellText', () => {
  it('keeps what a cell holds', () => {
    const full = 'n'.repeat(MAX_CELL_TEXT);
    expect([cellText(full) === full, isCut(full)]).toEqual([true, false]);
  });

  it('cuts what it does not hold, says so, and divides no character', () => {
    for (const text of ['n'.repeat(MAX_CELL_TEXT + 1), '😀'.repeat(20_000), `n${'😀'.repeat(20_000)}`]) {
      const cut = cellText(text);
      expect(cut.length).toBeLessThanOrEqual(MAX_CELL_TEXT);
      expect(cut).toMatch(/cortado: no cabe en una celda\]$/);
      expect(isCut(cut)).toBe(true);
      expect(cut).not.toMatch(/\p{Cs}/u);
    }
  });
});
