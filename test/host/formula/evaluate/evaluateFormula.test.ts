import { cellError, isCellError } from '../../../../src/host/format/cellValue';
import type { CellValue } from '../../../../src/host/format/cellValue';
import { evaluateArray, evaluateFormula } from '../../../../src/host/formula/evaluate/evaluateFormula';
import { evaluateAlone, evaluateIn } from '../evaluateIn';
import type { KnownResult } from '../evaluateIn';
import { gridWorkbook } from '../gridWorkbook';
import { parsed } from '../parsed';

const GRID: CellValue[][] = [
  [1, 'x', true, null],
  [2, '5', false, cellError('#N/A')],
  [3, '', null, 10],
];

describe('operators', () => {
  it.each<KnownResult>([
    { formula: '=-2^2', gives: 4, because: 'Microsoft, "Calculation operators": the sign comes first' },
    { formula: '=2^3^2', gives: 64, because: 'powers go from left to right' },
    { formula: '=50%', gives: 0.5, because: 'a percent is a hundredth' },
    { formula: '=1/0', gives: '#DIV/0!', because: 'nothing can be divided by 0' },
    { formula: '=0^0', gives: '#NUM!', because: 'Excel does not take it for 1' },
    { formula: '=0^-1', gives: '#DIV/0!', because: 'it is 1/0' },
    { formula: '=(-8)^(1/3)', gives: '#NUM!', because: 'no real root is found by logarithms' },
    { formula: '=1E308*10', gives: '#NUM!', because: 'there is no infinity' },
    { formula: '="3"+TRUE', gives: 4, because: 'text that spells a number, and TRUE, are numbers' },
    { formula: '="5%"*2', gives: 0.1, because: 'text is read as if it were typed' },
    { formula: '="x"+1', gives: '#VALUE!', because: 'other text is none' },
    { formula: '=""+1', gives: '#VALUE!', because: 'an empty text is none either' },
    { formula: '=1&2', gives: '12', because: 'joining makes text' },
    { formula: '=1/3&""', gives: '0.333333333333333', because: 'of 15 digits' },
    { formula: '=TRUE&""', gives: 'TRUE', because: 'logical values are spelled' },
    { formula: '="A"="a"', gives: true, because: 'case does not count' },
    { formula: '=1="1"', gives: false, because: 'a number is no text' },
    { formula: '="a">9999', gives: true, because: 'text is above all numbers' },
    { formula: '=TRUE>"z"', gives: true, because: 'logical values are above all text' },
    { formula: '=0.1+0.2=0.3', gives: true, because: 'numbers are equal when their 15 digits are' },
    { formula: '=1-0.9-0.1', gives: 0, because: 'what is left below the 15 digits is nothing' },
    { formula: '=#REF!+1/0', gives: '#REF!', because: 'the first error wins' },
    { formula: '=1/0+#REF!', gives: '#DIV/0!', because: 'the first error wins' },
    { formula: '=--"7"', gives: 7, because: 'two signs make a number of a text' },
    { formula: '={1,2;3,4}', gives: 1, because: 'a cell shows the first value of an array' },
    { formula: '=1+', gives: '#NAME?', because: 'a text that is no formula' },
    { formula: '=NOSUCH(1)', gives: '#NAME?', because: 'an unknown function' },
    { formula: '=ABS(1,2)', gives: '#VALUE!', because: 'a wrong number of arguments' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateAlone(formula)).toBe(gives);
  });
});

