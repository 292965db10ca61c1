import { contentAt, isSameContent } from '../../../src/workbook/cells/sheetCells';
import { sheetCells } from '../../helpers/sheets/cellsOf';

const cells = sheetCells({
  values: [[47, '=A1', 'ND', '']],
  formula: (_, column) => ['=B1/2', '=A1', '', '=""'][column] ?? '',
});

describe('contentAt', () => {
  it.each([
    { column: 0, content: { formula: '=B1/2' }, because: 'a formula stands there' },
    { column: 1, content: '=A1', because: 'a text that looks like a formula is its own value' },
    { column: 2, content: 'ND', because: 'no formula was read there' },
    { column: 3, content: { formula: '=""' }, because: 'a formula that shows nothing is no blank' },
    { column: 9, content: '', because: 'beyond what was read there is nothing' },
  ])('gives $content: $because', ({ column, content }) => {
    expect(contentAt(cells, 0, column)).toEqual(content);
  });

  it('gives values where no formulas were read', () => {
    expect(contentAt(sheetCells({ values: [[47]] }), 0, 0)).toBe(47);
  });
});

describe('isSameContent', () => {
  it.each([
    { one: { formula: '=A1' }, other: { formula: '=A1' }, same: true },
    { one: { formula: '=A1' }, other: { formula: '=A2' }, same: false },
    { one: { formula: '=A1' }, other: '=A1', same: false },
    { one: 47, other: 47, same: true },
    { one: 47, other: '47', same: false },
  ])('is $same for $one and $other', ({ one, other, same }) => {
    expect(isSameContent(one, other)).toBe(same);
  });
});
