import fc from 'fast-check';
import { moveReferences, shiftReferences, translateFormula } from '../../../../src/host/formula/references/moveReferences';
import type { SheetShift } from '../../../../src/host/formula/references/moveReferences';
import { fromR1C1, toR1C1 } from '../../../../src/host/formula/references/r1c1';

describe('translateFormula', () => {
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
});

describe('moveReferences', () => {
  /** A1:B3 of Hoja1 is cut and put at D5. */
  const within = { from: { sheet: 'Hoja1', row: 0, column: 0 }, rows: 3, columns: 2, to: { sheet: 'Hoja1', row: 4, column: 3 } };
  const away = { ...within, to: { sheet: 'Plan 2024', row: 0, column: 0 } };

  describe('moveReferences', () => {
    it.each([
      { formula: '=A1+$B$3', move: within, gives: '=D5+$E$7', because: 'cells of the block are found where it is now' },
      { formula: '=SUM(A1:B3)', move: within, gives: '=SUM(D5:E7)', because: 'so is the whole block' },
      { formula: '=A4+C1', move: within, gives: '=A4+C1', because: 'cells outside stay' },
      { formula: '=SUM( a1:a4 )', move: within, gives: '=SUM( a1:a4 )', because: 'what lies only partly in the block stays, letter by letter' },
      { formula: '=hoja1!A1+Hoja2!A1', move: within, gives: '=Hoja1!D5+Hoja2!A1', because: 'a sheet may be named, another sheet stays' },
      { formula: '=[1]Hoja1!A1+SUM(Hoja1:Hoja2!A1)', move: within, gives: '=[1]Hoja1!A1+SUM(Hoja1:Hoja2!A1)', because: 'other workbooks and spans of sheets stay' },
      { formula: '=A1', move: away, gives: "='Plan 2024'!A1", because: 'a block on another sheet needs its name' },
    ])('makes $formula $gives: $because', ({ formula, move, gives }) => {
      expect(moveReferences(formula, 'Hoja1', move)).toBe(gives);
    });

    it('leaves the sheet away where the block came to the sheet of the formula', () => {
      expect(moveReferences('=A1', 'Plan 2024', away)).toBe('=A1');
      expect(moveReferences('=Hoja1!A1', 'Plan 2024', away)).toBe("='Plan 2024'!A1");
    });
  });
});

