import { validationFault } from '../../../../src/entry/preview/edit/validation';
import type { ValidationFault } from '../../../../src/entry/preview/edit/validation';
import { readTyped } from '../../../../src/entry/preview/typing/readTyped';
import { cellArea, evaluateFormula, formulaView } from '../../../../src/host';
import type { DataValidation } from '../../../../src/host';
import { workbookOf } from '../../../helpers/host/workbookOf';

const PLAIN: DataValidation = {
  areas: [cellArea(0, 0)], type: 'None', operator: 'Between', formula1: '', formula2: '', ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: true, title: '', message: '' }, error: { show: true, style: 'Stop', title: '', message: '' },
};

/** The fault of a text typed into A1 of a sheet whose column C holds `Sí`, `No` and 5, under a validation. */
function faultOf(text: string, validation: Partial<DataValidation>, row = 0): ValidationFault | null {
  const { workbook, sheet } = workbookOf([[null, 10, 'Sí'], [null, 20, 'No'], [null, 30, 5]]);
  sheet.validations = [{ ...PLAIN, areas: [{ top: 0, left: 0, bottom: 2, right: 0 }], ...validation }];
  const view = formulaView(workbook);
  return validationFault(readTyped(text, { numberFormat: 'General', year: 2026 }), {
    sheet, row, column: 0,
    evaluate: (formula, value) => evaluateFormula(formula, { sheet: sheet.name, row, column: 0 }, {
      ...view, valueAt: (name, at, column) => (at === row && column === 0 ? value : view.valueAt(name, at, column)),
    }),
  });
}
const passes = (text: string, validation: Partial<DataValidation>, row = 0): boolean => faultOf(text, validation, row) === null;

describe('validationFault', () => {
  it('takes what is in a list, written out or in cells', () => {
    const written = { type: 'List', formula1: 'Sí, No,5' } as const;
    expect(['Sí', 'No', '5', '', 'no', 'Quizá'].map((text) => passes(text, written))).toEqual([true, true, true, true, false, false]);
    const inCells = { type: 'List', formula1: '=$C$1:$C$3' } as const;
    expect(['sí', '5', '6', 'S*'].map((text) => passes(text, inCells))).toEqual([true, true, false, false]);
  });

  it('compares numbers with limits, which move along with the cell', () => {
    const upTo = { type: 'Decimal', operator: 'LessThanOrEqual', formula1: '=B1' } as const;
    expect([passes('10', upTo), passes('10.5', upTo), passes('10.5', upTo, 1), passes('ND', upTo)]).toEqual([true, false, true, false]);
    const whole = { type: 'WholeNumber', formula1: '1', formula2: '9' } as const;
    expect(['1', '9', '0', '10', '1.5'].map((text) => passes(text, whole))).toEqual([true, true, false, false, false]);
    expect(['5', '10'].map((text) => passes(text, { ...whole, operator: 'NotBetween' }))).toEqual([false, true]);
  });

  it('counts letters, reads days, and evaluates formulas of the cell itself', () => {
    expect(['abc', 'abcd'].map((text) => passes(text, { type: 'TextLength', operator: 'LessThan', formula1: '4' }))).toEqual([true, false]);
    expect(['30/06/2024', '01/07/2024'].map((text) => passes(text, { type: 'Date', operator: 'LessThanOrEqual', formula1: '45473' }))).toEqual([true, false]);
    expect(['7', '8'].map((text) => passes(text, { type: 'Custom', formula1: '=ISODD(A1)' }))).toEqual([true, false]);
    expect(passes('=4+4', { type: 'Custom', formula1: '=ISODD(A1)' })).toBe(false);
  });

  it('lets pass what it cannot calculate, and cells whose validation shows no alert', () => {
    expect(passes('1', { type: 'Custom', formula1: '=NOEXISTE(A1)' })).toBe(true);
    const limits = { type: 'Decimal', formula1: '1', formula2: '=NOEXISTE(B1)' } as const;
    expect([passes('5', { ...limits, operator: 'Between' }), passes('5', { ...limits, operator: 'NotBetween' })]).toEqual([true, true]);
    expect(passes('x', { type: 'List', formula1: 'Sí', error: { ...PLAIN.error, show: false } })).toBe(true);
  });

  it('speaks with the words of the workbook, and tells a warning from a stop', () => {
    expect(faultOf('x', { type: 'List', formula1: 'Sí,No' })).toEqual({ text: 'La celda solo admite uno de estos valores: Sí, No.', stops: true });
    expect(faultOf('x', { type: 'List', formula1: 'Sí', error: { show: true, style: 'Warning', title: 'Estado', message: 'Elija Sí.' } })).toEqual({ text: 'Estado: Elija Sí.', stops: false });
  });
});
