import { evaluateAlone } from '../evaluateIn';

describe('financial functions', () => {
  it.each([
    { formula: '=PMT(8%/12,10,10000)', gives: -1037.03, because: 'Microsoft, PMT' },
    { formula: '=PMT(8%/12,10,10000,0,1)', gives: -1030.16, because: 'Microsoft, PMT: payments at the start' },
    { formula: '=PMT(0,10,1000)', gives: -100, because: 'without interest the sum is divided' },
    { formula: '=FV(6%/12,10,-200,-500,1)', gives: 2581.4, because: 'Microsoft, FV' },
    { formula: '=PV(8%/12,12*20,500,,0)', gives: -59777.15, because: 'Microsoft, PV' },
    { formula: '=NPER(12%/12,-100,-1000,10000,1)', gives: 59.67, because: 'Microsoft, NPER' },
    { formula: '=RATE(4*12,-200,8000)*100', gives: 0.77, because: 'Microsoft, RATE' },
    { formula: '=NPV(10%,-10000,3000,4200,6800)', gives: 1188.44, because: 'Microsoft, NPV' },
    { formula: '=IRR({-70000,12000,15000,18000,21000})*100', gives: -2.12, because: 'Microsoft, IRR' },
    { formula: '=IRR({-70000,12000,15000,18000,21000,26000})*100', gives: 8.66, because: 'Microsoft, IRR' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(Number(evaluateAlone(formula)).toFixed(2)).toBe(gives.toFixed(2));
  });

  it('finds no rate for values of one sign', () => {
    expect(evaluateAlone('=IRR({1,2,3})')).toBe('#NUM!');
  });
});
