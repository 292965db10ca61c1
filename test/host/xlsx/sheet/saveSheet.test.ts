import { addConditionalFormat, deleteConditionalFormat } from '../../../../src/host/model/edit/conditionalFormats';
import { formatCells } from '../../../../src/host/model/edit/formatCells';
import { deleteCells, insertCells } from '../../../../src/host/model/edit/shiftCells';
import type { Sheet } from '../../../../src/host/model/sheet';
import type { Workbook } from '../../../../src/host/model/workbook';
import { hostBook } from '../../../helpers/host/hostBook';
import { packageProblems } from '../../../helpers/packages/packageProblems';
import { at, changed, PLAN, value, write } from '../changedBook';
import { partText } from '../packageParts';
import { richBook, SHEET_EXTENSIONS } from '../richBook';

describe('saveSheet', () => {
  it('keeps extensions, page set-up and protected ranges of a touched sheet letter for letter', () => {
    const { plan } = changed((workbook, sheet) => {
      write(workbook, sheet, 'D2', value(1));
      sheet.merges.push(at('D6:E6'));
      sheet.tabColor = '#FF0000';
    });
    expect(plan).toContain(SHEET_EXTENSIONS);
    expect(plan).toContain('<pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>&amp;CPágina &amp;P</oddFooter></headerFooter>');
    expect(plan).toContain('<sheetPr codeName="Hoja1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(plan).toContain('<mergeCells count="2"><mergeCell ref="A6:A7"/><mergeCell ref="D6:E6"/></mergeCells>');
  });

  it('puts a new rule first, keeps the text of the others, and shares no priority with those of newer Excels', () => {
    const { plan, again } = changed((_, sheet) => {
      const rule = addConditionalFormat(sheet, 'nuevo', [at('D2:D4')], { type: 'ContainsText', operator: 'Contains', text: 'Rojo' });
      rule.format = { fill: { pattern: 'Solid', color: '#F8CBAD', patternColor: null }, font: { color: '#9C0006', bold: true } };
    });
    expect(plan).toContain('<cfRule type="containsText" dxfId="1" priority="2" operator="containsText" text="Rojo"><formula>NOT(ISERROR(SEARCH("Rojo",D2)))</formula></cfRule>'.replaceAll('"Rojo",', '&quot;Rojo&quot;,'));
    expect(plan).toContain('<cfRule type="cellIs" dxfId="0" priority="4" stopIfTrue="1" operator="lessThan"><formula>1</formula></cfRule>');
    const priorities = [...plan.matchAll(/priority="(\d+)"/g)].map(([, priority]) => priority);
    expect(new Set(priorities).size).toBe(priorities.length);
    expect(again.sheet('Plan')?.conditionalFormats.map(({ rule }) => rule.type)).toEqual(['ContainsText', 'ColorScale', 'CellValue']);
    expect(again.sheet('Plan')?.conditionalFormats[0]?.format).toEqual({ fill: { pattern: 'Solid', color: '#F8CBAD', patternColor: null }, font: { color: '#9C0006', bold: true } });
  });

  it('takes the element away with the last rule', () => {
    const { plan } = changed((_, sheet) => {
      for (const format of [...sheet.conditionalFormats]) deleteConditionalFormat(sheet, format);
    });
    expect(plan).not.toContain('<conditionalFormatting');
    expect(plan).toContain('x14:conditionalFormatting ');
  });

  it('takes a rule away from the extensions too when it stands in both', () => {
    const base = '<conditionalFormatting sqref="E2:E4"><cfRule type="dataBar" priority="9"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>'
      + '<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>';
    const twin = '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{DA7ABA51-0000-0000-0000-000000000001}"><x14:dataBar/></x14:cfRule><xm:sqref>E2:E4</xm:sqref></x14:conditionalFormatting>';
    const sheetXml = partText(richBook(), PLAN).replace('<dataValidations', `${base}<dataValidations`).replace('</x14:conditionalFormattings>', `${twin}</x14:conditionalFormattings>`);
    const file = richBook({ [PLAN]: sheetXml });
    const removeBar = (workbook: Workbook, sheet: Sheet): void => {
      const bar = sheet.conditionalFormats.find(({ rule }) => rule.type === 'DataBar');
      if (bar !== undefined) deleteConditionalFormat(sheet, bar);
      expect(workbook.sheets).toHaveLength(2);
    };
    const { plan } = changed(removeBar, file);
    expect(plan).not.toContain('DA7ABA51');
    expect(plan).toContain('3Stars');
    expect(changed((_, sheet) => { addConditionalFormat(sheet, 'x', [at('A1')], { type: 'Custom', formula: '=TRUE' }); }, file).plan).toContain(twin);
  });

  it('adds a format beside those of the file and keeps theme colours of the parts that did not change', () => {
    const { saved, again } = changed((workbook, sheet) => formatCells(workbook, sheet, at('A1'), { fill: { pattern: 'Solid', color: '#C6E0B4', patternColor: null }, numberFormat: '0.000' }));
    const styles = partText(saved, 'xl/styles.xml');
    expect(styles).toContain('<xf numFmtId="171" fontId="1" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs>');
    expect(styles).toContain('<fonts count="2">');
    expect(again.style(again.sheet('Plan')?.styleAt(0, 0) ?? 0)).toMatchObject({ fill: { color: '#C6E0B4' }, font: { bold: true, color: '#FFFFFF' }, numberFormat: '0.000' });
  });

  it('moves validations, links, notes, filter and names with inserted rows', () => {
    const { again, saved } = changed((workbook, sheet) => insertCells(workbook, sheet, at('2:3'), 'Down'));
    const plan = again.sheet('Plan');
    expect(plan?.validations.map(({ areas }) => areas)).toEqual([[at('A4:A6')], [at('D4')]]);
    expect(plan?.hyperlinks.map(({ area, address }) => [area, address])).toEqual([[at('A4'), 'https://www.gob.pe/ceplan'], [at('A6'), null]]);
    expect(plan?.notes.map(({ row, column, text }) => [row, column, text])).toEqual([[3, 1, 'Ana:\nrevisar'], [5, 3, 'listo']]);
    expect(again.definedName('Meta', null)?.formula).toBe('=Plan!$B$6');
    expect(again.sheet('Ocultá 2')?.cells.get(1, 1)?.formula).toBe('=Plan!B4');
    expect(partText(saved, 'xl/comments1.xml')).toContain('<comment ref="B4" authorId="0" shapeId="0"><text><r><rPr><b/>');
    expect(partText(saved, 'xl/charts/chart1.xml')).toContain('<c:f>Plan!$B$4:$B$6</c:f>');
    expect(partText(saved, 'xl/charts/chart1.xml')).toContain('<c:v>Avance</c:v>');
  });

  it('moves sparklines, newer rules, protected ranges and ignored errors with inserted rows', () => {
    const { plan } = changed((workbook, sheet) => insertCells(workbook, sheet, at('1:1'), 'Down'));
    expect(plan).toContain('<xm:sqref>D3:D5</xm:sqref>');
    expect(plan).toContain('<x14:sparkline><xm:f>Plan!B3:B5</xm:f><xm:sqref>F3</xm:sqref></x14:sparkline>');
    expect(plan).toContain('<protectedRange sqref="D3:D5" name="Rango1"/>');
    expect(plan).toContain('<ignoredError sqref="A3:A5" numberStoredAsText="1"/>');
  });

  it('takes a sparkline away with its cell, and what would be left empty around it', () => {
    const { plan } = changed((workbook, sheet) => deleteCells(workbook, sheet, at('2:2'), 'Up'));
    expect(plan).not.toContain('sparkline');
    expect(plan).toContain('</x14:conditionalFormattings></ext></extLst></worksheet>');
    expect(plan).toContain('<xm:sqref>D2:D3</xm:sqref>');
  });

  it('writes a note with its drawing, on a sheet that had none', () => {
    const { again, saved } = changed((workbook) => {
      const sheet = workbook.sheet('Ocultá 2');
      sheet?.notes.push({ row: 0, column: 1, text: 'ojo & más', author: 'PEI', visible: true, width: null, height: null });
    });
    expect(again.sheet('Ocultá 2')?.notes).toEqual([{ row: 0, column: 1, text: 'ojo & más', author: 'PEI', visible: true, width: 108, height: 59.25 }]);
    expect(partText(saved, '[Content_Types].xml')).toContain('PartName="/xl/comments2.xml"');
    expect(partText(saved, 'xl/worksheets/sheet2.xml')).toMatch(/<legacyDrawing r:id="rId2|3"\/><tableParts/);
  });

  it('takes a removed note out of both parts and leaves the other', () => {
    const { again, saved } = changed((_, sheet) => { sheet.notes = sheet.notes.filter(({ row }) => row !== 1); });
    expect(again.sheet('Plan')?.notes).toHaveLength(1);
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).not.toContain('_x0000_s1025');
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).toContain('_x0000_s1026');
  });

  it('puts the new parts of one sheet in the order of the schema: table, chart and comment added together', async () => {
    const { run, host } = hostBook();
    await run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [['Código', 'LE'], ['I1', 1], ['I2', 2]];
      sheet.tables.add('A1:B3', true);
      sheet.charts.add('Pie', sheet.getRange('A1:B3'));
      workbook.comments.add(sheet.getRange('A1'), 'ojo');
      sheet.pageLayout.orientation = 'Landscape';
      sheet.horizontalPageBreaks.add('A3');
      sheet.customProperties.add('clave', 'valor');
      await workbook.context.sync();
    });
    const saved = host.save();
    expect([...partText(saved, 'xl/worksheets/sheet1.xml').matchAll(/<(pageSetup|rowBreaks|customProperties|drawing|legacyDrawing|tableParts)\b/g)].map(([, name]) => name))
      .toEqual(['pageSetup', 'rowBreaks', 'customProperties', 'drawing', 'legacyDrawing', 'tableParts']);
    expect(packageProblems(saved)).toEqual([]);
  });
});
