import { namesOfCopies } from '../../../src/workbook/cells/copiedNames';
import type { SheetScopedNames } from '../../../src/workbook/cells/copiedNames';
import { receiptSetting } from '../../../src/workbook/cells/ownNames';
import { fingerprint } from '../../../src/workbook/cells/fingerprint';

const [a, b, c] = ['{A}', '{B}', '{C}'].map(fingerprint) as [string, string, string];
const onSheet = (sheetId: string, names: readonly string[]): SheetScopedNames => ({ sheetId, token: fingerprint(sheetId), names });
const column = (sheet: string): string => `PEI_Avance_${sheet}_r10c1_Semaforo`;
const block = (sheet: string): string => `PEI_Avance_${sheet}_r10c1_Bloque`;
const receipt = (sheet: string): string => receiptSetting(`${sheet}_r10c1`);

describe('namesOfCopies', () => {
  it('calls the columns on a copied sheet as if they had been made there, but for the block as a whole', () => {
    expect(namesOfCopies([onSheet('{A}', []), onSheet('{B}', [block(a), column(a)])])).toEqual([
      { sheetId: '{B}', name: column(a), as: column(b), receipt: { own: receipt(b), copied: receipt(a) } },
    ]);
  });

  it('takes the copy of a copy for what it was copied from, whatever the order of its names', () => {
    const copy = onSheet('{B}', [block(a), column(a)]);
    for (const names of [[column(a), block(a), block(b)], [block(b), block(a), column(a)]]) {
      const found = namesOfCopies([onSheet('{A}', []), copy, onSheet('{C}', names)]).filter(({ sheetId }) => sheetId === '{C}');
      expect(found).toEqual([{ sheetId: '{C}', name: column(a), as: column(c), receipt: { own: receipt(c), copied: receipt(b) } }]);
    }
  });

  it('takes the columns of the nearest where a name of each was copied', () => {
    const found = namesOfCopies([onSheet('{B}', [block(a), column(a)]), onSheet('{C}', [column(a), block(a), block(b), column(b)])]);
    expect(found.filter(({ sheetId }) => sheetId === '{C}').map(({ name }) => name)).toEqual([column(b)]);
  });

  it('takes a copy of one of our own sheets for the user\'s', () => {
    expect(namesOfCopies([onSheet('{B}', ['PEI_Avance_Resumen_Hoja'])])).toEqual([
      { sheetId: '{B}', name: 'PEI_Avance_Resumen_Hoja', as: 'PEI_Avance_Copia_Hoja', receipt: null },
    ]);
  });
});
