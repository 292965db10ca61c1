import { addSheet, deleteSheet, renameSheet } from '../../../../src/host/model/sheets';
import type { Workbook } from '../../../../src/host/model/workbook';
import { emptyBook } from '../../../../src/host/xlsx/book/templates';
import { openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { zipOf } from '../../../../src/host/xlsx/zip/zipPackage';
import { partText } from '../packageParts';

const PART = 'docProps/app.xml';
const title = (text: string): string => `<vt:lpstr>${text}</vt:lpstr>`;
const pair = (kind: string, count: number): string => `<vt:variant>${title(kind)}</vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;
const part = (sheets: number, titles: readonly string[]): string =>
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
  + `<HeadingPairs><vt:vector size="4" baseType="variant">${pair('Hojas de cálculo', sheets)}${pair('Rangos con nombre', 1)}</vt:vector></HeadingPairs>`
  + `<TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.map(title).join('')}</vt:vector></TitlesOfParts><Company>MINEDU</Company></Properties>`;

/** What the part says after a change of a workbook with the sheet Plan and the name Metas. */
function after(change: (workbook: Workbook) => void, before = part(1, ['Plan', 'Metas'])): string {
  const { workbook, save } = openXlsx(zipOf([...emptyBook('Plan'), [PART, before]]));
  change(workbook);
  return partText(save(), PART);
}

describe('the titles that a file shows of itself', () => {
  it('follow sheets that come and change their names, and keep the others', () => {
    const added = after((workbook) => {
      addSheet(workbook, 'A & B');
      const plan = workbook.sheet('Plan');
      if (plan) renameSheet(workbook, plan, 'PEI');
    });
    expect(added).toBe(part(2, ['PEI', 'A &amp; B', 'Metas']));
  });

  it('follow sheets that go', () => {
    const gone = after((workbook) => {
      addSheet(workbook, 'Otra');
      const plan = workbook.sheet('Plan');
      if (plan) deleteSheet(workbook, plan);
    });
    expect(gone).toBe(part(1, ['Otra', 'Metas']));
  });

  it.each([
    { because: 'no sheet came or went', change: () => undefined, before: part(1, ['Plan', 'Metas']) },
    { because: 'they did not add up', change: (workbook: Workbook) => addSheet(workbook), before: part(1, ['Plan']) },
    { because: 'they begin with something else than the sheets', change: (workbook: Workbook) => addSheet(workbook), before: part(3, ['a', 'b', 'c', 'Metas']) },
  ])('stay when $because', ({ change, before }) => {
    expect(after(change, before)).toBe(before);
  });
});
