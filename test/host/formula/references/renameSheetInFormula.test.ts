import { removeSheetFromFormula, renameSheetInFormula } from '../../../../src/host/formula/references/renameSheetInFormula';

describe('renameSheetInFormula', () => {
  it.each([
    { formula: '=Hoja1!A1+A1', gives: "='Plan 2024'!A1+A1", because: 'a name with a blank needs apostrophes' },
    { formula: "='hoja1'!A1", gives: "='Plan 2024'!A1", because: 'case does not count' },
    { formula: '=Hoja11!A1', gives: '=Hoja11!A1', because: 'another sheet' },
    { formula: '="Hoja1!A1"', gives: '="Hoja1!A1"', because: 'a text is no reference' },
    { formula: '=SUM(Hoja1:Dic!A1)', gives: "=SUM('Plan 2024:Dic'!A1)", because: 'a span has two sheets' },
    { formula: '=Hoja1!#REF!', gives: "='Plan 2024'!#REF!", because: 'lost cells keep their sheet' },
    { formula: '=Hoja1!Tasa', gives: "='Plan 2024'!Tasa", because: 'names may be of a sheet' },
    { formula: '=[1]Hoja1!A1', gives: '=[1]Hoja1!A1', because: 'a sheet of another workbook' },
  ])('makes $formula $gives: $because', ({ formula, gives }) => {
    expect(renameSheetInFormula(formula, 'Hoja1', 'Plan 2024')).toBe(gives);
  });

  it('doubles apostrophes and quotes names that look like cells', () => {
    expect(renameSheetInFormula('=X!A1', 'X', "D'Or")).toBe("='D''Or'!A1");
    expect(renameSheetInFormula('=X!A1', 'X', 'AB12')).toBe("='AB12'!A1");
    expect(renameSheetInFormula('=X!A1', 'X', 'Año_2024')).toBe('=Año_2024!A1');
  });

  it('renames either end of a span of sheets', () => {
    expect(renameSheetInFormula('=SUM(Ene:Dic!A1)', 'Dic', 'Diciembre')).toBe('=SUM(Ene:Diciembre!A1)');
  });

  it('leaves #REF! where a deleted sheet was meant', () => {
    expect(removeSheetFromFormula('=Hoja1!A1+Hoja2!A1+A1', 'Hoja1')).toBe('=#REF!+Hoja2!A1+A1');
    expect(removeSheetFromFormula("='Plan A'!$A$1*2", 'Plan A')).toBe('=#REF!*2');
  });
});
