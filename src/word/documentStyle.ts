import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import { PALETTES } from '../engine/method/bandPalettes';
import type { PaletteName } from '../engine/method/bandPalettes';
import type { Band } from '../engine/method/bands';

/** Font of the whole document. */
export const FONT = 'Calibri';
/** Margins of a landscape and of a portrait page, in twentieths of a point. */
export const LANDSCAPE_MARGIN = { top: 850, bottom: 850, left: 600, right: 600 } as const;
export const PORTRAIT_MARGIN = { top: 1134, bottom: 1134, left: 1418, right: 1134 } as const;

/** Width between the margins of a landscape and of a portrait A4 page, in twentieths of a point. */
export const LANDSCAPE_WIDTH = 16_838 - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right;
export const PORTRAIT_WIDTH = 11_906 - PORTRAIT_MARGIN.left - PORTRAIT_MARGIN.right;

/** Fill of header cells, and lines of tables: RRGGBB. */
export const HEADER_COLOUR = 'D9E1F2';
/** Fill of the row of an OEI, or of an AEI over its indicators: RRGGBB. */
export const ELEMENT_FILL = 'F2F2F2';
export const LINE_COLOUR = 'BFBFBF';
/** Between a cell's edge and its text, left and right, in twentieths of a point. */
export const CELL_PADDING = 50;

/** Fill and ink of a band's cells, as Word writes colours: without `#`. */
export function bandFillAndInk(palette: PaletteName, band: Band): { readonly fill: string; readonly ink: string } {
  const { fill, ink } = PALETTES[palette][band];
  return { fill: fill.slice(1), ink: ink.slice(1) };
}

/** Characters that XML cannot hold, besides line ends; a vertical tab and a page break, which Word pastes into Excel, count as a space. */
const OUTSIDE_XML = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * A text without the characters that XML cannot hold: with one of them Word would not open the document.
 *
 * @example wordText('GERENCIA\vDE OBRAS\u0001') // 'GERENCIA DE OBRAS'
 */
export const wordText = (text: string): string => text.replace(/[\v\f]/g, ' ').replace(OUTSIDE_XML, '');

/** A run of a text that may come from the workbook. */
export const textRun = (text: string, format: Omit<IRunOptions, 'text'> = {}): TextRun => new TextRun({ ...format, text: wordText(text) });

/** A heading inside the report. */
export const sectionHeading = (text: string): Paragraph => new Paragraph({
  heading: HeadingLevel.HEADING_1,
  spacing: { before: 240, after: 120 },
  keepNext: true,
  keepLines: true,
  children: [textRun(text, { bold: true, size: 24, color: '000000' })],
});

/** A paragraph of the report; `keepNext`: on the page of the one after it. */
export const textParagraph = (text: string, { keepNext = false, ...format }: Omit<IRunOptions, 'text'> & { readonly keepNext?: boolean } = {}): Paragraph =>
  new Paragraph({ spacing: { after: 100 }, keepNext, children: [textRun(text, format)] });
