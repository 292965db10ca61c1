import fc from 'fast-check';
import { shiftReferences } from '../../../src/host/formula/shiftReferences';
import type { SheetShift } from '../../../src/host/formula/shiftReferences';

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
