import { evaluateFormula } from '../../../../src/host/formula/evaluateFormula';
import { gridWorkbook } from '../gridWorkbook';

describe('chance', () => {
  const at = { sheet: 'Hoja1', row: 0, column: 0 };
  const thrown = (random: number, formula: string) => evaluateFormula(formula, at, { ...gridWorkbook({ Hoja1: [] }), random: () => random });

  it('takes its numbers from the workbook', () => {
    expect(thrown(0.25, '=RAND()')).toBe(0.25);
  });

  it('gives both ends of a span and nothing outside', () => {
    expect(thrown(0, '=RANDBETWEEN(1,6)')).toBe(1);
    expect(thrown(0.999999, '=RANDBETWEEN(1,6)')).toBe(6);
    expect(thrown(0, '=RANDBETWEEN(6,1)')).toEqual({ error: '#NUM!' });
  });
});
