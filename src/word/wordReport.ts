import { Document, Packer, PageOrientation, type ISectionOptions } from 'docx';
import { alertParagraphs } from './alertParagraphs';
import { headerFields, titleParagraph } from './heading';
import { indicatorTable } from './indicatorTable';
import { notes } from './notes';
import { FONT, LANDSCAPE_MARGIN, PORTRAIT_MARGIN } from './pageLook';
import type { ReportContents } from './reportContents';
import { summaryTable } from './summaryTable';

/**
 * The whole follow-up report as a Word file (.docx): title, header fields and the Anexo B-7 table in landscape; average, summary
 * table, alerts and notes in portrait. A4.
 *
 * - ND is printed as such; nothing is left out because a column is missing: its cells stay empty.
 * - The bytes depend on the contents alone, but for the dates that Word keeps in the file's properties.
 */
export function wordReport(contents: ReportContents): Promise<ArrayBuffer> {
  return Packer.toArrayBuffer(new Document({
    title: contents.title,
    creator: 'PEI Avance',
    styles: { default: { document: { run: { font: FONT, size: 20 } }, title: { run: { font: FONT } }, heading1: { run: { font: FONT } } } },
    sections: [tableSection(contents), textSection(contents)],
  }));
}

const tableSection = (contents: ReportContents): ISectionOptions => ({
  properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE_MARGIN } },
  children: [titleParagraph(contents.title), ...headerFields(contents.headings), indicatorTable(contents)],
});

const textSection = (contents: ReportContents): ISectionOptions => ({
  properties: { page: { size: A4, margin: PORTRAIT_MARGIN } },
  children: [...summaryTable(contents), ...alertParagraphs(contents.alerts), ...notes(contents)],
});

/** In twentieths of a point; docx turns them round for landscape. */
const A4 = { width: 11_906, height: 16_838 } as const;
