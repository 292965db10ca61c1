import { fillsCells, fillsWholeLines } from '../../../../src/host/formula/evaluate/fillsCells';
import type { NameMeanings } from '../../../../src/host/formula/evaluate/fillsCells';
import { parsed } from '../parsed';

/** The names Lista (B1:B3), Celda (B1), Eco (Lista) and the table Plan. */
const NAMES: NameMeanings = {
  meaning: (name) => ({ LISTA: parsed('=$B$1:$B$3'), CELDA: parsed('=$B$1'), ECO: parsed('=Lista'), PLAN: 'area' as const })[name.toUpperCase()],
};

describe('a formula', () => {
  it.each([
    '=A1:A3', '=A1:A3*2', '=-A1:A3', '=A1:A3%', '=1+(A1:A3)', '={1,2}', '=Plan', '=Plan[VO]*2', '=[VO]', '=Plan[@]', '=Plan[@[LE]:[VO]]', '=Lista+1', '=eco',
    '=LEN(A1:A3)', '=IF(A1:A3>2,A1:A3,"")', '=IF(B1,A1:A3,0)', '=IFERROR(A1:A3,0)', '=SUMIF(A1:A9,C1:C2,B1:B9)', '=VLOOKUP(A1:A2,D1:E9,2)', '=ROW(A1:A3)',
    '=TRANSPOSE(A1:A3)', '=SORT(A1:A3)', '=SEQUENCE(2)', '=INDEX(A1:C3,2,0)', '=INDEX(A1:C3,2)', '=INDEX(A1:A3,{1,2})', '=INDEX(A1:C3,0,1)', '=OFFSET(A1,0,0,2)',
    '=INDIRECT("A1:A3")', '=A1#', '=Celda#+1', '=XLOOKUP(1,A1:A9,B1:D9)', '=XLOOKUP(A1:A2,A1:A9,B1:B9)', '=XLOOKUP(1,A1:A9,B1:B9,C1:C2)', '=LET(x,A1:A3,x*2)',
    '=CHOOSE(1,A1:A3,B1)', '=SUM(A1:A3)+B1:B3',
  ])('%s may have several values', (formula) => {
    expect(fillsCells(parsed(formula), NAMES)).toBe(true);
  });

  it.each([
    '=1', '=A1', '=A1*2', '="A1:A3"', '={1}', '=@A1:A3', '=@A1:A3*2', '=[@VO]', '=Plan[@[Valor obtenido]]', '=Plan[[#This Row],[VO]]', '=Celda', '=Nada',
    '=SUM(A1:A3)', '=SUM(A1:A3*B1:B3)', '=SUM(A1#)', '=SUMPRODUCT((A1:A3>1)*B1:B3)', '=IF(SUM(A1:A3)>1,A1,"")', '=SUMIF(A1:A9,C1,B1:B9)', '=VLOOKUP(A1,D1:E9,2)', '=ROW()',
    '=ROW(A1)', '=ROWS(A1:A3)', '=COUNTA(Lista)', '=INDEX(A1:C3,2,1)', '=INDEX(A1:A3,2)', '=INDEX(A1:A3,MATCH(1,B1:B3,0))', '=OFFSET(A1,1,1)', '=XLOOKUP(1,A1:A9,B1:B9)',
    '=XLOOKUP(1,Plan[LE],Plan[VO])', '=LET(x,A1:A3,SUM(x))', '=MAX(IF(A1:A3>1,A1:A3))', '=DESCONOCIDA(A1:A3)',
  ])('%s has one', (formula) => {
    expect(fillsCells(parsed(formula), NAMES)).toBe(false);
  });

  it.each([
    { formula: '=A:A', whole: true }, { formula: '=A:A*2', whole: true }, { formula: '=-1:1', whole: true }, { formula: '=LEN(A:A)', whole: true },
    { formula: '=IF(A:A>1,1,0)', whole: true }, { formula: '=@A:A', whole: false }, { formula: '=SUM(A:A)', whole: false }, { formula: '=FILTER(A:A,A:A>1)', whole: false },
    { formula: '=A1:A9', whole: false },
  ])('$formula fills whole lines: $whole', ({ formula, whole }) => {
    expect(fillsWholeLines(parsed(formula))).toBe(whole);
  });
});
