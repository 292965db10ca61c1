import { isFilled } from '../cells/sheetCells';
import type { SheetCells } from '../cells/sheetCells';
import { userSheetsIn } from '../ownSheets/ownSheet';
import type { TextLine } from './textLine';

/** Whether a text is HTML with a table. */
export const isHtml = (text: string): boolean => /<table[\s>]/i.test(text);

/** A sheet with the text of a table in one column. */
export interface TextSheet {
  readonly id: string;
  readonly name: string;
}

/** The sheets of the user that have the text of a table in one column. */
export const textSheetsIn = (sheets: readonly SheetCells[]): TextSheet[] => userSheetsIn(sheets).filter(isTextSheet).map(({ id, name }) => ({ id, name }));

const ROWS_SEARCHED = 2_000;
const FEWEST_ROWS = 2;
/** A code and after it separators, or a figure at the end. */
const RECORD = /(?:IND|[AO]E[A-Z]?)[ .]*\d.*(?:[\t;|]|\s[\d.,]+%?\s*$)/i;
/** A code, a comma right after it, and another: names have commas too. */
const COMMA_RECORD = /(?:IND|[AO]E[A-Z]?)[ .]*\d[\d.A-Z-]*"?,.*,/;

/** Whether a sheet has the text of a table in one column: rows with a single cell that holds a code and more, or the source of a page. */
export function isTextSheet({ values }: Pick<SheetCells, 'values'>): boolean {
  let found = 0;
  for (const row of values.slice(0, ROWS_SEARCHED)) {
    const [text, ...others] = row.filter(isFilled);
    if (typeof text !== 'string' || others.length > 0) continue;
    if (isHtml(text)) return true;
    found += text.split('\n').filter((line) => RECORD.test(line) || COMMA_RECORD.test(line)).length;
  }
  return found >= FEWEST_ROWS;
}

/** The rows of a sheet as lines, a tab between filled cells; a cell of several lines is as many, with the number of its row. */
export const linesOfSheet = ({ values, top }: Pick<SheetCells, 'values' | 'top'>): TextLine[] =>
  values.flatMap((row, at) => row.filter(isFilled).map(String).join('\t').split(/\r\n|\r|\n/).map((text) => ({ line: top + at + 1, text })));
