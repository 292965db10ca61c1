import fc from 'fast-check';
import { hashOf } from '../../../../src/workbook/cells/fingerprint';
import { formulaShape, shapeHash } from '../../../../src/workbook/write/formulas/formulaShape';

const OURS = '=IF(COUNT(O34:O35)=0,"ND",ROUND(ROUND(N(O34)*2/3,2)+ROUND(N(O35)*1/3,2),2))';

describe('formulaShape', () => {
  it.each([
    { other: OURS.replaceAll('34', '36').replaceAll('35', '37'), because: 'rows were put in above' },
    { other: OURS.replaceAll('O', 'AB').replaceAll('CABUNT', 'COUNT').replaceAll('RABUND', 'ROUND'), because: 'columns were put in before' },
    { other: OURS.replaceAll('O35', '#REF!').replace('O34:#REF!', 'O34:O34'), because: 'a row it names was deleted' },
    { other: OURS.replace('O34:', '$O$34:'), because: 'a person fixed its cells' },
    { other: OURS.replaceAll(',', ', '), because: 'spaces say nothing' },
  ])('is the same when $because', ({ other }) => {
    expect(formulaShape(other)).toBe(formulaShape(OURS));
  });

  it.each([
    { other: OURS.replace('2/3', '1/2'), because: 'the weight is another' },
    { other: '=O34', because: 'it says something else' },
    { other: '=LOG10(O34)', because: 'a function that ends in digits is no cell' },
  ])('is another when $because', ({ other }) => {
    expect(formulaShape(other)).not.toBe(formulaShape(OURS));
  });

  it('keeps the names of functions that look like cells', () => {
    expect(formulaShape('=LOG10(A1)')).toBe('=LOG10(·)');
  });
});

describe('shapeHash', () => {
  it('is that of the shape, whoever wrote the formula', () => {
    const piece = fc.constantFrom('A1', 'AB12', 'ABCD1', 'A12345678', '+LOG10(', 'XFD1048576', '$A$1', '#REF!', ' ', '(', ')', ',', ':', '+', '"ND"', '_', 'a1', '1', '.', 'Á');
    fc.assert(fc.property(fc.array(piece, { size: 'medium' }), (pieces) => {
      const formula = `=${pieces.join('')}`;
      expect(shapeHash(formula)).toBe(hashOf(formulaShape(formula)));
      expect(shapeHash(formula, 7)).toBe(hashOf(formulaShape(formula), 7));
    }));
  });
});
