import { makeCell } from '../../../../src/host/model/cell';
import { StyleTable } from '../../../../src/host/model/style';
import { emptyBook } from '../../../../src/host/xlsx/book/emptyBook';
import { openXlsx } from '../../../../src/host/xlsx/openXlsx';
import { OFFICE_THEME } from '../../../../src/host/xlsx/styles/colors';
import { readStyles } from '../../../../src/host/xlsx/styles/readStyles';
import { StyleIndexes } from '../../../../src/host/xlsx/styles/styleIndexes';
import { createZip } from '../../../../src/host/xlsx/package/zipPackage';
import { partText } from '../packageParts';
import { RICH_PARTS } from '../richBook';

const XML = String(RICH_PARTS['xl/styles.xml']);

function opened() {
  const file = readStyles(XML, 'styles', OFFICE_THEME);
  const table = new StyleTable(file.styles);
  return { table, numbers: new StyleIndexes(file, table, new Map(file.namedStyles.map((style) => [style.name, style]))) };
}

describe('StyleNumbers', () => {
  it('leaves the part alone when only styles of the file are asked for', () => {
    const { numbers } = opened();
    expect([0, 1, 2, 3].map(numbers.styleNumber)).toEqual([0, 1, 2, 3]);
    expect(numbers.patched(XML, 'styles')).toBe(XML);
  });

  it('uses fonts, fills and formats that the file has, and adds each new one once', () => {
    const { table, numbers } = opened();
    const points = table.change(1, { numberFormat: '0.0" pts"' });
    const tenths = table.change(0, { numberFormat: '0.0', font: { bold: true, name: 'Arial' } });
    const more = table.change(3, { numberFormat: '0.0' });
    expect([points, tenths, more].map(numbers.styleNumber)).toEqual([4, 5, 6]);
    const xml = numbers.patched(XML, 'styles');
    expect(xml).toContain('<xf numFmtId="170" fontId="1" fillId="2"');
    expect(xml.match(/formatCode="0\.0"/g)).toHaveLength(1);
    expect(xml).toContain('<fonts count="3">');
    expect(xml).toContain('<fills count="3">');
    expect(xml).toContain('<cellXfs count="7">');
  });

  it('reads back the style it wrote, in every part', () => {
    const { table, numbers } = opened();
    const line = { style: 'Dash', weight: 'Medium', color: '#112233' } as const;
    const index = table.change(0, {
      font: { name: 'Arial', size: 9, bold: true, italic: true, underline: 'Double', strikethrough: true, superscript: true, color: '#FF0000' },
      fill: { pattern: 'LightUp', color: '#FFFF00', patternColor: '#00FF00' },
      borders: { left: line, diagonalUp: line },
      alignment: { horizontal: 'Right', vertical: 'Center', wrapText: true, indent: 2, orientation: -45, shrinkToFit: true, readingOrder: 'RightToLeft' },
      protection: { locked: false, hidden: true }, numberFormat: '[Red]"a<b"0', quotePrefix: true, styleName: 'Porcentaje',
    });
    const number = numbers.styleNumber(index);
    const again = readStyles(numbers.patched(XML, 'styles'), 'styles', OFFICE_THEME);
    expect(again.styles[number]).toEqual(table.get(index));
  });

  it('gives no style a half open font either after a cell that has it was written with another format', () => {
    const fonts = '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/></font></fonts>';
    const file = readStyles(`<styleSheet>${fonts}<fills><fill/></fills><borders><border/></borders><cellXfs count="2"><xf/><xf fontId="1"/></cellXfs></styleSheet>`, 'styles', OFFICE_THEME);
    const table = new StyleTable(file.styles, ({ font }) => !file.openFonts.has(font));
    const numbers = new StyleIndexes(file, table, new Map(file.namedStyles.map((style) => [style.name, style])));
    numbers.styleNumber(table.change(1, { numberFormat: '0' }));
    numbers.styleNumber(table.change(0, { font: { bold: true } }));
    expect(numbers.patched(`<styleSheet>${fonts}<cellXfs count="2"><xf/><xf fontId="1"/></cellXfs></styleSheet>`, 'styles')).toMatch(/<xf numFmtId="1" fontId="1".*<xf numFmtId="0" fontId="2"/);
  });

  it('gives no style a font that the file leaves half open, and leaves that font to the cells that have it', () => {
    const fonts = '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/></font></fonts>';
    const xml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${fonts}<fills count="1"><fill/></fills><borders count="1"><border/></borders>`
      + '<cellXfs count="2"><xf/><xf fontId="1"/></cellXfs></styleSheet>';
    const { workbook, save } = openXlsx(createZip(emptyBook('Sheet1').map(([name, text]) => [name, name === 'xl/styles.xml' ? xml : text])));
    const { styles } = workbook;
    const numbers = [styles.change(0, { font: { bold: true } }), styles.change(1, { font: { bold: true } }), styles.change(1, { numberFormat: '0' })];
    expect(numbers).toEqual([2, 1, 3]);
    const [sheet] = workbook.sheets;
    numbers.forEach((style, row) => sheet?.cells.set(row, 0, makeCell(row, null, style)));
    const saved = partText(save(), 'xl/styles.xml');
    expect(saved).toContain('<font><b/></font><font><b/><sz val="11"/>');
    expect(saved).toMatch(/<xf numFmtId="0" fontId="2".*<xf numFmtId="1" fontId="1"/);
  });
});
