import { copyCells } from '../../../../src/host/model/edit/copyCells';
import { hostBook } from '../../../helpers/host/hostBook';
import { bookOfXml, cellTexts } from '../bookOfXml';
import { partText } from '../packageParts';

const BOOK = (): Uint8Array => bookOfXml('<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>_xlfn.NUEVA(A1)</f><v>42</v></c><c r="C1"><f>_xlfn.NUEVA($A$1)</f><v>43</v></c></row>');

describe('a copied formula that this host cannot calculate', () => {
  it('has no value in the file where it reads other cells, and Excel is asked to calculate', async () => {
    const { run, host } = hostBook({ bytes: BOOK() });
    const shown = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Hoja');
      sheet.getRange('B2').copyFrom('B1');
      const range = sheet.getRange('B1:B2').load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(shown).toEqual([[42], ['#NAME?']]);
    const saved = host.save();
    expect(cellTexts(saved)).toMatchObject({ B1: '<c r="B1"><f>_xlfn.NUEVA(A1)</f><v>42</v></c>', B2: '<c r="B2"><f>_xlfn.NUEVA(A2)</f></c>' });
    expect(partText(saved, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('keeps its value where it reads the same cells', () => {
    const { host: { workbook, save } } = hostBook({ bytes: BOOK() });
    const [sheet] = workbook.sheets;
    if (sheet) copyCells(workbook, { sheet, area: { top: 0, left: 2, bottom: 0, right: 2 } }, { sheet, area: { top: 3, left: 2, bottom: 3, right: 2 } });
    expect(cellTexts(save())).toMatchObject({ C4: '<c r="C4"><f>_xlfn.NUEVA($A$1)</f><v>43</v></c>' });
  });
});
