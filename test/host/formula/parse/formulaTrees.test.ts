import type { CellValue } from '../../../../src/host/format/cellValue';
import { evaluateFormula, evaluateParsed } from '../../../../src/host/formula/evaluate/evaluateFormula';
import { FormulaTrees } from '../../../../src/host/formula/parse/formulaTrees';
import { precedentsOf } from '../../../../src/host/formula/recalculation/precedentsOf';
import { translateFormula } from '../../../../src/host/formula/references/moveReferences';
import { gridWorkbook } from '../gridWorkbook';

const GRID: CellValue[][] = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]];
const HOME = { sheet: 'Hoja1', row: 0, column: 0 };
const PLACES = [[1, 0], [0, 1], [2, 2]] as const;

interface Filled {
  readonly formula: string;
  readonly isShared: boolean;
  readonly because: string;
}

const FILLED: readonly Filled[] = [
  { formula: '=A1*2+B2', isShared: true, because: 'its cells lie the same way' },
  { formula: '=IF(COUNT(A1,B1)<2,"ND",A1/B1*100)', isShared: true, because: 'texts are no cells' },
  { formula: '=A1&"A1"', isShared: true, because: 'a text that reads like a cell stays' },
  { formula: '=$A$1+A$1+$A1', isShared: true, because: 'what is fixed stays' },
  { formula: '=SUM($C$4:A1)', isShared: false, because: 'an area may turn over' },
  { formula: '=SUM(A1:B2)', isShared: true, because: 'an area is two cells' },
  { formula: '=LOG10(A1)', isShared: true, because: 'the name of a function is no cell' },
  { formula: '=SUM(A1:INDEX(A1:B2,2,2))', isShared: true, because: 'a span has ends' },
  { formula: '=LET(x,A1,x*2)', isShared: true, because: 'a name of its own is no cell' },
  { formula: '=Uno+A1', isShared: true, because: 'a name counts from the cell' },
  { formula: '=SUM(A:A)', isShared: false, because: 'whole columns are not compared' },
  { formula: '=SUM(1:1)', isShared: false, because: 'nor whole rows' },
  { formula: '=Hoja1!A1', isShared: false, because: 'nor other sheets' },
];

describe('FormulaTrees', () => {
  const workbook = gridWorkbook({ Hoja1: GRID });
  workbook.names.Uno = '=Hoja1!B1';

  it.each(FILLED)('gives $formula in every cell it is filled into: $because', ({ formula, isShared }) => {
    const trees = new FormulaTrees();
    const first = trees.of(formula, 0, 0);
    for (const [row, column] of PLACES) {
      const place = { ...HOME, row, column };
      const filled = translateFormula(formula, row, column);
      const tree = trees.of(filled, row, column);
      if (first === undefined || tree === undefined) throw new Error('no formula');
      expect(tree === first).toBe(isShared);
      expect(evaluateParsed(tree, place, workbook)).toEqual(evaluateFormula(filled, place, workbook));
      const alone = new FormulaTrees().of(filled, row, column);
      expect(precedentsOf(tree, place, workbook)).toEqual(alone && precedentsOf(alone, place, workbook));
    }
  });

  it.each([
    { one: '=A1', other: '=$A$1', because: 'one of them is fixed' },
    { one: '=A1+1', other: '=A1+2', because: 'the number is another' },
    { one: '=A1&"a"', other: '=A1&"b"', because: 'the text is another' },
    { one: '=A1', other: '=A2', because: 'in one cell they read others' },
  ])('tells $one from $other: $because', ({ one, other }) => {
    const trees = new FormulaTrees();
    expect(trees.of(one, 0, 0)).not.toBe(trees.of(other, 0, 0));
  });

  it('takes no cell beyond the sheet for one of it', () => {
    const trees = new FormulaTrees();
    expect(trees.of('=XFD1', 0, 0)?.node.kind).toBe('reference');
    expect(trees.of('=XFE1', 0, 1)?.node.kind).toBe('name');
    expect(trees.of('=A1', 1, 0)?.node.kind).toBe('reference');
    expect(trees.of('=A0', 0, 0)?.node.kind).toBe('name');
  });

  it('takes no other text for a formula', () => {
    expect(new FormulaTrees().of('=1+', 0, 0)).toBeUndefined();
  });
});
