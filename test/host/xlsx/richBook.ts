import { strToU8, zipSync } from 'fflate';

/**
 * A package with contents of real workbooks that the host keeps unread: a picture and a chart in one drawing, notes with their VML,
 * validations, rules of newer Excels, sparklines, a pivot, custom XML, printer settings, a calculation chain, unknown parts.
 * Written by hand after ECMA-376; the first sheet is `Plan`, the second `Ocultá 2` (hidden).
 */
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relationships = (items: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string =>
  `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.map(([id, type, target, mode]) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`).join('')}</Relationships>`;

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

export const SHEET_EXTENSIONS = `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings>`
  + `<x14:conditionalFormatting ${XM}><x14:cfRule type="iconSet" priority="1" id="{AAAAAAAA-0000-0000-0000-000000000001}"><x14:iconSet iconSet="3Stars">`
  + '<x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo>'
  + '</x14:iconSet></x14:cfRule><xm:sqref>D2:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>'
  + `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${X14}><x14:sparklineGroups ${XM}><x14:sparklineGroup><x14:sparklines>`
  + '<x14:sparkline><xm:f>Plan!B2:B4</xm:f><xm:sqref>F2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';

const PLAN = `${HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" `
  + 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xr:uid="{00000000-0001-0000-0000-000000000000}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">'
  + '<sheetPr codeName="Hoja1"><tabColor theme="4" tint="0.39997558519241921"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:E6"/>'
  + '<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  + '<selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>'
  + '<cols><col min="1" max="1" width="18.7109375" customWidth="1"/><col min="3" max="3" width="9.140625" hidden="1"/></cols><sheetData>'
  + '<row r="1" spans="1:5" s="1" customFormat="1" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c></row>'
  + '<row r="2" spans="1:5" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>4</v></c><c r="B2" s="2"><v>0.5</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2</f><v>1</v></c><c r="D2"><v>10</v></c></row>'
  + '<row r="3" spans="1:5" x14ac:dyDescent="0.25"><c r="A3" t="inlineStr"><is><t>en línea</t></is></c><c r="B3" s="2"><v>1.25</v></c><c r="C3"><f t="shared" si="0"/><v>2.5</v></c><c r="D3" t="e"><v>#DIV/0!</v></c></row>'
  + '<row r="4" spans="1:5" x14ac:dyDescent="0.25"><c r="A4" t="s"><v>5</v></c><c r="B4" s="2"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>6</v></c><c r="D4" t="b"><v>1</v></c></row>'
  + '<row r="6" spans="1:5" x14ac:dyDescent="0.25"><c r="A6" t="str"><f>A2&amp;"!"</f><v>Uno!</v></c><c r="B6" cm="1"><f t="array" ref="B6:B7">B2:B3*2</f><v>1</v></c><c r="D6" s="3"/></row>'
  + '<row r="7" spans="1:5" x14ac:dyDescent="0.25"><c r="B7"><v>2.5</v></c></row></sheetData>'
  + '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0"/>'
  + '<protectedRanges><protectedRange sqref="D2:D4" name="Rango1"/></protectedRanges><autoFilter ref="A1:D4"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="0.4"/></customFilters></filterColumn></autoFilter>'
  + '<mergeCells count="1"><mergeCell ref="A6:A7"/></mergeCells>'
  + '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="3" stopIfTrue="1" operator="lessThan"><formula>1</formula></cfRule>'
  + '<cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>'
  + '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A2:A4" xr:uid="{1}"><formula1>"Sí,No"</formula1></dataValidation>'
  + '<dataValidation type="whole" operator="greaterThan" allowBlank="1" showErrorMessage="1" errorTitle="Ojo" error="Entero" sqref="D2"><formula1>0</formula1></dataValidation></dataValidations>'
  + '<hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="ver"/><hyperlink ref="A4" location="\'Ocultá 2\'!A1" display="ir"/></hyperlinks>'
  + '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
  + '<pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>&amp;CPágina &amp;P</oddFooter></headerFooter>'
  + '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A2:A4" numberStoredAsText="1"/></ignoredErrors>'
  + `<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/>${SHEET_EXTENSIONS}</worksheet>`;

const TABLE_SHEET = `${HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:B3"/><sheetData>`
  + '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><f>Plan!B2</f><v>0.5</v></c></row>'
  + '<row r="3"><c r="A3"/><c r="B3"><v>7</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';

const STRINGS = `${HEADER}<sst xmlns="${MAIN}" count="9" uniqueCount="6"><si><t>Línea</t></si><si><t>Avance</t></si><si><t xml:space="preserve"> Doble </t></si><si><t>Estado</t></si>`
  + '<si><r><t>U</t></r><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="Calibri"/></rPr><t>no</t></r></si><si><t>a_x000D_b &lt; c</t></si></sst>';

const STYLES = `${HEADER}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; pts&quot;"/></numFmts>`
  + '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>'
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" applyFont="0"/></cellStyleXfs>'
  + '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
  + '<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="1" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>'
  + '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Porcentaje" xfId="1" builtinId="5"/></cellStyles>'
  + '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>'
  + '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const DRAWING = `${HEADER}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`
  + '<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>'
  + `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Escudo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`
  + '<xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>'
  + '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Gráfico 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
  + `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const CHART = `${HEADER}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Avance por línea</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  + '<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Plan!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Avance</c:v></c:pt></c:strCache></c:strRef></c:tx>'
  + '<c:cat><c:strRef><c:f>Plan!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Plan!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>'
  + '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:max val="5"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea>'
  + '<c:legend><c:legendPos val="b"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>';

const COMMENTS = `${HEADER}<comments xmlns="${MAIN}"><authors><author>Ana</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t>Ana:</t></r><r><t xml:space="preserve">
revisar</t></r></text></comment><comment ref="D4" authorId="0" shapeId="0"><text><t>listo</t></text></comment></commentList></comments>`;

const shape = (id: number, row: number, column: number): string => `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;width:96pt;height:55.5pt;visibility:hidden'><v:textbox><div style='text-align:left'><br></div></v:textbox>`
  + `<x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 10, 4, 15, 4, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(1025, 1, 1)}${shape(1026, 3, 3)}</xml>`;

const TYPES = `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xyz" ContentType="application/octet-stream"/>${[
  ['xl/workbook.xml', 'spreadsheetml.sheet.main'], ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'], ['xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet'],
  ['xl/styles.xml', 'spreadsheetml.styles'], ['xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'], ['xl/calcChain.xml', 'spreadsheetml.calcChain'],
  ['xl/comments1.xml', 'spreadsheetml.comments'], ['xl/tables/table1.xml', 'spreadsheetml.table'], ['xl/drawings/drawing1.xml', 'drawing'],
  ['xl/charts/chart1.xml', 'drawingml.chart'], ['xl/pivotCache/pivotCacheDefinition1.xml', 'spreadsheetml.pivotCacheDefinition'],
].map(([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`;

const BOOK = `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000"/></bookViews>`
  + '<sheets><sheet name="Plan" sheetId="3" r:id="rId1"/><sheet name="Ocultá 2" sheetId="7" state="hidden" r:id="rId2"/></sheets>'
  + '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Plan!$A$1:$D$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Plan!$A$1:$D$7</definedName><definedName name="Meta" comment="la meta">Plan!$B$4</definedName></definedNames>'
  + '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId6"/></pivotCaches></workbook>';

/** Bytes in place of a picture and of printer settings, which must stay the same. */
const BYTES = Uint8Array.from({ length: 257 }, (_, index) => (index * 31) & 255);

export const RICH_PARTS: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': TYPES,
  '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'customXml', 'customXml/item1.xml'], ['rId3', 'extended-properties', 'docProps/app.xml']]),
  'xl/workbook.xml': BOOK,
  'xl/_rels/workbook.xml.rels': relationships([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'], ['rId3', 'styles', 'styles.xml'],
    ['rId4', 'sharedStrings', 'sharedStrings.xml'], ['rId5', 'calcChain', 'calcChain.xml'], ['rId6', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
  ]),
  'xl/worksheets/sheet1.xml': PLAN,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships([
    ['rId1', 'hyperlink', 'https://www.gob.pe/ceplan', 'External'], ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId3', 'drawing', '../drawings/drawing1.xml'], ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId5', 'comments', '../comments1.xml'],
  ]),
  'xl/worksheets/sheet2.xml': TABLE_SHEET,
  'xl/worksheets/_rels/sheet2.xml.rels': relationships([['rId1', 'table', '../tables/table1.xml']]),
  'xl/tables/table1.xml': `${HEADER}<table xmlns="${MAIN}" id="4" name="Tabla1" displayName="Tabla1" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Línea"/><tableColumn id="2" name="Avance"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': STRINGS,
  'xl/calcChain.xml': `${HEADER}<calcChain xmlns="${MAIN}"><c r="C2" i="3"/><c r="A6" i="3"/></calcChain>`,
  'xl/comments1.xml': COMMENTS,
  'xl/drawings/vmlDrawing1.vml': VML,
  'xl/drawings/drawing1.xml': DRAWING,
  'xl/drawings/_rels/drawing1.xml.rels': relationships([['rId1', 'image', '../media/image1.png'], ['rId2', 'chart', '../charts/chart1.xml']]),
  'xl/charts/chart1.xml': CHART,
  'xl/media/image1.png': BYTES,
  'xl/printerSettings/printerSettings1.bin': BYTES,
  'xl/pivotCache/pivotCacheDefinition1.xml': `${HEADER}<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:D4" sheet="Plan"/></cacheSource></pivotCacheDefinition>`,
  'customXml/item1.xml': '<datos xmlns="urn:de-otro"><clave>1</clave></datos>',
  'docProps/app.xml': `${HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Municipalidad</Company></Properties>`,
  'xl/desconocido/parte.xyz': BYTES,
};

/** The package as a file, made by another program (fflate's own zip writer). */
export const richBook = (changes: Readonly<Record<string, string>> = {}): Uint8Array => zipSync(Object.fromEntries(
  Object.entries({ ...RICH_PARTS, ...changes }).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
));
