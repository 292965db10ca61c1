import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, ShadingType, TableCell, TabStopType, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { IRunOptions, ITableCellOptions } from 'docx';
import { PALETTES } from '../engine/method/bandPalettes';
import type { PaletteName } from '../engine/method/bandPalettes';
import type { Band } from '../engine/method/bands';

/** Font of the whole document. */
export const FONT = 'Calibri';
/** Margins of a landscape and of a portrait page, in twentieths of a point. */
export const LANDSCAPE_MARGIN = { top: 850, bottom: 850, left: 720, right: 720 } as const;
export const PORTRAIT_MARGIN = { top: 1134, bottom: 1134, left: 1418, right: 1134 } as const;

/** Width between the margins of a landscape and of a portrait A4 page, in twentieths of a point. */
export const LANDSCAPE_WIDTH = 16_838 - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right;
export const PORTRAIT_WIDTH = 11_906 - PORTRAIT_MARGIN.left - PORTRAIT_MARGIN.right;

/** Fill of header cells, and lines of tables: RRGGBB. */
const HEADER_COLOUR = 'D9E1F2';
const LINE_COLOUR = 'BFBFBF';

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

/** The report's title, centred. */
export const titleParagraph = (title: string): Paragraph => new Paragraph({
  heading: HeadingLevel.TITLE,
  alignment: AlignmentType.CENTER,
  spacing: { after: 160 },
  children: [textRun(title, { bold: true, size: 28, color: '000000' })],
});

/** The header fields, a paragraph each: "Periodo PEI:" in bold, a tab, "2024 - 2027". */
export const headerFields = (headings: readonly (readonly [string, string])[]): readonly Paragraph[] => headings.map(([label, text], at) => new Paragraph({
  tabStops: [{ type: TabStopType.LEFT, position: 2600 }],
  spacing: { after: at === headings.length - 1 ? 160 : 20 },
  children: [textRun(`${label.replace(/\s*:\s*$/, '')}:`, { bold: true, size: 18 }), textRun(`\t${text}`, { size: 18 })],
}));

/** A heading inside the report. */
export const sectionHeading = (text: string): Paragraph => new Paragraph({
  heading: HeadingLevel.HEADING_1,
  spacing: { before: 240, after: 120 },
  keepNext: true,
  children: [textRun(text, { bold: true, size: 24, color: '000000' })],
});

/** Width and format of a table cell; what is absent takes the table's usual one. */
export interface CellOptions {
  /** Twentieths of a point. */
  readonly width: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Fill and text colour: RRGGBB. */
  readonly fill?: string;
  readonly ink?: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** Half points. */
  readonly size?: number;
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: LINE_COLOUR } as const;
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } as const;
/** Half points. */
const CELL_TEXT_SIZE = 14;

/** A table cell of one paragraph. */
export function textCell(text: string, { width, bold = false, align = 'left', fill, ink, columnSpan, rowSpan, size = CELL_TEXT_SIZE }: CellOptions): TableCell {
  const options: ITableCellOptions = {
    width: { size: width, type: WidthType.DXA },
    borders: EDGES,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [new Paragraph({ alignment: ALIGNMENT[align], children: [textRun(text, { bold, size, ...(ink === undefined ? {} : { color: ink }) })] })],
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
  };
  return new TableCell(options);
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A header cell: bold, centred, on the table's header colour. */
export const headerCell = (text: string, options: CellOptions): TableCell => textCell(text, { bold: true, align: 'center', fill: HEADER_COLOUR, ...options });
