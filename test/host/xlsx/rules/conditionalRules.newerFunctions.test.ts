import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { insertCells } from '../../../../src/host/model/edit/shiftCells';
import { copySheet } from '../../../../src/host/model/edit/sheets';
import { openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { bookOfXml } from '../bookOfXml';
import { partText } from '../packageParts';

const SHEET = 'xl/worksheets/sheet1.xml';
const RULES = '<conditionalFormatting sqref="B2:B9"><cfRule type="expression" priority="1"><formula>_xlfn.NUEVA(B2,_xlfn._xlws.OTRA(C2))&gt;1</formula></cfRule></conditionalFormatting>'
  + '<dataValidations count="1"><dataValidation type="custom" allowBlank="1" sqref="D2:D9"><formula1>_xlfn.NUEVA(D2)</formula1></dataValidation></dataValidations>';

/** A file whose rules call functions that are newer than this host. */
function bookOfRules(): Uint8Array {
  const parts = unzipSync(bookOfXml('<row r="2"><c r="B2"><v>1</v></c></row>'));
  parts[SHEET] = strToU8(strFromU8(parts[SHEET] ?? new Uint8Array()).replace('<pageMargins', `${RULES}<pageMargins`));
  return zipSync(parts);
}

describe('rules with functions that this host does not know', () => {
  it('keep the prefixes of the file when their references move', () => {
    const { workbook, save } = openXlsx(bookOfRules());
    const [sheet] = workbook.sheets;
    expect(sheet?.conditionalFormats[0]?.rule).toMatchObject({ formula: '=NUEVA(B2,OTRA(C2))>1' });
    if (sheet) insertCells(workbook, sheet, { top: 0, left: 0, bottom: 2, right: 16_383 }, 'Down');
    const xml = partText(save(), SHEET);
    expect(xml).toContain('<formula>_xlfn.NUEVA(B5,_xlfn._xlws.OTRA(C5))&gt;1</formula>');
    expect(xml).toContain('<formula1>_xlfn.NUEVA(D5)</formula1>');
  });

  it('keep them on a copy of the sheet', () => {
    const { workbook, save } = openXlsx(bookOfRules());
    for (const sheet of [...workbook.sheets]) copySheet(workbook, sheet);
    const xml = partText(save(), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain('<formula>_xlfn.NUEVA(B2,_xlfn._xlws.OTRA(C2))&gt;1</formula>');
    expect(xml).toContain('<formula1>_xlfn.NUEVA(D2)</formula1>');
  });

  it('lose them where an add-in writes another formula', () => {
    const { workbook, save } = openXlsx(bookOfRules());
    for (const format of workbook.sheets[0]?.conditionalFormats ?? []) format.rule = { type: 'Custom', formula: '=TEXTJOIN(",",TRUE,B2)="x"' };
    expect(partText(save(), SHEET)).toContain('<formula>_xlfn.TEXTJOIN(",",TRUE,B2)="x"</formula>'.replaceAll('"', '&quot;'));
  });
});
