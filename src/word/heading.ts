import { AlignmentType, HeadingLevel, Paragraph, TabStopType, TextRun } from 'docx';

/** The report's title, centred. */
export const titleParagraph = (title: string): Paragraph => new Paragraph({
  heading: HeadingLevel.TITLE,
  alignment: AlignmentType.CENTER,
  spacing: { after: 160 },
  children: [new TextRun({ text: title, bold: true, size: 28, color: '000000' })],
});

/** "Periodo PEI : 2024 - 2027", one line each. */
export const headerFields = (headings: readonly (readonly [string, string])[]): readonly Paragraph[] => headings.map(([label, text], at) => new Paragraph({
  tabStops: [{ type: TabStopType.LEFT, position: 2600 }],
  spacing: { after: at === headings.length - 1 ? 160 : 20 },
  children: [new TextRun({ text: `${label.replace(/\s*:\s*$/, '')}:`, bold: true, size: 18 }), new TextRun({ text: `\t${text}`, size: 18 })],
}));

/** A heading inside the report. */
export const sectionHeading = (text: string): Paragraph => new Paragraph({
  heading: HeadingLevel.HEADING_1,
  spacing: { before: 240, after: 120 },
  keepNext: true,
  children: [new TextRun({ text, bold: true, size: 24, color: '000000' })],
});
