import { formatCells } from '../../../src/host/model/edit/formatCells';
import { addSheet } from '../../../src/host/model/edit/sheets';
import type { Workbook } from '../../../src/host/model/workbook';
import { FileError } from '../../../src/host/xlsx/fileError';
import { openXlsx } from '../../../src/host/xlsx/openXlsx';
import { packageProblems } from '../../helpers/packages/packageProblems';
import { at, changed, PLAN, value, write } from '../../host/xlsx/changedBook';
import { packageParts, partText } from '../../host/xlsx/packageParts';
import { RICH_PARTS, richBook } from '../../host/xlsx/richBook';

const text = (part: string): string => RICH_PARTS[part] as string;
const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
const type = (part: string, name: string): string => `<Override PartName="/${part}" ContentType="${name}"/></Types>`;

/** The rich book with a chart sheet before its sheets, which has a name of its own. */
const withChartSheet = (number: number): Uint8Array => richBook({
  [BOOK]: text(BOOK).replace('<sheets>', `<sheets><sheet name="Gráfico1" sheetId="${number}" r:id="rId9"/>`).replaceAll('localSheetId="0"', 'localSheetId="1"')
    .replace('</definedNames>', '<definedName name="Zona" localSheetId="0">Plan!$A$1</definedName><definedName name="Zona">Plan!$A$3</definedName></definedNames>'),
  [RELATIONS]: text(RELATIONS).replace('</Relationships>', relation('rId9', 'chartsheet', 'chartsheets/sheet1.xml')),
  [TYPES]: text(TYPES).replace('</Types>', type('xl/chartsheets/sheet1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml')),
  'xl/chartsheets/sheet1.xml': '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
});

/** The code of the refusal of a book. */
function refusal(file: Uint8Array): string {
  try {
    openXlsx(file);
  } catch (error) {
    return error instanceof FileError ? error.code : String(error);
  }
  return 'opened';
}

const grown = (workbook: Workbook): void => { addSheet(workbook, 'Resumen'); };

describe('a chart sheet beside the sheets', () => {
  it('keeps its number from being given again, and its names its own', () => {
    const { saved } = changed(grown, withChartSheet(8));
    const book = partText(saved, BOOK);
    expect(packageProblems(saved)).toEqual([]);
    expect(book).toContain('<sheet name="Gráfico1" sheetId="8" r:id="rId9"/>');
    expect(book).toContain('<sheet name="Resumen" sheetId="9" r:id="rId8"/>');
    expect([...book.matchAll(/<definedName name="Zona"[^>]*>[^<]*/g)].map(([found]) => found)).toEqual([
      '<definedName name="Zona">Plan!$A$3', '<definedName name="Zona" localSheetId="0">Plan!$A$1',
    ]);
  });

  it('may not have the number of another', () => {
    expect(refusal(withChartSheet(7))).toBe('needs-repair');
  });
});

describe('names of a sheet that does not exist', () => {
  it('are left out when the names change: no formula can mean them', () => {
    const file = richBook({ [BOOK]: text(BOOK).replace('</definedNames>', '<definedName name="Suelto" localSheetId="9">Plan!$A$1</definedName></definedNames>') });
    const { saved } = changed(grown, file);
    expect(packageProblems(saved)).toEqual([]);
    expect(partText(saved, BOOK)).not.toContain('Suelto');
  });
});

describe('the signature of a package', () => {
  const SIGNED = richBook({
    '_rels/.rels': text('_rels/.rels').replace('</Relationships>', '<Relationship Id="rId40" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'),
    '_xmlsignatures/origin.sigs': '', '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
    '_xmlsignatures/_rels/origin.sigs.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="sig1.xml"/></Relationships>',
    [TYPES]: text(TYPES).replace('</Types>', `<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>${type('_xmlsignatures/sig1.xml', 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml')}`),
  });

  it('stays with a package that was not changed, and goes with the first change', () => {
    expect(openXlsx(richBook()).isSigned).toBe(false);
    expect(openXlsx(SIGNED).isSigned).toBe(true);
    expect([...packageParts(openXlsx(SIGNED).save())]).toEqual([...packageParts(SIGNED)]);
    const { saved } = changed((workbook, plan) => write(workbook, plan, 'A1', value('otro')), SIGNED);
    expect([...packageParts(saved).keys()].filter((name) => name.includes('signature'))).toEqual([]);
    expect(packageProblems(saved)).toEqual([]);
  });
});

