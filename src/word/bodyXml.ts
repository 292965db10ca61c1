import { splitAtGaps } from '../engine/alerts/alert';
import type { Steps } from '../engine/steps';
import { CELL_PADDING, HEADER_COLOUR, LINE_COLOUR, wordText } from './documentStyle';

/**
 * The parts of a report that grow with the plan (tables and alert paragraphs) as WordprocessingML, made in steps. The library makes
 * the document around them; for a table it takes 10 ms an indicator in one stretch, which would hold up the pane.
 */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => wordText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

interface RunFormat {
  readonly bold?: boolean | undefined;
  /** Half points. */
  readonly size?: number | undefined;
  /** RRGGBB. */
  readonly ink?: string | undefined;
}

/** A text as runs: parts between `**` in bold, gaps to complete highlighted. */
export const runsXml = (text: string, format: RunFormat = {}): string =>
  text.split('**').map((part, at) => splitAtGaps(part).map((piece, nth) => runXml(piece, { ...format, bold: at % 2 === 1 || format.bold }, nth % 2 === 1)).join('')).join('');

function runXml(text: string, { bold = false, size, ink }: RunFormat, isGap: boolean): string {
  if (text === '') return '';
  const properties = (bold ? '<w:b/>' : '') + (ink === undefined ? '' : `<w:color w:val="${ink}"/>`)
    + (size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`) + (isGap ? '<w:highlight w:val="yellow"/>' : '');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${linesXml(text)}</w:r>`;
}

/** A text with its line ends. */
const linesXml = (text: string): string =>
  text.split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>');

/** Justified paragraphs, none cut by a page unless it is longer than one. */
export function* paragraphsXml(texts: readonly string[]): Steps<string> {
  const xml: string[] = [];
  for (const text of texts) {
    xml.push(`<w:p><w:pPr><w:keepLines/><w:spacing w:after="160" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr>${runsXml(text)}</w:p>`);
    yield;
  }
  return xml.join('');
}

/** A cell of a table; what is absent takes the table's usual. */
export interface TableCell {
  readonly text: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** RRGGBB. */
  readonly fill?: string;
  readonly ink?: string;
  /** Columns it spans. */
  readonly span?: number;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Stays on the page of the row after it: the heading of a group. */
  readonly keepNext?: boolean;
}

/** A table whose header repeats on every page and whose rows break across none. */
export interface TablePlan {
  readonly header: readonly TableCell[];
  readonly rows: Iterable<TableRow>;
  /** Twentieths of a point, one per column. */
  readonly widths: readonly number[];
  /** Half points. */
  readonly size: number;
}

/** Makes a table, a step a row. */
export function* tableXml({ header, rows, widths, size }: TablePlan): Steps<string> {
  const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE_COLOUR}"/>`;
  const xml = [
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/>`,
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="${CELL_PADDING}" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="${CELL_PADDING}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    rowXml({ cells: header.map((cell) => ({ bold: true, align: 'center', fill: HEADER_COLOUR, ...cell })), keepNext: true }, widths, size, true),
  ];
  for (const row of rows) {
    xml.push(rowXml(row, widths, size, false));
    yield;
  }
  return `${xml.join('')}</w:tbl>`;
}

function rowXml({ cells, keepNext = false }: TableRow, widths: readonly number[], size: number, isHeader: boolean): string {
  let column = 0;
  const xml = cells.map((cell) => {
    const { span = 1 } = cell;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return cellXml(cell, width, size, keepNext);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${xml.join('')}</w:tr>`;
}

function cellXml({ text, bold, align = 'left', fill, ink, span = 1 }: TableCell, width: number, size: number, keepNext: boolean): string {
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}`
    + `${fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`}<w:vAlign w:val="center"/>`;
  const paragraph = `${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${align}"/>`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr>${runsXml(text, { bold, size, ink })}</w:p></w:tc>`;
}
