import { qualifyTable, renameColumnInFormula, renameTableInFormula, shortenTable } from '../../../../src/host/formula/references/tableNames';

describe('qualifyTable and shortenTable', () => {
  it.each([
    { shown: '=[@VO]/[@[LE (año)]]', whole: '=Plan[@VO]/Plan[@[LE (año)]]', because: 'the own row' },
    { shown: '=SUM([VO])&"[@VO]"', whole: '=SUM(Plan[VO])&"[@VO]"', because: 'a column, but no text' },
    { shown: '=SUM([@[LE]:[VO]],Otra[VO])', whole: '=SUM(Plan[@[LE]:[VO]],Otra[VO])', because: 'a span of columns, but no other table' },
    { shown: '=Plan[[#Headers],[VO]]&Plan[#All]', whole: '=Plan[[#Headers],[VO]]&Plan[#All]', because: 'special items keep the table' },
    { shown: '=[1]Hoja1!A1', whole: '=[1]Hoja1!A1', because: 'that is another workbook' },
  ])('$shown in the table Plan is $whole: $because', ({ shown, whole }) => {
    expect(qualifyTable(shown, 'Plan')).toBe(whole);
    expect(shortenTable(whole, 'Plan')).toBe(shown);
  });
});

describe('renameTableInFormula', () => {
  it('follows the table wherever it is named', () => {
    expect(renameTableInFormula('=SUM(plan[VO])+ROWS(Plan)+Plan2[VO]+Hoja!Plan&"Plan"', 'Plan', 'Metas')).toBe('=SUM(Metas[VO])+ROWS(Metas)+Plan2[VO]+Hoja!Plan&"Plan"');
  });
});

describe('renameColumnInFormula', () => {
  it.each([
    { formula: '=SUM(Plan[VO])', to: 'Valor', gives: '=SUM(Plan[Valor])', because: 'a column' },
    { formula: '=Plan[@vo]', to: 'Valor obtenido', gives: '=Plan[@[Valor obtenido]]', because: 'a blank needs brackets in the own row' },
    { formula: '=SUM(Plan[[LE]:[VO]],Plan[[#Totals],[VO]])', to: 'Valor', gives: '=SUM(Plan[[LE]:[Valor]],Plan[[#Totals],[Valor]])', because: 'one of several parts' },
    { formula: '=Plan[VO]', to: 'S/ [2024]', gives: "=Plan[S/ '[2024']]", because: 'brackets in a name are marked' },
    { formula: '=Plan[VO2]+Otra[VO]', to: 'Valor', gives: '=Plan[VO2]+Otra[VO]', because: 'another column, another table' },
  ])('makes $formula $gives: $because', ({ formula, to, gives }) => {
    expect(renameColumnInFormula(formula, 'Plan', 'VO', to)).toBe(gives);
  });
});
