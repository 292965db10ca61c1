import { calculatesArrays } from '../../../../src/host/formula/evaluate/calculatesArrays';

describe('calculatesArrays', () => {
  it.each([
    { formula: '=SUM(A1:A9)', is: false, because: 'the sum of cells' },
    { formula: '=SUM(A1:A9*B1:B9)', is: true, because: 'a product for each row' },
    { formula: '=SUM(IF(A1:A9>0,B1:B9))', is: true, because: 'a condition for each row' },
    { formula: '=SUM(IF(A1>0,B1:B9))', is: false, because: 'one condition that chooses cells' },
    { formula: '=SUMPRODUCT((A1:A9>0)*B1:B9)', is: false, because: 'SUMPRODUCT goes through rows anyway' },
    { formula: '=MAX(LEN(A1:A9))', is: true, because: 'a length for each row' },
    { formula: '=MAX(ABS(A1))', is: false, because: 'one cell' },
    { formula: '=A1:A9*2', is: false, because: 'a plain formula takes the cell in its row' },
    { formula: '=SUMIF(A1:A9,B1,C1:C9)', is: false, because: 'areas where areas are wanted' },
    { formula: '=SUM(Plan[VO]/Plan[LE])', is: true, because: 'columns of tables are areas' },
    { formula: '=SUM([@VO]/[@LE])', is: false, because: 'the own row is one cell' },
    { formula: '=SUM(-A1:A9)', is: true, because: 'a sign for each row' },
    { formula: '=TEXTJOIN(",",TRUE,IF(A1:A9>0,B1:B9,""))', is: true, because: 'in any function that takes areas' },
  ])('says $is of $formula: $because', ({ formula, is }) => {
    expect(calculatesArrays(formula)).toBe(is);
  });
});
