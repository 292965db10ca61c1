import fc from 'fast-check';
import { cellArea } from '../../../../src/host/area';
import type { CellValue } from '../../../../src/host/format/cellValue';
import type { FormulaCell } from '../../../../src/host/formula/evaluate/formulaWorkbook';
import { createCalculator } from '../../../../src/host/formula/recalculation/createCalculator';
import type { Calculator } from '../../../../src/host/formula/recalculation/createCalculator';
import type { RecalculationResult } from '../../../../src/host/formula/recalculation/recalculationPass';
import type { CellPlace } from '../../../../src/host/formula/references/reference';
import { runToEnd } from '../../../../src/host/steps';
import { gridWorkbook } from '../gridWorkbook';
import type { GridWorkbook } from '../gridWorkbook';

const SHEET = 'Hoja1';

/** A workbook of one sheet that is calculated once, with shorthands for its cells. */
function calculated(grid: CellValue[][]): { workbook: GridWorkbook; calculator: Calculator; value: (row: number, column: number) => CellValue } {
  const workbook = gridWorkbook({ [SHEET]: grid });
  const calculator = createCalculator(workbook);
  calculator.touchAll();
  recalculate(calculator);
  return { workbook, calculator, value: (row, column) => workbook.storedAt(SHEET, row, column) };
}

const recalculate = (calculator: Calculator): RecalculationResult => runToEnd(calculator.recalculating());

/** Sets the formula of a cell, or removes it (`undefined`). */
function setFormula(calculator: Calculator, place: CellPlace, formula: string | undefined, fills?: FormulaCell['fills']): void {
  const cells = formula === undefined ? [] : [{ ...place, formula, ...(fills === undefined ? {} : { fills }) }];
  calculator.setFormulas({ sheet: place.sheet, ...cellArea(place.row, place.column) }, cells);
}

function write(workbook: GridWorkbook, calculator: Calculator, row: number, column: number, value: CellValue): RecalculationResult {
  workbook.put(SHEET, row, column, value);
  calculator.touch({ sheet: SHEET, top: row, left: column, bottom: row, right: column });
  return recalculate(calculator);
}

