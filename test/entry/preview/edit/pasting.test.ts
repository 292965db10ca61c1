import { pasteOf } from '../../../../src/entry/preview/edit/pasting';
import { cellArea } from '../../../../src/host';
import { workbookOf } from '../../../helpers/host/workbookOf';

describe('pasteOf', () => {
  it('takes a column of more rows than a call takes arguments', () => {
    const { workbook, sheet } = workbookOf([['x']]);
    const { area, typed } = pasteOf(workbook, sheet, cellArea(0, 0), Array.from({ length: 200_000 }, (_, row) => [String(row)]));
    expect([area, typed.length, typed.at(-1)?.[0]?.value]).toEqual([{ top: 0, left: 0, bottom: 199_999, right: 0 }, 200_000, 199_999]);
  });
});
