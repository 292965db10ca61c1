import { fromFileFormula, toFileFormula, updatedFileFormula } from '../../../../src/host/formula/references/fileFormula';

describe('toFileFormula and fromFileFormula', () => {
  it.each([
    { shown: '=SUM(A1:A3)', file: 'SUM(A1:A3)', because: 'old functions have no prefix' },
    { shown: '=IFS(A1>0,TEXTJOIN(",",TRUE,B:B))', file: '_xlfn.IFS(A1>0,_xlfn.TEXTJOIN(",",TRUE,B:B))', because: 'young ones have one' },
    { shown: '=SUM(FILTER(A1:A3,B1:B3))', file: 'SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3))', because: 'some have two' },
    { shown: '=LET(x,A1,x*x+y)', file: '_xlfn.LET(_xlpm.x,A1,_xlpm.x*_xlpm.x+y)', because: 'the names of LET are marked, others are not' },
    { shown: '=LET(x,tasa,x+1)', file: '_xlfn.LET(_xlpm.x,tasa,_xlpm.x+1)', because: 'nor are names that stand for a value' },
    { shown: '=MAP(A1:A3,LAMBDA(x,y,x*y+z))', file: '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.y,_xlpm.x*_xlpm.y+z))', because: 'so are the names of LAMBDA' },
    { shown: '=Plan[@VO]/Plan[@[LE (año)]]', file: 'Plan[[#This Row],[VO]]/Plan[[#This Row],[LE (año)]]', because: 'the own row is spelled out' },
    { shown: '=SUM(Plan[@[LE]:[VO]])', file: 'SUM(Plan[[#This Row],[LE]:[VO]])', because: 'a span of columns' },
    { shown: '=COUNTA(Plan[@])', file: 'COUNTA(Plan[#This Row])', because: 'the whole own row' },
    { shown: '=SUM(Plan[VO])&"IFS("', file: 'SUM(Plan[VO])&"IFS("', because: 'columns and texts stay' },
  ])('keeps $shown as $file: $because', ({ shown, file }) => {
    expect(toFileFormula(shown)).toBe(file);
    expect(fromFileFormula(file)).toBe(shown);
  });

  it('drops the at sign', () => {
    expect(toFileFormula('=SUM(Plan[VO])+@A1:A9')).toBe('SUM(Plan[VO])+A1:A9');
  });
});

describe('toFileFormula', () => {
  it('marks the functions of Excel 365 as newer than the file format', () => {
    const names = 'TAKE DROP EXPAND CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS BYROW BYCOL REDUCE SCAN MAKEARRAY GROUPBY PIVOTBY PERCENTOF TRIMRANGE REGEXTEST IMAGE ARRAYTOTEXT TOCOL VSTACK'.split(' ');
    expect(names.map((name) => toFileFormula(`=${name}(A1)`))).toEqual(names.map((name) => `_xlfn.${name}(A1)`));
  });
});

describe('updatedFileFormula', () => {
  it.each([
    { formula: '=TAKE(B2,1)', source: '_xlfn.TAKE(A1,1)', gives: '_xlfn.TAKE(B2,1)', because: 'a reference changed' },
    { formula: '=SUM(Metas[@VO])', source: 'SUM(Plan[[#This Row],[VO]])', gives: 'SUM(Metas[[#This Row],[VO]])', because: 'a table was renamed' },
    { formula: '=NUEVA(#REF!)', source: '_xlfn.NUEVA(Hoja2!A1)', gives: '_xlfn.NUEVA(#REF!)', because: 'a sheet was deleted' },
    { formula: '=TAKE(A1,1)', source: 'TAKE(A1,1)', gives: 'TAKE(A1,1)', because: 'nothing changed' },
    { formula: '=TAKE(A1,2)+IFS(A1,1)', source: '_xlfn.TAKE(A1,1)', gives: '_xlfn.TAKE(A1,2)+_xlfn.IFS(A1,1)', because: 'a formula with other words is written anew' },
  ])('gives $gives for $formula, which was $source: $because', ({ formula, source, gives }) => {
    expect(updatedFileFormula(formula, source)).toBe(gives);
  });
});
