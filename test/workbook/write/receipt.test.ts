import fc from 'fast-check';
import { decodeByCode, encodeByCode, holdsReceipt, Receipt, receiptFrom, receiptValue } from '../../../src/workbook/write/receipt';
import type { BlockRow } from '../../../src/workbook/write/receipt';

const two = (number: number): string => String(number).padStart(2, '0');
const element = fc.tuple(fc.constantFrom('AEI', 'OEI'), fc.nat(12), fc.nat(12)).map(([level, o, a]) => (level === 'AEI' ? `AEI.${two(o)}.${two(a)}` : `OEI.${two(o)}`));
const code = fc.oneof(element, fc.tuple(fc.nat(120), element).map(([k, of]) => `IND.${two(k)}.${of}`), element.map((of) => `${of}#2`), fc.constant('PROMEDIO'));
const value = fc.oneof(fc.integer({ min: 0, max: 10_000 }).map((cents) => String(cents / 100)), fc.constant('ND'));

describe('encodeByCode', () => {
  it('is undone by decodeByCode, in any order of codes', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(code, value), { selector: ([key]) => key }), (entries) => {
      expect([...decodeByCode(encodeByCode(entries.map(([key]) => key), entries.map(([, held]) => held)))]).toEqual(entries);
    }));
  });

  it('keeps only the number of an indicator of the element just named', () => {
    expect(encodeByCode(['AEI.01.01', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01', 'IND.01.OEI.01'], ['38.9', '8.36', '100', 'ND']))
      .toBe('AEI.01.01=38.9|01=8.36|02=100|IND.01.OEI.01=ND');
  });
});

describe('Receipt', () => {
  const row: BlockRow = { Calculado: '', Ponderador: receiptValue(0.6667), Semaforo: receiptValue('Rojo'), Observacion: receiptValue('Una, con coma | y = barra') };
  const receipt = new Receipt(new Map([['2024-S1', new Map([['AEI.01.01', '50.64'], ['AEI.01.01#2', 'ND']])]]), new Map([['AEI.01.01', row]]), 'abc', '2024-S1');

  it('is the same after a trip through the settings', () => {
    expect(receiptFrom(JSON.parse(JSON.stringify(receipt.stored())))).toEqual(receipt);
  });

  it('is known again in a setting, whatever the order of its periods, and only there', () => {
    const stored = new Receipt(new Map([['2024-S1', new Map([['AEI.01.01', '1']])], ['2024', new Map([['AEI.01.01', '2']])]])).stored();
    const { '2024-S1': semester = '', '2024': year = '' } = stored.figures;
    expect(holdsReceipt({ ...stored, figures: { '2024': year, '2024-S1': semester } }, stored)).toBe(true);
    expect(holdsReceipt({ ...stored, figures: { '2024-S1': semester } }, stored)).toBe(false);
    expect(holdsReceipt({ ...stored, figures: { ...stored.figures, '2024': semester } }, stored)).toBe(false);
    expect(holdsReceipt({ ...stored, shape: 'otra' }, stored)).toBe(false);
    expect(holdsReceipt({ ...stored, block: 'AEI.01.01=,,,' }, stored)).toBe(false);
    expect(holdsReceipt(undefined, stored)).toBe(false);
  });

  it('holds a cell only while it holds what was written', () => {
    expect(receipt.holds('2024-S1', 'AEI.01.01', 50.64)).toBe(true);
    expect(receipt.holds('2024-S1', 'AEI.01.01', 50.65)).toBe(false);
    expect(receipt.holds('2024', 'AEI.01.01', 50.64)).toBe(false);
    expect(receipt.holds('2024-S1', 'AEI.01.01', '')).toBe(false);
    expect(receipt.holdsAny('2024-S1', 'AEI.01.01', 'ND')).toBe(true);
    expect(receipt.holdsInBlock('AEI.01.01', 'Semaforo', 'Rojo')).toBe(true);
    expect(receipt.holdsInBlock('AEI.01.01', 'Semaforo', 'Verde')).toBe(false);
    expect(receipt.holdsInBlock('AEI.01.01', 'Observacion', 'Una, con coma | y = barra')).toBe(true);
  });

  it.each([undefined, null, 'x', 3, {}, { version: 2 }, { version: 1, figures: { a: 1 }, block: '', shape: '' }])('takes %j for no receipt', (stored) => {
    expect(receiptFrom(stored)).toEqual(new Receipt());
  });
});
