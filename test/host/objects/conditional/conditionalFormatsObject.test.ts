import { hostBook } from '../../../helpers/host/hostBook';

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('conditional formats', () => {
  it('put a new rule first and keep what it changes', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const range = first(context).getRange('B2:B9');
      for (const [limit, color] of [[75, '#FFC7CE'], [95, '#FFEB9C']] as const) {
        const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        rule.cellValue.format.fill.color = color;
        rule.cellValue.format.font.color = '#000000';
        rule.cellValue.rule = { formula1: `=${limit}`, operator: 'LessThan' };
        rule.stopIfTrue = true;
      }
      const { conditionalFormats } = range;
      conditionalFormats.load('items/type,items/priority,items/stopIfTrue,items/cellValue/rule,items/cellValue/format/fill/color');
      await context.sync();
      expect(conditionalFormats.items.map(({ type, priority, stopIfTrue, cellValue }) => ({
        type, priority, stopIfTrue, rule: cellValue.rule, fill: cellValue.format.fill.color,
      }))).toEqual([
        { type: 'CellValue', priority: 0, stopIfTrue: true, rule: { formula1: '=95', operator: 'LessThan' }, fill: '#FFEB9C' },
        { type: 'CellValue', priority: 1, stopIfTrue: true, rule: { formula1: '=75', operator: 'LessThan' }, fill: '#FFC7CE' },
      ]);
    });
    expect(host.workbook.sheets[0]?.conditionalFormats).toHaveLength(2);
  });

  it('clear in a block and leave the rest of their cells', async () => {
    const { run, host } = hostBook();
    await run(async (context) => {
      const rule = first(context).getRange('A1:A10').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=A1>5';
      rule.custom.format.font.bold = true;
      first(context).getRange('A4:A5').conditionalFormats.clearAll();
      const count = first(context).getRange('A4').conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(host.workbook.sheets[0]?.conditionalFormats[0]?.areas).toEqual([
      { top: 0, left: 0, bottom: 2, right: 0 }, { top: 5, left: 0, bottom: 9, right: 0 },
    ]);
  });

  it('come in all kinds', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { conditionalFormats } = first(context).getRange('A1:A9');
      const text = conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'Contains', text: 'rojo' };
      text.textComparison.format.font.color = '#FF0000';
      const scale = conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FF0000' },
        midpoint: { type: 'Percentile', formula: '50', color: '#FFFF00' },
        maximum: { type: 'HighestValue', color: '#00FF00' },
      };
      const bar = conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#638EC6';
      const icons = conditionalFormats.add('IconSet');
      icons.iconSet.style = 'ThreeTrafficLights1';
      icons.iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '75' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '95' },
      ];
      const top = conditionalFormats.add('TopBottom');
      top.topBottom.rule = { rank: 3, type: 'BottomItems' };
      const preset = conditionalFormats.add('PresetCriteria');
      preset.preset.rule = { criterion: 'DuplicateValues' };
      conditionalFormats.load('items/type');
      scale.colorScale.load('threeColorScale,criteria');
      icons.iconSet.load('criteria,style');
      await context.sync();
      expect(conditionalFormats.items.map(({ type }) => type)).toEqual(['PresetCriteria', 'TopBottom', 'IconSet', 'DataBar', 'ColorScale', 'ContainsText']);
      expect(scale.colorScale.threeColorScale).toBe(true);
      expect(icons.iconSet.criteria[2]).toMatchObject({ formula: '95', operator: 'GreaterThanOrEqual' });
    });
  });

  it('answer null for the parts of other kinds', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const rule = first(context).getRange('A1').conditionalFormats.add('Custom');
      rule.cellValueOrNullObject.load('rule');
      rule.customOrNullObject.load('rule/formula');
      await context.sync();
      expect([rule.cellValueOrNullObject.isNullObject, rule.customOrNullObject.isNullObject]).toEqual([true, false]);
    });
  });

  it('move with their cells and are deleted one by one', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const rule = first(context).getRange('A1:A3').conditionalFormats.add('Custom');
      rule.load('id');
      await context.sync();
      first(context).getRange('1:2').insert('Down');
      const range = rule.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A3:A5');
      rule.delete();
      const count = first(context).getRange('A:A').conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

describe('data validation', () => {
  it('takes a list, a prompt and an alert, and is read back', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { dataValidation } = first(context).getRange('C2:C9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Ascendente,Descendente' } };
      dataValidation.prompt = { showPrompt: true, title: 'Sentido', message: 'Elija' };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Error', message: 'Elija de la lista' };
      dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      const none = first(context).getRange('A1').dataValidation.load('type');
      const mixed = first(context).getRange('B2:C3').dataValidation;
      await context.sync();
      expect(dataValidation.toJSON()).toMatchObject({
        type: 'List', rule: { list: { inCellDropDown: true, source: 'Ascendente,Descendente' } },
        prompt: { title: 'Sentido' }, errorAlert: { style: 'Stop' }, ignoreBlanks: true,
      });
      expect(none.type).toBe('None');
      expect(mixed).toBeDefined();
    });
  });

  it('takes a range as the source of its list', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { dataValidation } = first(context).getRange('C2');
      dataValidation.rule = { list: { inCellDropDown: true, source: first(context).getRange('A1:A3') } };
      dataValidation.load('rule');
      await context.sync();
      expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: '=Sheet1!$A$1:$A$3' } });
    });
  });

  it('takes numbers with limits and is cleared', async () => {
    const { run } = hostBook();
    await run(async (context) => {
      const { dataValidation } = first(context).getRange('A1:A5');
      dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      dataValidation.load('type,rule');
      await context.sync();
      expect(dataValidation.rule).toEqual({ decimal: { formula1: '=0', formula2: '=100', operator: 'Between' } });
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      expect(dataValidation.type).toBe('None');
    });
  });
});