describe('content types', () => {
  it('are declared for the parts of a workbook that does not declare them', () => {
    const file = richBook({ [TYPES]: text(TYPES).replace(/<Override PartName="\/xl\/(workbook|worksheets|styles|sharedStrings|comments|tables|drawings|calcChain)[^>]*>/g, '') });
    const { saved } = changed((workbook, plan) => write(workbook, plan, 'A1', value('otro')), file);
    expect(packageProblems(file)).not.toEqual([]);
    expect(packageProblems(saved)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a workbook called something else', 'needs-repair', text(TYPES).replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'text/plain')],
    ['a list that is not well formed', 'broken-part', '<Types>'],
  ])('refuse %s', (_, code, types) => {
    expect(refusal(richBook({ [TYPES]: types }))).toBe(code);
  });
});

describe('a workbook that Excel repairs or refuses', () => {
  it.each([
    ['two sheets of one name', 'needs-repair', { [BOOK]: text(BOOK).replace('Ocultá 2', 'PLAN') }],
    ['a name of 32 letters', 'needs-repair', { [BOOK]: text(BOOK).replace('Ocultá 2', 'a'.repeat(32)) }],
    ['a name with a colon', 'needs-repair', { [BOOK]: text(BOOK).replace('Ocultá 2', 'a:b') }],
    ['two relationships of one id', 'needs-repair', { [RELATIONS]: text(RELATIONS).replace('"rId5"', '"rId1"') }],
    ['styles that are missing', 'needs-repair', { [RELATIONS]: text(RELATIONS).replace('styles.xml', 'estilos.xml') }],
    ['a table that is missing', 'needs-repair', { 'xl/worksheets/_rels/sheet2.xml.rels': text('xl/worksheets/_rels/sheet2.xml.rels').replace('table1', 'table9') }],
    ['a name defined twice', 'needs-repair', { [BOOK]: text(BOOK).replace('</definedNames>', '<definedName name="META">Plan!$A$1</definedName></definedNames>') }],
    ['a drawing that no relationship leads to', 'needs-repair', { [PLAN]: text(PLAN).replace('<drawing r:id="rId3"/>', '<drawing r:id="rId33"/>') }],
    ['a format of a font that is missing', 'needs-repair', { 'xl/styles.xml': text('xl/styles.xml').replace('fontId="1" fillId="2"', 'fontId="2" fillId="2"') }],
    ['a rule of a format that is missing', 'needs-repair', { [PLAN]: text(PLAN).replace('dxfId="0"', 'dxfId="1"') }],
    ['the strict kind with a prefix', 'strict', { [BOOK]: text(BOOK).replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"') }],
    ['the strict kind', 'strict', { [BOOK]: text(BOOK).replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main') }],
    ['no list of its relationships', 'corrupt', { '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>' }],
  ])('is refused: %s', (_, code, parts) => {
    expect(refusal(richBook(parts))).toBe(code);
  });
});

describe('what a change leaves alone', () => {
  it('is the rule of a pivot table beside a new rule', () => {
    const file = richBook({ [PLAN]: text(PLAN).replace('<conditionalFormatting ', '<conditionalFormatting pivot="1" ') });
    const { plan } = changed((_, sheet) => { sheet.conditionalFormats = sheet.conditionalFormats.slice(1); }, file);
    expect(plan).toContain('<conditionalFormatting pivot="1" sqref="B2:B4">');
  });

  it('is the digits and marks of columns beside a column that changes', () => {
    const file = richBook({ [PLAN]: text(PLAN).replace('<col min="1" max="1" width="18.7109375" customWidth="1"/>', '<col min="1" max="2" width="18.714285714285715" bestFit="1" customWidth="1"/>') });
    const { plan } = changed((_, sheet) => {
      sheet.setColumn(1, { style: 1 });
      sheet.setColumn(7, { width: 30 });
    }, file);
    expect(plan).toContain('<col min="1" max="1" width="18.714285714285715" bestFit="1" customWidth="1"/><col min="2" max="2" width="18.714285714285715" style="1" customWidth="1"/>');
  });

  it('cannot be kept beyond the formats that Excel takes: nothing is saved', () => {
    const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const styles = text('xl/styles.xml').replace('<cellXfs count="4">', `<cellXfs count="65490">${xf.repeat(65_486)}`);
    const { workbook, save } = openXlsx(richBook({ 'xl/styles.xml': styles }));
    formatCells(workbook, workbook.activeSheet, at('H2'), { font: { italic: true } });
    expect(save).toThrow('65 490 formatos');
  });
});
