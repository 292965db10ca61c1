import { withFileOperators, withShownOperators } from '../../../../src/host/formula/references/arrayOperators';

describe('the operators of arrays', () => {
  it.each([
    { shown: '=SUM(A1#)', file: '=SUM(ANCHORARRAY(A1))' },
    { shown: "='Hoja 1'!$A$1#*2", file: "=ANCHORARRAY('Hoja 1'!$A$1)*2" },
    { shown: '=Lista#', file: '=ANCHORARRAY(Lista)' },
    { shown: '=@B1:B9+C1:C2', file: '=SINGLE(B1:B9)+C1:C2' },
    { shown: '=@INDEX(A1:C9,2,0)*C1:C2', file: '=SINGLE(INDEX(A1:C9,2,0))*C1:C2' },
    { shown: '=@(A1:A3+1)', file: '=SINGLE((A1:A3+1))' },
    { shown: '=@A1#', file: '=SINGLE(ANCHORARRAY(A1))' },
    { shown: '=SUM(@Lista,B1#)', file: '=SUM(SINGLE(Lista),ANCHORARRAY(B1))' },
    { shown: '="@A1#"&A1', file: '="@A1#"&A1' },
    { shown: '=IF(A1=#N/A,1,2)', file: '=IF(A1=#N/A,1,2)' },
  ])('are functions in the file: $shown', ({ shown, file }) => {
    expect(withFileOperators(shown, true)).toBe(file);
    expect(withShownOperators(file)).toBe(shown);
  });

  it('are shown for the functions of a file, also of what is no single operand', () => {
    expect(withShownOperators('_xlfn.SINGLE(A1:A3+1)*_xlfn.ANCHORARRAY(B1)')).toBe('@(A1:A3+1)*B1#');
    expect(withShownOperators('_xlfn.ANCHORARRAY(INDEX(A1:B2,1,1))')).toBe('_xlfn.ANCHORARRAY(INDEX(A1:B2,1,1))');
  });

  it('leave no @ in a plain formula, which implies it', () => {
    expect(withFileOperators('=@A1:A3*@ B1:B3', false)).toBe('=A1:A3*B1:B3');
  });
});
