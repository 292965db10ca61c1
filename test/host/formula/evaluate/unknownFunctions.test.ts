import { unknownFunctions } from '../../../../src/host/formula/evaluate/unknownFunctions';

describe('unknownFunctions', () => {
  it('is empty for a formula that can be calculated', () => {
    expect(unknownFunctions('=IF(SUM(A1:A3)>1,ROUND(B1,2),"")')).toEqual([]);
  });

  it('names each function that cannot, once, at any depth and without the prefix of files', () => {
    expect(unknownFunctions('=IF(CUBEVALUE("x"),_xlfn.NEWONE(1),cubevalue("y"))')).toEqual(['CUBEVALUE', 'NEWONE']);
  });

  it('is empty for a text that is no formula', () => {
    expect(unknownFunctions('=1+')).toEqual([]);
  });
});
