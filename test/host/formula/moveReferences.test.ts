import { moveReferences } from '../../../src/host/formula/moveReferences';

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
