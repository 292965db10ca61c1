import { OFFICE_THEME, themeXml } from '../styles/colors';
import { CONTENT_TYPES, OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, SPREADSHEET, XML_HEADER } from '../xml/namespaces';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Styles of a new workbook, or of a file without styles: Calibri 11. */
export const EMPTY_STYLES = `${XML_HEADER}<styleSheet xmlns="${SPREADSHEET}"><fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/>`
  + '<family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>'
  + '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

/** A shared strings part without strings. */
export const EMPTY_STRINGS = `${XML_HEADER}<sst xmlns="${SPREADSHEET}" count="0" uniqueCount="0"></sst>`;

/** A sheet part without content or header line. */
export const EMPTY_SHEET = `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>`
  + '<sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/** Content types of the parts that saving may add. */
export const SHEET_TYPE = `${CONTENT}worksheet+xml`;
export const STYLES_TYPE = `${CONTENT}styles+xml`;
export const STRINGS_TYPE = `${CONTENT}sharedStrings+xml`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`;
const relations = (items: string): string =>
  `${XML_HEADER}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items}</Relationships>`;
const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

/**
 * The parts of an empty workbook with one sheet.
 *
 * @param sheetName a name without characters that XML must escape
 */
export const emptyBook = (sheetName: string): [name: string, text: string][] => [
  ['[Content_Types].xml', `${XML_HEADER}<Types xmlns="${CONTENT_TYPES}">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    + `${override('xl/workbook.xml', `${CONTENT}sheet.main+xml`)}${override('xl/worksheets/sheet1.xml', SHEET_TYPE)}`
    + `${override('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml')}${override('xl/styles.xml', STYLES_TYPE)}${override('xl/sharedStrings.xml', STRINGS_TYPE)}</Types>`],
  ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
  ['xl/workbook.xml', `${XML_HEADER}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>`
    + `<sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`],
  ['xl/_rels/workbook.xml.rels', relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'styles', 'styles.xml')
    + relation('rId3', 'sharedStrings', 'sharedStrings.xml') + relation('rId4', 'theme', 'theme/theme1.xml'))],
  ['xl/theme/theme1.xml', XML_HEADER + themeXml(OFFICE_THEME)],
  ['xl/worksheets/sheet1.xml', XML_HEADER + EMPTY_SHEET.replace('<sheetView ', '<sheetView tabSelected="1" ')],
  ['xl/styles.xml', EMPTY_STYLES],
  ['xl/sharedStrings.xml', EMPTY_STRINGS],
];