describe('references', () => {
  it.each<KnownResult>([
    { formula: '=A1', gives: 1, because: 'a cell' },
    { formula: '=D1', gives: 0, because: 'a blank cell is 0' },
    { formula: '=D1=""', gives: true, because: 'and equal to an empty text' },
    { formula: '=D1=0', gives: true, because: 'and to 0' },
    { formula: '=D1&"x"', gives: 'x', because: 'and nothing in a text' },
    { formula: '=D2', gives: '#N/A', because: 'an error goes on' },
    { formula: '=A1:A3', gives: 2, because: 'of a column, the cell in the own row (row 2)' },
    { formula: '=A1:A3*10', gives: 20, because: 'inside an operation too' },
    { formula: '=A1:C1', gives: '#VALUE!', because: 'column H is not in it' },
    { formula: '=SUM(A:A)', gives: 6, because: 'a whole column' },
    { formula: '=SUM(2:2)', gives: '#N/A', because: 'a whole row, with its error' },
    { formula: '=SUM(A1:C3 A2:D2)', gives: 2, because: 'what two areas have in common' },
    { formula: '=A1 A2', gives: '#NULL!', because: 'two cells have nothing in common' },
    { formula: '=SUM((A1,A3))', gives: 4, because: 'two areas' },
    { formula: '=SUM(A1:INDEX(A:A,2))', gives: 3, because: 'a range up to a calculated cell' },
    { formula: '=Otra!A1', gives: '#REF!', because: 'there is no such sheet' },
    { formula: '=[1]Hoja1!A1', gives: '#REF!', because: 'other workbooks are not here' },
    { formula: '=tasa', gives: '#NAME?', because: 'there is no such name' },
    { formula: '=@A1:A3', gives: 2, because: 'the at sign asks for the own row' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    expect(evaluateIn(GRID, formula)).toBe(gives);
  });

  it('reads a span of sheets in their order', () => {
    const workbook = gridWorkbook({ Ene: [[1]], Feb: [[2]], Mar: [[4]], Otra: [[8]] });
    const at = { sheet: 'Otra', row: 5, column: 5 };
    expect(evaluateFormula('=SUM(Ene:Mar!A1)', at, workbook)).toBe(7);
    expect(evaluateFormula('=SUM(mar:feb!A1)', at, workbook)).toBe(6);
  });
});

describe('names', () => {
  const workbook = gridWorkbook({ Hoja1: GRID });
  Object.assign(workbook.names, { Tasa: '=0.18', Lista: '=Hoja1!$A$1:$A$3', Doble: '=Tasa*2', Circular: '=Circular+1', Arriba: '=Hoja1!XFD1048576' });
  const at = { sheet: 'Hoja1', row: 2, column: 4 };

  it.each<KnownResult>([
    { formula: '=Tasa*100', gives: 18, because: 'a name may be a number' },
    { formula: '=SUM(lista)', gives: 6, because: 'or cells, whatever its case' },
    { formula: '=Doble', gives: 0.36, because: 'or stand for another name' },
    { formula: '=Circular', gives: '#NAME?', because: 'but not for itself' },
    { formula: '=Arriba', gives: '#N/A', because: 'a reference without $ counts from the cell: D2 seen from E3' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    const value = evaluateFormula(formula, at, workbook);
    expect(isCellError(value) ? value.error : value).toBe(gives);
  });
});

describe('structured references', () => {
  const workbook = gridWorkbook({ Hoja1: [['Código', 'Avance (%)'], ['a', 10], ['b', 20], ['Total', 30]] });
  workbook.tables.push({ name: 'Plan', sheet: 'Hoja1', top: 0, left: 0, bottom: 3, right: 1, header: true, totals: true, columns: ['Código', 'Avance (%)'] });

  it.each<KnownResult>([
    { formula: '=SUM(Plan[Avance (%)])', gives: 30, because: 'a column without header and total' },
    { formula: '=SUM(plan[avance (%)])', gives: 30, because: 'case does not count' },
    { formula: '=[@[Avance (%)]]', gives: 20, because: 'the own row of the own table' },
    { formula: '=Plan[@Código]', gives: 'b', because: 'the own row, with the table' },
    { formula: '=Plan[[#This Row],[Código]]', gives: 'b', because: 'the own row, as files write it' },
    { formula: '=Plan[[#Headers],[Código]]', gives: 'Código', because: 'the header' },
    { formula: '=Plan[[#Totals],[Avance (%)]]', gives: 30, because: 'the totals row' },
    { formula: '=COUNTA(Plan[#All])', gives: 8, because: 'everything' },
    { formula: '=COUNTA(Plan[[#Headers],[#Data]])', gives: 6, because: 'header and data' },
    { formula: '=COUNTA(Plan[[Código]:[Avance (%)]])', gives: 4, because: 'a span of columns' },
    { formula: '=COUNTA(Plan)', gives: 4, because: 'a table name alone is its data' },
    { formula: '=COUNTA(Plan[#All])', gives: 8, because: 'everything' },
    { formula: '=COUNTA(Plan[[#Headers],[#Data]])', gives: 6, because: 'header and data' },
    { formula: '=COUNTA(Plan[[Código]:[Avance (%)]])', gives: 4, because: 'a span of columns' },
    { formula: '=Plan[Otra]', gives: '#REF!', because: 'there is no such column' },
    { formula: '=Nada[x]', gives: '#NAME?', because: 'there is no such table' },
  ])('$formula gives $gives: $because', ({ formula, gives }) => {
    const value = evaluateFormula(formula, { sheet: 'Hoja1', row: 2, column: 1 }, workbook);
    expect(isCellError(value) ? value.error : value).toBe(gives);
  });
});

describe('arrays', () => {
  const workbook = gridWorkbook({ Hoja1: GRID });
  const rowsOf = (formula: string) => evaluateArray({ node: parsed(formula), row: 9, column: 9, reads: undefined, readsOwnPlace: false, readsRowStates: false }, { sheet: 'Hoja1', row: 9, column: 9 }, workbook).rows;

  it('repeats rows and columns to a common size', () => {
    expect(rowsOf('={1;2}+{10,20}')).toEqual([[11, 21], [12, 22]]);
  });

  it('has #N/A where one of them does not reach', () => {
    expect(rowsOf('={1,2,3}+{10,20}')).toEqual([[11, 22, cellError('#N/A')]]);
  });

  it('reads whole areas and makes blanks 0', () => {
    expect(rowsOf('=A1:D1')).toEqual([[1, 'x', true, 0]]);
    expect(rowsOf('=A1:A3*2')).toEqual([[2], [4], [6]]);
  });

  it('does functions of single values for each element', () => {
    expect(rowsOf('=IF(A1:A3>1,A1:A3,"no")')).toEqual([['no'], [2], [3]]);
    expect(rowsOf('=LEN({"a","bcd"})')).toEqual([[1, 3]]);
    expect(rowsOf('=VLOOKUP({1;3},A1:D3,1,FALSE)')).toEqual([[1], [3]]);
  });
});
