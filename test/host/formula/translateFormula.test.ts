import fc from 'fast-check';
import { fromR1C1, toR1C1 } from '../../../src/host/formula/r1c1';
import { translateFormula } from '../../../src/host/formula/translateFormula';

describe('translateFormula', () => {
  it.each([
    { formula: '=A1*$B$1', rows: 2, columns: 1, gives: '=B3*$B$1', because: 'a $ holds row and column' },
    { formula: '=A$1+$A1', rows: 2, columns: 1, gives: '=B$1+$A3', because: 'or one of them' },
    { formula: '=A1', rows: -1, columns: 0, gives: '=#REF!', because: 'above row 1 there is nothing' },
    { formula: "='Hoja 1'!A1", rows: 0, columns: -1, gives: "='Hoja 1'!#REF!", because: 'nor left of column A' },
    { formula: '=SUM(A:A)', rows: 5, columns: 1, gives: '=SUM(B:B)', because: 'whole columns move sideways only' },
    { formula: '=SUM(1:1)', rows: 5, columns: 1, gives: '=SUM(6:6)', because: 'whole rows move down only' },
    { formula: '=SUM(A$5:A1)', rows: 9, columns: 0, gives: '=SUM(A$5:A10)', because: 'corners change places when they pass each other' },
    { formula: '=[@Avance]+T[x]', rows: 1, columns: 1, gives: '=[@Avance]+T[x]', because: 'structured references do not move' },
    { formula: '=LOG10(a1)&"A1"', rows: 1, columns: 0, gives: '=LOG10(A2)&"A1"', because: 'functions and texts stay' },
  ])('makes $formula $gives, $rows down and $columns to the right: $because', ({ formula, rows, columns, gives }) => {
    expect(translateFormula(formula, rows, columns)).toBe(gives);
  });

  const formulas = fc
    .array(fc.tuple(fc.constantFrom('', '$'), fc.constantFrom('K', 'AA'), fc.constantFrom('', '$'), fc.integer({ min: 60, max: 900 })), { minLength: 1 })
    .map((cells) => `=${cells.map((parts) => parts.join('')).join('*')}`);
  const steps = fc.integer({ min: -9, max: 9 });

  it('comes back when it is moved there and back', () => {
    fc.assert(
      fc.property(formulas, steps, steps, (formula, rows, columns) => {
        expect(translateFormula(translateFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });

  it('is the same formula in R1C1, seen from the cell it moved to', () => {
    fc.assert(
      fc.property(formulas, steps, steps, (formula, rows, columns) => {
        expect(toR1C1(translateFormula(formula, rows, columns), 50 + rows, 20 + columns)).toBe(toR1C1(formula, 50, 20));
      }),
    );
  });
});

describe('toR1C1 and fromR1C1', () => {
  it.each([
    { a1: '=A1+$B$2', r1c1: '=R[-1]C[-1]+R2C2', because: 'brackets count from the cell' },
    { a1: '=B2', r1c1: '=RC', because: 'its own row and column need no number' },
    { a1: '=SUM(A:A)+SUM($C:$C)', r1c1: '=SUM(C[-1])+SUM(C3)', because: 'columns' },
    { a1: '=SUM(2:3)', r1c1: '=SUM(R:R[1])', because: 'rows' },
    { a1: "='Hoja 1'!$A1:C$3", r1c1: "='Hoja 1'!R[-1]C1:R3C[1]", because: 'areas on sheets' },
    { a1: '=Tasa+T[x]&"A1"', r1c1: '=Tasa+T[x]&"A1"', because: 'names, tables and texts stay' },
  ])('$a1 in B2 is $r1c1: $because', ({ a1, r1c1 }) => {
    expect(toR1C1(a1, 1, 1)).toBe(r1c1);
    expect(fromR1C1(r1c1, 1, 1)).toBe(a1);
  });

  it('has no cell off the sheet', () => {
    expect(fromR1C1('=R[-5]C+Hoja2!RC[-1]', 1, 0)).toBe('=#REF!+Hoja2!#REF!');
  });
});
