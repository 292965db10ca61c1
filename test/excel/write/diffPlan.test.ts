import type { TargetState } from '../../../src/excel/write/targetState';
import { hasNoDifferences, diffPlan } from '../../../src/excel/write/diffPlan';
import type { WritePlan } from '../../../src/workbook/write/writePlan';

const RECT = { top: 12, left: 14, height: 3, width: 1 };

const plan: WritePlan = {
  sheetId: '{1}',
  sheet: 'PEI Indicadores',
  blocks: [{ rect: RECT, values: [[50.64], [null], ['ND']], before: [[''], [''], ['']] }],
  formats: [{ rect: RECT, numberFormat: '0.00', fill: '#FFEEEE' }],
  conditionalFormats: [{ rect: RECT, rules: [{ kind: 'at-least', from: 95, fill: '#00FF00', fontColor: '#000000' }] }],
  names: [{ name: 'PEI_Avance_x_1_Bloque', rect: RECT }],
  settings: { 'pei-avance.x': { version: 1 } },
};

const untouched: TargetState = {
  isProtected: false,
  isFiltered: false,
  sheet: 'PEI Indicadores',
  hasRulesEverywhere: false,
  formulas: [[[''], ['=A1'], ['']]],
  formats: [{ properties: { fill: '#FFFFFF' }, numberFormats: [['General'], ['General'], ['General']] }],
  ruleCounts: [0],
  names: [{ exists: false, formula: null, target: null }],
  oldNames: [],
  settings: {},
};

const written: TargetState = {
  ...untouched,
  formulas: [[[50.64], [''], ['ND']]],
  formats: [{ properties: { fill: '#ffeeee' }, numberFormats: [['0.00'], ['0.00'], ['0.00']] }],
  ruleCounts: [1],
  names: [{ exists: true, formula: '=x', target: { sheetId: '{1}', rect: RECT } }],
  settings: { 'pei-avance.x': { version: 1 } },
};

const replan = (before: TargetState): WritePlan => ({ ...plan, blocks: [{ ...plan.blocks[0]!, before: before.formulas[0]! }] });

describe('whatDiffers', () => {
  it('is the whole plan on an untouched sheet', () => {
    const differences = diffPlan(plan, untouched);
    expect(differences.blocks).toEqual(plan.blocks);
    expect(differences.formats).toHaveLength(1);
    expect(differences.conditionalFormats).toEqual(plan.conditionalFormats);
    expect(differences.names).toHaveLength(1);
    expect(differences.settings).toEqual(plan.settings);
  });

  it('is nothing when everything already stands as planned', () => {
    expect(hasNoDifferences(diffPlan(replan(written), written))).toBe(true);
  });

  it('leaves cells alone that hold their value already', () => {
    const before = { ...written, formulas: [[[50.64], [''], [12]]] };
    expect(diffPlan(replan(before), before).blocks[0]?.values).toEqual([[null], [null], ['ND']]);
  });

  it('renews the rules when one is missing, and when anything else differs', () => {
    expect(diffPlan(replan(written), { ...written, ruleCounts: [0] }).conditionalFormats).toHaveLength(1);
    expect(diffPlan(replan(written), { ...written, settings: {} }).conditionalFormats).toHaveLength(1);
  });

  it('leaves rules that are somebody\'s: of another number, or any at all where ours were never set', () => {
    expect(diffPlan(plan, { ...untouched, ruleCounts: [3] }).conditionalFormats).toEqual([]);
    const first: WritePlan = { ...plan, conditionalFormats: plan.conditionalFormats.map((block) => ({ ...block, onlyWhereNone: true })) };
    expect(diffPlan(first, { ...untouched, ruleCounts: [1] }).conditionalFormats).toEqual([]);
    expect(diffPlan(first, untouched).conditionalFormats).toHaveLength(1);
  });

  it('takes all rules away where the plan wants none', () => {
    const none: WritePlan = { ...plan, conditionalFormats: [{ rect: RECT, rules: [] }] };
    expect(diffPlan(none, { ...untouched, ruleCounts: [4] }).conditionalFormats).toHaveLength(1);
    expect(diffPlan(none, untouched).conditionalFormats).toEqual([]);
  });

  it('removes the old names that exist', () => {
    const old: WritePlan = { ...plan, oldNames: ['PEI_Avance_a', 'PEI_Avance_b'] };
    const oldNames = [{ exists: false, formula: null, target: null }, { exists: true, formula: '=#REF!', target: null }];
    expect(diffPlan(old, { ...untouched, oldNames }).oldNames).toEqual([{ name: 'PEI_Avance_b', at: 1 }]);
  });

  it('moves a name that points elsewhere or nowhere', () => {
    const elsewhere = { exists: true, formula: '=x', target: { sheetId: '{1}', rect: { ...RECT, top: 13 } } };
    const otherSheet = { exists: true, formula: '=x', target: { sheetId: '{2}', rect: RECT } };
    for (const name of [elsewhere, otherSheet, { exists: true, formula: '=#REF!', target: null }]) {
      expect(diffPlan(replan(written), { ...written, names: [name] }).names).toHaveLength(1);
    }
  });

  it('refuses when a target cell was changed since it was read', () => {
    const before = { ...untouched, formulas: [[[''], [''], ['ojo']]] };
    expect(() => diffPlan(plan, before)).toThrow(expect.objectContaining({ code: 'cambio-entretanto', message: expect.stringContaining('PEI Indicadores!O15') }));
  });

  it('refuses when a target cell that looks empty holds a formula', () => {
    const before = { ...untouched, formulas: [[['=IF(A1="","",A1)'], [''], ['']]] };
    expect(() => diffPlan(plan, before)).toThrow(expect.objectContaining({ code: 'celda-con-formula', message: expect.stringContaining('PEI Indicadores!O13') }));
  });

  it('does not mind what stands in cells it leaves as they are', () => {
    expect(() => diffPlan(plan, untouched)).not.toThrow();
  });

  it('takes a text with its apostrophe for the text', () => {
    const before = { ...written, formulas: [[["'=no"], [''], ['']]] };
    const one: WritePlan = { ...plan, blocks: [{ rect: RECT, values: [[1], [null], [null]], before: [['=no'], [''], ['']] }] };
    expect(diffPlan(one, before).blocks[0]?.values[0]).toEqual([1]);
  });
});