describe('createCalculator', () => {
  it('calculates each formula after those it reads, whatever their order on the sheet', () => {
    const { value } = calculated([['=B1+1', '=C1*2', '=D1+1', 5]]);
    expect([value(0, 0), value(0, 1), value(0, 2)]).toEqual([13, 12, 6]);
  });

  it('calculates after a change only what depends on it', () => {
    const { workbook, calculator, value } = calculated([[1, '=A1*2', '=B1+1'], [10, '=A2*2', '=SUM(A1:A2)']]);
    const { changed, calculated: count } = write(workbook, calculator, 1, 0, 20);
    expect(count).toBe(2);
    expect(changed).toEqual([{ sheet: SHEET, row: 1, column: 1 }, { sheet: SHEET, row: 1, column: 2 }]);
    expect(value(1, 2)).toBe(21);
  });

  it.each<{ grid: string[][]; most: number; because: string }>([
    { grid: Array.from({ length: 640 }, () => ['=1+1']), most: 40, because: 'each stands alone' },
    { grid: Array.from({ length: 640 }, (_, row) => [row === 639 ? '=1' : `=A${row + 2}+1`]), most: 40, because: 'the first waits for all the others' },
    { grid: Array.from({ length: 640 }, (_, row) => [`=A${row === 0 ? 640 : row}+1`]), most: 240, because: 'formulas of a circle are calculated inside one another' },
  ])('calculates at most $most formulas without a pause, where $because, with the same results', ({ grid, most }) => {
    const workbook = gridWorkbook({ [SHEET]: grid });
    let [stored, largestStep] = [0, 0];
    const calculator = createCalculator({ ...workbook, setResult: (...result) => {
      stored += 1;
      workbook.setResult(...result);
    } });
    calculator.touchAll();
    const steps = calculator.recalculating();
    let isDone: boolean | undefined;
    do {
      stored = 0;
      isDone = steps.next().done;
      largestStep = Math.max(largestStep, stored);
    } while (isDone !== true);
    const { value } = calculated(grid);
    expect(largestStep).toBeLessThanOrEqual(most);
    expect(grid.map((_, row) => workbook.storedAt(SHEET, row, 0))).toEqual(grid.map((_, row) => value(row, 0)));
  });

  it('reads by INDIRECT the cell that the text names, in whichever row the same formula stands', () => {
    const { value } = calculated([['=INDIRECT("B2")', 1], ['=INDIRECT("B2")', 2], ['=INDIRECT("B2")', 3]]);
    expect([value(0, 0), value(1, 0), value(2, 0)]).toEqual([2, 2, 2]);
  });

  it('calculates nothing when nothing changed', () => {
    expect(recalculate(calculated([[1, '=A1']]).calculator)).toEqual({ changed: [], circular: [], calculated: 0 });
  });

  it('uses stored results until something changes', () => {
    const workbook = gridWorkbook({ [SHEET]: [[1, '=A1*2']] });
    workbook.put(SHEET, 0, 1, 'stored');
    expect(recalculate(createCalculator(workbook)).changed).toEqual([]);
    expect(workbook.valueAt(SHEET, 0, 1)).toBe('stored');
  });

  it('does not report a formula whose result stays the same', () => {
    const { workbook, calculator } = calculated([[5, '=A1>1']]);
    expect(write(workbook, calculator, 0, 0, 6)).toEqual({ changed: [], circular: [], calculated: 1 });
  });

  it('recalculates after a formula is added, changed or removed', () => {
    const { workbook, calculator, value } = calculated([[1, null, '=B1+1']]);
    const place = { sheet: SHEET, row: 0, column: 1 };
    setFormula(calculator, place, '=A1*10');
    recalculate(calculator);
    expect([value(0, 1), value(0, 2)]).toEqual([10, 11]);
    setFormula(calculator, place, '=A1*100');
    recalculate(calculator);
    expect(value(0, 2)).toBe(101);
    workbook.put(SHEET, 0, 1, 7);
    setFormula(calculator, place, undefined);
    recalculate(calculator);
    expect([value(0, 1), value(0, 2)]).toEqual([7, 8]);
    expect(write(workbook, calculator, 0, 0, 2).calculated).toBe(0);
  });

  it('reads only formulas that mention a name again after it changed', () => {
    const { workbook, calculator, value } = calculated([[1, 5, '=Uno*2', '=A1*2', '=C1+1']]);
    workbook.names.Uno = '=Hoja1!$B$1';
    calculator.wordsChanged(new Set(['UNO']));
    expect(recalculate(calculator).calculated).toBe(2);
    expect([value(0, 2), value(0, 4)]).toEqual([10, 11]);
    expect(write(workbook, calculator, 0, 1, 6).calculated).toBe(2);
  });

  it('recalculates after a block is written at once', () => {
    const { workbook, calculator, value } = calculated([[1, '=A1', '=B1+1'], [2, '=A2', '=B2+1']]);
    workbook.put(SHEET, 1, 1, 7);
    const block = { sheet: SHEET, top: 0, left: 1, bottom: 1, right: 1 };
    calculator.setFormulas(block, [{ sheet: SHEET, row: 0, column: 1, formula: '=A1*10' }]);
    recalculate(calculator);
    expect([value(0, 1), value(0, 2), value(1, 1), value(1, 2)]).toEqual([10, 11, 7, 8]);
    expect(write(workbook, calculator, 1, 0, 3).calculated).toBe(0);
  });

  it('does not calculate a formula that reads a cell between two changed ones', () => {
    const { workbook, calculator } = calculated([[1, '=A1', null], [null, 5, '=B2'], [null, '=A1', null]]);
    expect(write(workbook, calculator, 0, 0, 2).calculated).toBe(2);
  });

  it('no longer calculates a volatile formula that was removed', () => {
    const { calculator } = calculated([['=INDIRECT("B1")', 1]]);
    expect(recalculate(calculator).calculated).toBe(1);
    setFormula(calculator, { sheet: SHEET, row: 0, column: 0 }, undefined);
    expect(recalculate(calculator).calculated).toBe(0);
  });

  it('calculates a chain of any length', () => {
    const length = 20000;
    const { value } = calculated(Array.from({ length }, (_row, at) => [at === 0 ? 1 : `=A${at}+1`]));
    expect(value(length - 1, 0)).toBe(length);
  });

  it('calculates formulas with INDIRECT and OFFSET in any order', () => {
    const { workbook, calculator, value } = calculated([['=INDIRECT("C"&1)', '=OFFSET(A1,0,3)', '=D1*2', '=E1+1', 1]]);
    expect([value(0, 0), value(0, 1)]).toEqual([4, 2]);
    write(workbook, calculator, 0, 4, 5);
    expect([value(0, 0), value(0, 1)]).toEqual([12, 6]);
  });

  it('gives 0 to cells that depend on themselves, and reports them', () => {
    const { workbook, calculator, value } = calculated([['=B1+1', '=A1+1', '=A1+5', 1]]);
    expect([value(0, 0), value(0, 1), value(0, 2)]).toEqual([0, 0, 5]);
    calculator.touchAll();
    const { circular } = recalculate(calculator);
    expect(circular.map(({ column }) => column).sort()).toEqual([0, 1]);
    workbook.put(SHEET, 0, 1, 9);
    setFormula(calculator, { sheet: SHEET, row: 0, column: 1 }, undefined);
    recalculate(calculator);
    expect(value(0, 0)).toBe(10);
  });

  it('gives 0 to a cell that sums its own column', () => {
    expect(calculated([[1], [2], ['=SUM(A1:A3)']]).value(2, 0)).toBe(0);
  });

  it.each([
    { length: 200, isCircular: false, because: 'formulas that find their cells by text may be calculated inside 199 others' },
    { length: 201, isCircular: true, because: 'one more counts as a circle' },
  ])('calculates a chain of $length formulas with INDIRECT: $because', ({ length, isCircular }) => {
    const last = length - 1;
    const workbook = gridWorkbook({ [SHEET]: Array.from({ length }, (_, row) => [row === last ? '=1' : `=INDIRECT("A${row + 2}")+1`]) });
    const calculator = createCalculator(workbook);
    calculator.touchAll();
    const { circular } = recalculate(calculator);
    expect(circular).toEqual(isCircular ? [{ sheet: SHEET, row: last, column: 0 }] : []);
    expect(workbook.valueAt(SHEET, 0, 0)).toBe(isCircular ? last : length);
  });

  it('calculates a circle of references that no evaluation follows', () => {
    const { value } = calculated([['=IF(C1,1,B1)', '=A1+1', true]]);
    expect([value(0, 0), value(0, 1)]).toEqual([1, 2]);
  });

  it('fills the block of an array formula and calculates its readers', () => {
    const { workbook, calculator, value } = calculated([[1, null, '=SUM(B1:B3)'], [2], [3]]);
    setFormula(calculator, { sheet: SHEET, row: 0, column: 1 }, '=A1:A3*10', { rows: 4, columns: 1 });
    recalculate(calculator);
    expect([0, 1, 2, 3].map((row) => value(row, 1))).toEqual([10, 20, 30, { error: '#N/A' }]);
    expect(value(0, 2)).toBe(60);
    write(workbook, calculator, 2, 0, 4);
    expect(value(0, 2)).toBe(70);
  });

  it('uses names and tables that were not there before', () => {
    const { workbook, calculator, value } = calculated([[4, '=Doble', '=SUM(T[x])']]);
    expect(value(0, 1)).toEqual({ error: '#NAME?' });
    workbook.names['Doble'] = `=${SHEET}!$A$1*2`;
    workbook.tables.push({ name: 'T', sheet: SHEET, top: 0, left: 0, bottom: 0, right: 0, header: false, totals: false, columns: ['x'] });
    calculator.wordsChanged(new Set(['DOBLE', 'T']));
    recalculate(calculator);
    expect([value(0, 1), value(0, 2)]).toEqual([8, 4]);
    write(workbook, calculator, 0, 0, 5);
    expect([value(0, 1), value(0, 2)]).toEqual([10, 5]);
  });

  it('gives #NAME? for a text that cannot be parsed', () => {
    expect(calculated([['=1+']]).value(0, 0)).toEqual({ error: '#NAME?' });
  });

  it('gives the same results after any changes as a calculation from scratch', () => {
    const size = 6;
    const name = fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).map(([row, column]) => `${String.fromCharCode(65 + column)}${row + 1}`);
    const formula = fc.oneof(
      fc.tuple(name, name).map(([one, other]) => `=${one}+${other}`),
      fc.tuple(name, name).map(([one, other]) => `=SUM(${one}:${other})`),
      fc.tuple(name, name).map(([one, other]) => `=IF(${one}>2,${other},1)`),
      name.map((one) => `=INDIRECT("${one}")`),
    );
    const change = fc.record({ row: fc.nat(size - 1), column: fc.nat(size - 1), content: fc.oneof(fc.nat(9), formula) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        // Only cells above are read, so that no order of calculation matters in a circle.
        const tame = changes.map(({ row, column, content }) => ({ row, column, content: typeof content === 'number' ? content : upwards(content, row) }));
        const empty = () => Array.from({ length: size }, (): CellValue[] => new Array<CellValue>(size).fill(null));
        const { workbook, calculator } = calculated(empty());
        const grid = empty();
        for (const { row, column, content } of tame) {
          const place = { sheet: SHEET, row, column };
          const line = grid[row];
          if (line !== undefined) line[column] = content;
          if (typeof content === 'number') workbook.put(SHEET, row, column, content);
          setFormula(calculator, place, typeof content === 'string' ? content : undefined);
          recalculate(calculator);
        }
        const fresh = calculated(grid);
        for (let row = 0; row < size; row++)
          for (let column = 0; column < size; column++)
            expect({ row, column, value: workbook.valueAt(SHEET, row, column) }).toEqual({ row, column, value: fresh.value(row, column) });
      }),
    );
  });
});

/** The formula with every row number brought above the given row; in the first row a constant. */
function upwards(formula: string, row: number): string {
  return row === 0 ? '=7' : formula.replace(/([A-F])(\d)/g, (_cell, letter: string, digit: string) => `${letter}${(Number(digit) % row) + 1}`);
}
