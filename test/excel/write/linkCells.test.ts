import { linkFormula, linkText } from '../../../src/excel/write/linkCells';

const link = (sheet: string, text = 'O14') => ({ row: 4, column: 4, text, target: { sheet, rect: { top: 13, left: 14, height: 1, width: 1 } } });

describe('the formula of a link', () => {
  it.each([
    ['PEI 2024', '=HYPERLINK("#"&CELL("address",\'PEI 2024\'!$O$14),"O14")'],
    ["d'ayer", '=HYPERLINK("#"&CELL("address",\'d\'\'ayer\'!$O$14),"O14")'],
  ])('leads to a cell of %s', (sheet, formula) => {
    expect(linkFormula(link(sheet))).toBe(formula);
    expect(linkText(formula)).toBe('O14');
  });

  it('shows any text', () => {
    expect(linkText(linkFormula(link('A', 'dice "sí"')))).toBe('dice "sí"');
  });

  it.each([
    '=HYPERLINK("#"&CELL("address",Hoja1!$O$16),"O14")',
    '=HYPERLINK("#"&CELL("address",#REF!),"O14")',
    "=HYPERLINK(\"#\"&CELL(\"address\",'A'!#REF!),\"O14\")",
  ])('is known wherever it leads by now: %s', (formula) => {
    expect(linkText(formula)).toBe('O14');
  });

  it.each(['=HYPERLINK("http://a.pe","O14")', '=HYPERLINK("#"&CELL("address",A1),"O14")&B1', 'O14', '=B2'])('is no other formula: %s', (formula) => {
    expect(linkText(formula)).toBeNull();
  });
});