describe('shiftReferences', () => {
  interface Shifted {
    readonly formula: string;
    readonly at: number;
    readonly count: number;
    readonly gives: string;
    readonly because: string;
    readonly axis?: 'row' | 'column';
  }

  const shift = (formula: string, at: number, count: number, axis: 'row' | 'column' = 'row'): string =>
    shiftReferences(formula, { sheet: 'Hoja1', axis, at, count });

  describe('shiftReferences', () => {
    it.each<Shifted>([
      { formula: '=A5', at: 4, count: 2, gives: '=A7', because: 'the cell at the place moves down' },
      { formula: '=A4', at: 4, count: 2, gives: '=A4', because: 'the cell above it stays' },
      { formula: '=$A$5', at: 4, count: 2, gives: '=$A$7', because: 'a $ does not hold a cell that moves' },
      { formula: '=SUM(A1:A9)', at: 4, count: 2, gives: '=SUM(A1:A11)', because: 'an area grows from inside' },
      { formula: '=SUM(A1:A9)', at: 9, count: 2, gives: '=SUM(A1:A9)', because: 'below an area nothing grows' },
      { formula: '=SUM(A1:A9)', at: 0, count: 1, gives: '=SUM(A2:A10)', because: 'above an area it moves' },
      { formula: '=A5', at: 4, count: -1, gives: '=#REF!', because: 'the cell is gone' },
      { formula: '=A6', at: 4, count: -1, gives: '=A5', because: 'the next one moves up' },
      { formula: '=SUM(A1:A9)', at: 2, count: -3, gives: '=SUM(A1:A6)', because: 'an area shrinks from inside' },
      { formula: '=SUM(A3:A9)', at: 0, count: -4, gives: '=SUM(A1:A5)', because: 'it may lose its first rows' },
      { formula: '=SUM(A3:A9)', at: 6, count: -9, gives: '=SUM(A3:A6)', because: 'or its last ones' },
      { formula: '=SUM(A3:A9)', at: 2, count: -7, gives: '=SUM(#REF!)', because: 'or all of them' },
      { formula: '=SUM(A:A)', at: 2, count: 5, gives: '=SUM(A:A)', because: 'a whole column holds every row' },
      { formula: '=SUM(3:4)', at: 2, count: 5, gives: '=SUM(8:9)', because: 'whole rows move' },
      { formula: '=SUM(C:D)', axis: 'column', at: 3, count: 2, gives: '=SUM(C:F)', because: 'columns grow in the same way' },
      { formula: '=XFD1', axis: 'column', at: 0, count: 1, gives: '=#REF!', because: 'what falls off the sheet is gone' },
      { formula: '=A5 + LOG10( a5 )&"A5"', at: 0, count: 1, gives: '=A6 + LOG10( A6 )&"A5"', because: 'nothing else of the text changes' },
      { formula: '=Hoja1!A5+Hoja2!A5', at: 0, count: 1, gives: '=Hoja1!A6+Hoja2!A5', because: 'other sheets stay' },
      { formula: "='hoja1'!A5", at: 4, count: -1, gives: '=hoja1!#REF!', because: 'the sheet of a lost cell stays' },
      { formula: '=[1]Hoja1!A5', at: 0, count: 1, gives: '=[1]Hoja1!A5', because: 'other workbooks stay' },
      { formula: "=SUM('hoja1'!B2:B9)", at: 4, count: 2, gives: '=SUM(hoja1!B2:B11)', because: 'the sheet may be named' },
      { formula: '=Plan[[#This Row],[A5]]*A5', at: 0, count: 1, gives: '=Plan[[#This Row],[A5]]*A6', because: 'a column of a table may be called A5' },
      { formula: '=SUM(A1:A1048576)', at: 2, count: 5, gives: '=SUM(A1:A1048576)', because: 'it is the whole column' },
      { formula: '=SUM(A2:A1048576)', at: 4, count: -1, gives: '=SUM(A2:A1048575)', because: 'it is not the whole column' },
      { formula: '=3:4 3*2+1.5E3', at: 0, count: 1, gives: '=4:5 3*2+1.5E3', because: 'digits are rows only around a colon' },
      { formula: 'not = a formula', at: 0, count: 1, gives: 'not = a formula', because: 'a text without references comes back as it is' },
    ])('makes $formula $gives after $count at $at: $because', ({ formula, at, count, gives, axis }) => {
      expect(shift(formula, at, count, axis)).toBe(gives);
    });

    it('leaves references without sheet alone when the formula stands on another one', () => {
      const change: SheetShift = { sheet: 'Hoja1', formulaSheet: 'Hoja2', axis: 'row', at: 0, count: 1 };
      expect(shiftReferences('=A5+Hoja1!A5', change)).toBe('=A5+Hoja1!A6');
    });

    it('moves only what lies wholly in the columns that move', () => {
      const change: SheetShift = { sheet: 'Hoja1', axis: 'row', at: 0, count: 1, across: { first: 0, last: 1 } };
      expect(shiftReferences('=A5+C5+SUM(A5:B9)+SUM(B5:C9)', change)).toBe('=A6+C5+SUM(A6:B10)+SUM(B5:C9)');
    });

    it('comes back to the same formula when what was inserted is deleted again', () => {
      const cell = fc.tuple(fc.constantFrom('', '$'), fc.constantFrom('A', 'C', 'AB'), fc.constantFrom('', '$'), fc.integer({ min: 1, max: 500 }));
      const text = cell.map((parts) => parts.join(''));
      const area = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(50)).map(([top, rows]) => `B${top}:$D${top + rows}`);
      fc.assert(
        fc.property(fc.array(fc.oneof(text, area), { minLength: 1 }), fc.nat(600), fc.integer({ min: 1, max: 50 }), fc.constantFrom('row' as const, 'column' as const), (references, at, count, axis) => {
          const formula = `=${references.join('+')}`;
          expect(shift(shift(formula, at, count, axis), at, -count, axis)).toBe(formula);
        }),
      );
    });
  });
});
