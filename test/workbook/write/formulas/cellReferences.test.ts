import fc from 'fast-check';
import { absoluteFormula, cellRef, cellRefs, mapReferences, relativeFormula } from '../../../../src/workbook/write/formulas/cellReferences';

const place = fc.record({ row: fc.nat({ max: 1_048_575 }), column: fc.nat({ max: 16_383 }) });

describe('mapReferences', () => {
  it('gives every cell of a formula by row and column, and leaves functions and words', () => {
    const seen: string[] = [];
    expect(mapReferences('=IF(ISNUMBER(O13),ROUND(AB7/K14*100,2),"ND")', (row, column) => {
      seen.push(`${row},${column}`);
      return 'X';
    })).toBe('=IF(ISNUMBER(X),ROUND(X/X*100,2),"ND")');
    expect(seen).toEqual(['12,14', '6,27', '13,10']);
  });

  it('undoes what relativeFormula did, from the same cell', () => {
    fc.assert(fc.property(place, place, place, (from, one, other) => {
      const formula = `=MAX(${cellRef(one.row, one.column)},N(${cellRef(other.row, other.column)})*2/3)`;
      expect(absoluteFormula(relativeFormula(formula, from.row, from.column), from.row, from.column)).toBe(formula);
    }));
  });

  it('makes one relative formula of the same one down a column', () => {
    expect(relativeFormula('=M14/K14', 13, 14)).toBe(relativeFormula('=M99/K99', 98, 14));
  });
});

describe('cellRefs', () => {
  it.each([
    { rows: [33], refs: 'O34' },
    { rows: [33, 34, 35], refs: 'O34:O36' },
    { rows: [33, 35, 36, 40], refs: 'O34,O36:O37,O41' },
  ])('writes the rows $rows as $refs', ({ rows, refs }) => {
    expect(cellRefs(rows, 14)).toBe(refs);
  });
});
