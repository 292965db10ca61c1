/** First line of every XML part that the host makes. */
export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Workbook, sheets, styles, shared strings, tables, notes. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Prefix `r` of a part: `r:id` names one of its relationships. The types of Office's relationships begin with it too. */
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The parts `*.rels`. */
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** Prefix `a`: shapes, fills, texts of drawings, themes. */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** Prefix `xdr`: places of drawings on a sheet. */
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
/** Prefix `we`: an add-in that a workbook knows. Prefix `wetp`: its panes. */
export const WEB_EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
export const TASK_PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
/** Prefix `c`. */
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
/** Prefix `ds`: the id of a custom XML part. */
export const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Comments with replies, and the people who write them. */
export const THREADED_COMMENTS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
/** Prefix `x14`: parts of a sheet for Excel 2010 and later. Prefix `xm`: formulas and cells in them. */
export const NEWER_SHEET = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const NEWER_EXCEL = 'http://schemas.microsoft.com/office/excel/2006/main';
/** The namespace of workbooks and sheets saved as strict Open XML. */
export const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
