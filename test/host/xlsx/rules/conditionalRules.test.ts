import type { ConditionalRule, DataValidation } from '../../../../src/host/model/cellRules';
import { addConditionalFormat } from '../../../../src/host/model/edit/conditionalFormats';
import { createXlsx, openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { conditionalRuleXml, readConditionalRule } from '../../../../src/host/xlsx/rules/conditionalRules';
import { OFFICE_THEME } from '../../../../src/host/xlsx/styles/colors';
import { parseXml } from '../../../../src/host/xlsx/xml/parseXml';
import { at } from '../changedBook';

const RULES: readonly ConditionalRule[] = [
  { type: 'CellValue', operator: 'Between', formula1: '=75', formula2: '=95' },
  { type: 'CellValue', operator: 'EqualTo', formula1: '="a ""b"" <c>"', formula2: null },
  { type: 'ContainsText', operator: 'Contains', text: 'Rojo "x"' }, { type: 'ContainsText', operator: 'NotContains', text: 'a' },
  { type: 'ContainsText', operator: 'BeginsWith', text: 'a' }, { type: 'ContainsText', operator: 'EndsWith', text: 'a' },
  { type: 'Custom', formula: '=AND($B2>1,$C2<>"")' },
  { type: 'PresetCriteria', criterion: 'Blanks' }, { type: 'PresetCriteria', criterion: 'NonErrors' }, { type: 'PresetCriteria', criterion: 'DuplicateValues' },
  { type: 'PresetCriteria', criterion: 'LastSevenDays' }, { type: 'PresetCriteria', criterion: 'NextMonth' },
  { type: 'PresetCriteria', criterion: 'EqualOrBelowAverage' }, { type: 'PresetCriteria', criterion: 'TwoStdDevAboveAverage' },
  { type: 'TopBottom', kind: 'BottomPercent', rank: 20 }, { type: 'TopBottom', kind: 'TopItems', rank: 3 },
  { type: 'ColorScale', points: [{ type: 'LowestValue', formula: null, color: '#F8696B' }, { type: 'Percentile', formula: '50', color: '#FFEB84' }, { type: 'Formula', formula: '=$A$1', color: '#63BE7B' }] },
  { type: 'DataBar', lower: { type: 'LowestValue', formula: null }, upper: { type: 'Number', formula: '100' }, color: '#638EC6', showOnlyBar: true },
  { type: 'IconSet', set: 'ThreeTrafficLights1', reversed: true, showOnlyIcon: true, thresholds: [
    { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual', icon: null }, { type: 'Number', formula: '75', operator: 'GreaterThan', icon: null }, { type: 'Number', formula: '95', operator: 'GreaterThanOrEqual', icon: null },
  ] },
];

describe('conditional rules', () => {
  it.each(RULES.map((rule) => ({ rule, name: JSON.stringify(rule).slice(0, 60) })))('are read as they were written: $name', ({ rule }) => {
    const xml = conditionalRuleXml({ rule, areas: [at('B2:B9')], stopIfTrue: false }, 1, null);
    expect(readConditionalRule(parseXml(xml, 'rule'), { theme: OFFICE_THEME, indexed: [] })).toEqual(rule);
  });

  it('test the first cell they hold for', () => {
    expect(conditionalRuleXml({ rule: { type: 'ContainsText', operator: 'BeginsWith', text: 'Ro' }, areas: [at('M14:M20')], stopIfTrue: true }, 2, 0))
      .toBe('<cfRule type="beginsWith" dxfId="0" priority="2" stopIfTrue="1" operator="beginsWith" text="Ro"><formula>LEFT(M14,LEN(&quot;Ro&quot;))=&quot;Ro&quot;</formula></cfRule>');
  });

  it('name young functions as the file wants them', () => {
    const rule: ConditionalRule = { type: 'Custom', formula: '=IFS(A1>1,TRUE)' };
    const xml = conditionalRuleXml({ rule, areas: [at('A1')], stopIfTrue: false }, 1, null);
    expect(xml).toContain('<formula>_xlfn.IFS(A1&gt;1,TRUE)</formula>');
    expect(readConditionalRule(parseXml(xml, 'rule'), { theme: OFFICE_THEME, indexed: [] })).toEqual(rule);
  });

  it('that share a format share it in the file', () => {
    const { workbook, save } = createXlsx();
    const format = { fill: { pattern: 'Solid', color: '#FFC7CE', patternColor: null } } as const;
    for (const id of ['a', 'b']) addConditionalFormat(workbook.activeSheet, id, [at('A1')], { type: 'Custom', formula: '=TRUE' }).format = { ...format };
    const again = openXlsx(save()).workbook.activeSheet.conditionalFormats;
    expect(again.map((item) => item.format)).toEqual([format, format]);
  });
});

describe('validations', () => {
  const base: DataValidation = {
    areas: [at('A1:A9'), at('C1')], type: 'List', operator: 'Between', formula1: 'Sí,No', formula2: '', ignoreBlanks: true, inCellDropDown: true,
    prompt: { show: true, title: 'Elija', message: 'Sí o "no"\nnada más' }, error: { show: true, style: 'Warning', title: 'Ojo', message: '<mal>' },
  };
  it.each<{ name: string; validation: DataValidation }>([
    { name: 'a list typed out', validation: base },
    { name: 'a list of cells, without its arrow', validation: { ...base, formula1: "='Hoja 1'!$A$1:$A$3", inCellDropDown: false } },
    { name: 'two numbers', validation: { ...base, type: 'Decimal', operator: 'NotBetween', formula1: '=0', formula2: '=1.5' } },
    { name: 'a formula', validation: { ...base, type: 'Custom', formula1: '=A1<>""', ignoreBlanks: false } },
  ])('are read as they were written: $name', ({ validation }) => {
    const { workbook, save } = createXlsx();
    workbook.activeSheet.validations.push(validation);
    expect(openXlsx(save()).workbook.activeSheet.validations).toEqual([validation]);
  });
});
