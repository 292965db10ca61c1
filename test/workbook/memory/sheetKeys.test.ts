import { fingerprint } from '../../../src/workbook/cells/fingerprint';
import { sheetKeys, tokenOfKey } from '../../../src/workbook/memory/sheetKeys';
import type { SheetAnchors } from '../../../src/workbook/memory/sheetKeys';

const sheet = (name: string, prefixes: readonly string[] = [], before: string | null = null): SheetAnchors => ({ name, prefixes, before });
const NEW = sheetKeys([sheet('PEI')], {})[0] ?? '';
const OLD = '{00000000-0003-0000-0000-000000000000}';
const EXCELS = '{9B2C1D77-5F3A-4C1B-9E0D-3A7F2B6C8D90}';

describe('the keys of sheets', () => {
  it('come from the name at first, and stay when the sheet is renamed, in the session and by the names on its cells', () => {
    expect(sheetKeys([sheet('PEI 2024', [], NEW)], {})).toEqual([NEW]);
    expect(sheetKeys([sheet('PEI 2024', [tokenOfKey(NEW)])], {})).toEqual([NEW]);
    expect(sheetKeys([sheet('PEI 2024')], {})).not.toEqual([NEW]);
  });

  it('are never shared, also when another sheet gets the name', () => {
    const [renamed, other, third] = sheetKeys([sheet('PEI 2024', [tokenOfKey(NEW)]), sheet('PEI'), sheet('Otra', [tokenOfKey(NEW)])], {});
    expect(renamed).toBe(NEW);
    expect(new Set([renamed, other, third]).size).toBe(3);
    expect(sheetKeys([sheet('PEI'), sheet('PEI 2024', [tokenOfKey(NEW)])], {})[1]).toBe(NEW);
  });

  it('are those under which something is remembered: by the names on the cells, else by the sheet’s name', () => {
    const entries = { 'peiAvance.columnas': { [`${EXCELS}|logro|1`]: { field: 'target' } }, 'peiAvance.deshacer.0': { sheetId: 'hoja-abc', sheet: 'Resumen PEI' } };
    expect(sheetKeys([sheet('Otra', [fingerprint(EXCELS)]), sheet('Resumen PEI')], entries)).toEqual([EXCELS, 'hoja-abc']);
    expect(sheetKeys([sheet('PEI')], { 'peiAvance.tablas': [{ sheetId: EXCELS, sheet: 'PEI' }] })).toEqual([EXCELS]);
  });

  it('are the ids of version 1.0.0 where its blocks say so, whatever else was lost', () => {
    expect(sheetKeys([sheet('Otra', [fingerprint(OLD)])], {})).toEqual([OLD]);
  });

  it('give the blocks of a sheet one beginning', () => {
    expect(tokenOfKey(NEW)).toBe(fingerprint('PEI'));
    expect(tokenOfKey(OLD)).toBe(fingerprint(OLD));
    expect(sheetKeys([sheet('PEI', [tokenOfKey(OLD), 'otro'])], { x: { sheetId: OLD, sheet: 'Z' } })).toEqual([OLD]);
  });
});
