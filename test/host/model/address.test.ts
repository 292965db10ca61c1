import { sheetPrefix } from '../../../src/host/formula/references/printReference';
import fc from 'fast-check';
import { absoluteAreaName, areaName, fullAddress, parseArea, splitSheetName } from '../../../src/host/model/address';
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from '../../../src/host/area';

const area: fc.Arbitrary<Area> = fc.tuple(fc.nat(ROW_LIMIT - 1), fc.nat(ROW_LIMIT - 1), fc.nat(COLUMN_LIMIT - 1), fc.nat(COLUMN_LIMIT - 1))
  .map(([a, b, c, d]) => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }));

describe('addresses', () => {
  it.each<{ text: string; area: Area | null; because: string }>([
    { text: '$C$3:A1', area: { top: 0, left: 0, bottom: 2, right: 2 }, because: 'corners come in any order' },
    { text: 'B2', area: { top: 1, left: 1, bottom: 1, right: 1 }, because: 'one cell is a block' },
    { text: 'B:$A', area: { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: 1 }, because: 'columns are whole' },
    { text: '3:2', area: { top: 1, left: 0, bottom: 2, right: COLUMN_LIMIT - 1 }, because: 'rows are whole' },
    { text: 'A0', area: null, because: 'rows count from 1' },
    { text: 'A1048577', area: null, because: 'it is below the sheet' },
    { text: 'XFE1', area: null, because: 'it is right of the sheet' },
    { text: 'A1:B2:C3', area: null, because: 'a block has two corners' },
    { text: 'Plan!A1', area: null, because: 'the sheet is not part of a block' },
    { text: 'A', area: null, because: 'a column alone is a name' },
  ])('read $text as they should: $because', ({ text, area: expected }) => {
    expect(parseArea(text)).toEqual(expected);
  });

  it('read back every block they write', () => {
    fc.assert(fc.property(area, (block) => {
      expect(parseArea(areaName(block))).toEqual(block);
      expect(parseArea(absoluteAreaName(block))).toEqual(block);
    }));
  });

  it.each([
    ['Plan', 'Plan'], ['PEI Indicadores', "'PEI Indicadores'"], ["D'Onofrio", "'D''Onofrio'"], ['2024', "'2024'"], ['A1', "'A1'"],
    ['R1C1', "'R1C1'"], ['Año', 'Año'], ['TRUE', "'TRUE'"], ['a-b', "'a-b'"],
  ])('write the sheet %s as %s', (name, written) => {
    expect(sheetPrefix({ first: name })).toBe(`${written}!`);
    expect(splitSheetName(fullAddress(name, { top: 0, left: 0, bottom: 0, right: 0 }))).toEqual({ sheet: name, rest: 'A1' });
  });
});
