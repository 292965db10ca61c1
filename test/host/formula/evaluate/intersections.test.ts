import { fillsCells } from '../../../../src/host/formula/evaluate/fillsCells';
import { withIntersections } from '../../../../src/host/formula/evaluate/intersections';
import { parsed } from '../parsed';

const isMany = (operand: string): boolean => fillsCells(parsed(`=${operand}`), { meaning: (name) => (name === 'Lista' ? parsed('=$A$1:$A$9') : undefined) });

describe('a plain formula of a file', () => {
  it.each([
    { file: '=A1:A9*2', shown: '=@A1:A9*2' },
    { file: '=A:A & B:B', shown: '=@A:A & @B:B' },
    { file: '=Lista+Otra', shown: '=@Lista+Otra' },
    { file: '=Plan[VO]/[@LE]', shown: '=@Plan[VO]/[@LE]' },
    { file: '=IF(A1:A9>2,LEN(B1:B9),"")', shown: '=IF(@A1:A9>2,LEN(@B1:B9),"")' },
    { file: '=VLOOKUP(A1:A9,D1:E9,2)+(B1:B9)', shown: '=VLOOKUP(@A1:A9,D1:E9,2)+(@B1:B9)' },
    { file: '=SUM(A1:A9)+B1:B9', shown: '=SUM(A1:A9)+@B1:B9' },
    { file: '=INDEX(A1:C9,2,0)*OFFSET(A1,0,0,2)', shown: '=@INDEX(A1:C9,2,0)*@OFFSET(A1,0,0,2)' },
    { file: '=A1:INDEX(A1:A9,3)', shown: '=@A1:INDEX(A1:A9,3)' },
    { file: '=A1#', shown: '=@A1#' },
  ])('shows @ where it takes one cell of several: $file', ({ file, shown }) => {
    expect(withIntersections(file, isMany)).toBe(shown);
  });

  it.each(['=SUM(A1:A9*B1:B9)', '=@A1:A9', '=SUMPRODUCT((A1:A9>1)*1)', '=INDEX(A1:A9,2)', '=COUNTIF(A1:A9,">1")', '=NUEVA(A1:A9)', '=A1+1'])('stays where it takes all, or one: %s', (formula) => {
    expect(withIntersections(formula, isMany)).toBe(formula);
  });
});
