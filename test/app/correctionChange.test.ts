import { correctionChange } from '../../src/app/correctionChange';
import { applyCorrections, CORRECTIONS_SETTING } from '../../src/workbook/find/corrections';
import type { Corrections } from '../../src/workbook/find/corrections';
import type { LayoutColumn, TableLayout } from '../../src/workbook/layout';

const columns: LayoutColumn[] = [
  { column: 3, header: 'Meta', meaning: { field: 'target', year: 2024 }, confidence: 0.9 },
  { column: 4, header: 'Valor', meaning: { field: 'unknown' }, confidence: 0.4 },
];
const layout = { sheetId: '{1}', columns } as unknown as TableLayout;
const TARGET = { field: 'target', year: 2024 } as const;

const readWith = (settings: Readonly<Record<string, unknown>>) =>
  applyCorrections('{1}', columns, (settings[CORRECTIONS_SETTING] ?? {}) as Corrections).map(({ meaning, corrected }) => [meaning.field, corrected === true]);

describe('correctionChange', () => {
  it('gives the meaning to the column and takes it from the one that was read so', () => {
    expect(readWith(correctionChange({}, layout, 4, TARGET))).toEqual([['unknown', false], ['target', true]]);
  });

  it('forgets what was said of another column when it is the same', () => {
    const first = correctionChange({}, layout, 4, TARGET);
    expect(readWith(correctionChange(first, layout, 3, TARGET))).toEqual([['target', true], ['unknown', false]]);
  });

  it('takes back what was said, and then keeps nothing', () => {
    const first = correctionChange({}, layout, 4, TARGET);
    expect(correctionChange(first, layout, 4, null)).toEqual({ [CORRECTIONS_SETTING]: undefined });
  });

  it('does not mind a setting that is not ours', () => {
    expect(readWith(correctionChange({ [CORRECTIONS_SETTING]: 'x' }, layout, 4, TARGET))).toEqual([['unknown', false], ['target', true]]);
  });
});
