import { ConditionalStyles } from '../../../../src/entry/preview/conditional/conditionalStyles';
import type { CellValue, ConditionalFormat, ConditionalRule, DifferentialFormat } from '../../../../src/host';
import { workbookOf } from '../../../helpers/host/workbookOf';

const COLUMN = { top: 0, left: 0, bottom: 9, right: 0 };
const BOLD: DifferentialFormat = { font: { bold: true } };

const format = (rule: ConditionalRule, parts: Partial<ConditionalFormat> = {}): ConditionalFormat =>
  ({ id: '1', areas: [COLUMN], priority: 0, stopIfTrue: false, rule, format: BOLD, ...parts });

/** Formulas that are a number or a text in quotes. */
const constants = (formula: string): CellValue => {
  const text = formula.slice(1);
  return text.startsWith('"') ? text.slice(1, -1) : Number(text);
};

function holdsIn(rule: ConditionalRule, values: readonly CellValue[]): readonly boolean[] {
  const { sheet } = workbookOf(values.map((value) => [value]));
  sheet.conditionalFormats = [format(rule)];
  const looks = new ConditionalStyles(sheet, constants);
  return values.map((value, row) => looks.at(row, 0, value).format === BOLD || looks.at(row, 0, value).format.font?.bold === true);
}

const compare = (operator: Extract<ConditionalRule, { type: 'CellValue' }>['operator'], formula1: string, formula2: string | null = null): ConditionalRule =>
  ({ type: 'CellValue', operator, formula1, formula2 });

describe('ConditionalLooks', () => {
  it.each<{ rule: ConditionalRule; values: readonly CellValue[]; holds: readonly boolean[]; because: string }>([
    { rule: compare('LessThan', '=75'), values: [74.99, 75, null], holds: [true, false, false], because: 'the limit belongs above and a blank is no number' },
    { rule: compare('Between', '=95', '=75'), values: [74, 75, 95, 96], holds: [false, true, true, false], because: 'limits may come in any order and both count' },
    { rule: compare('NotBetween', '=75', '=95'), values: [74, 80], holds: [true, false], because: 'it is the opposite' },
    { rule: compare('EqualTo', '="rojo"'), values: ['Rojo', 'Verde'], holds: [true, false], because: 'case does not count' },
    { rule: { type: 'ContainsText', operator: 'Contains', text: 'mbar' }, values: ['Ámbar', 'ROJO'], holds: [true, false], because: 'part of the text is enough' },
    { rule: { type: 'ContainsText', operator: 'BeginsWith', text: '5' }, values: [50.64, 60], holds: [true, false], because: 'a number is compared as its text' },
    { rule: { type: 'PresetCriteria', criterion: 'Blanks' }, values: ['  ', 0], holds: [true, false], because: 'spaces are blank, zero is not' },
    { rule: { type: 'PresetCriteria', criterion: 'DuplicateValues' }, values: ['a', 'A', 'b'], holds: [true, true, false], because: 'case does not count' },
    { rule: { type: 'PresetCriteria', criterion: 'AboveAverage' }, values: [1, 2, 6], holds: [false, false, true], because: 'the mean is 3' },
    { rule: { type: 'TopBottom', kind: 'TopItems', rank: 1 }, values: [1, 3, 3], holds: [false, true, true], because: 'ties share the place' },
    { rule: { type: 'TopBottom', kind: 'BottomPercent', rank: 50 }, values: [1, 2, 3, 4], holds: [true, true, false, false], because: 'half of four is two' },
    { rule: { type: 'Unknown', kind: 'x' }, values: [1], holds: [false], because: 'what is not understood is not shown' },
  ])('holds $holds for $values: $because', ({ rule, values, holds }) => {
    expect(holdsIn(rule, values)).toEqual(holds);
  });

  it('moves the references of a formula with the cell', () => {
    const { sheet } = workbookOf([[1], [2]]);
    sheet.conditionalFormats = [format({ type: 'Custom', formula: '=$B1>0' })];
    const asked: string[] = [];
    new ConditionalStyles(sheet, (formula, name, row) => {
      asked.push(`${formula} at ${name} row ${row}`);
      return true;
    }).at(1, 0, 2);
    expect(asked).toEqual(['=$B2>0 at Hoja1 row 1']);
  });

  it('lets the first rule decide and stops where it says so', () => {
    const { sheet } = workbookOf([[1]]);
    const fill = { pattern: 'Solid', color: '#FF0000', patternColor: null } as const;
    const always = compare('GreaterThan', '=0');
    const second = format(always, { format: { font: { bold: false }, fill } });
    sheet.conditionalFormats = [format(always), second];
    expect(new ConditionalStyles(sheet, constants).at(0, 0, 1).format).toEqual({ font: { bold: true }, fill });
    sheet.conditionalFormats = [format(always, { stopIfTrue: true }), second];
    expect(new ConditionalStyles(sheet, constants).at(0, 0, 1).format).toEqual(BOLD);
  });

  it('mixes the colours of a scale and measures bars', () => {
    const { sheet } = workbookOf([[10], [15], [20]]);
    const lowest = { type: 'LowestValue', formula: null } as const;
    const highest = { type: 'HighestValue', formula: null } as const;
    sheet.conditionalFormats = [
      format({ type: 'ColorScale', points: [{ ...lowest, color: '#000000' }, { ...highest, color: '#C8C8C8' }] }),
      format({ type: 'DataBar', lower: lowest, upper: highest, color: '#638EC6', showOnlyBar: false }),
    ];
    const looks = new ConditionalStyles(sheet, constants);
    expect(looks.at(1, 0, 15)).toMatchObject({ color: '#646464', bar: { percent: 50 } });
    expect(looks.at(2, 0, 20)).toMatchObject({ color: '#c8c8c8', bar: { percent: 100 } });
    expect(looks.at(3, 0, 'ND')).toMatchObject({ color: null, bar: null });
  });
});
