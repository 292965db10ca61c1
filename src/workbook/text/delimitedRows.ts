import { codeIn } from '../cells/leadingCode';
import { isFigure } from './figures';
import type { TextLine } from './textLine';

/** A record of a delimited text. */
export interface DelimitedRow extends TextLine {
  /** Trimmed. */
  readonly cells: readonly string[];
}

/** A text whose lines are divided by a separator. */
export interface DelimitedText {
  readonly rows: readonly DelimitedRow[];
  /** Index of the row of headings. */
  readonly header: number;
  /** Rows with figures and another number of cells than the headings: which cell is of which column is not known. */
  readonly unequal: ReadonlySet<DelimitedRow>;
}

const SEPARATORS = ['\t', ';', '|', ','] as const;
const FEWEST_COLUMNS = 3;

/** A text of separated values with headings above its codes, by the separator that divides most of its rows alike; null when none does. */
export function delimitedText(lines: readonly TextLine[]): DelimitedText | null {
  const found = SEPARATORS.flatMap((separator) => dividedBy(lines, separator) ?? []);
  const equal = ({ rows, unequal }: DelimitedText): number => rows.filter((row) => hasCode(row)).length - unequal.size;
  return found.reduce<DelimitedText | null>((best, one) => (best === null || equal(one) > equal(best) ? one : best), null);
}

function dividedBy(lines: readonly TextLine[], separator: string): DelimitedText | null {
  const given = separator === '|' ? lines.map(({ line, text }) => ({ line, text: text.replace(/^\s*\||\|\s*$/g, '') })) : lines;
  const rows = separatedRows(given, separator).filter(({ cells }) => cells.some((cell) => cell !== '' && !RULE.test(cell)));
  const first = rows.findIndex(hasCode);
  const above = rows.slice(0, Math.max(0, first));
  const header = above.map(({ cells }) => cells.filter((cell) => cell !== '').length >= FEWEST_COLUMNS).lastIndexOf(true);
  const headings = rows[header];
  if (headings === undefined || headings.cells.some((cell) => codeIn(cell) !== null)) return null;
  const width = headings.cells.length;
  const isUnequal = ({ cells }: DelimitedRow): boolean =>
    cells.some(isFigure) && (cells.length < width || cells.slice(width).some((cell) => cell !== ''));
  return { rows, header, unequal: new Set(rows.slice(first).filter((row) => isUnequal(row))) };
}

/** A cell of the line under the headings of a table in plain text: "---" or "---:". */
const RULE = /^:?-{2,}:?$/;

const hasCode = ({ cells }: DelimitedRow): boolean => cells.some((cell) => codeIn(cell) !== null);

/**
 * Divides lines as RFC 4180 has it: a cell in quotes may hold the separator, line breaks, and quotes written twice. A quote inside a cell
 * that does not begin with one is a letter; one that is never closed is one too.
 *
 * @example separatedRows([{ line: 1, text: 'a;"b;""c"""' }], ';')[0]?.cells // ['a', 'b;"c"']
 */
function separatedRows(lines: readonly TextLine[], separator: string): DelimitedRow[] {
  const rows: DelimitedRow[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at];
    if (first === undefined) break;
    let { text } = first;
    let last = at;
    let cells = cellsOf(text, separator);
    // An open quote: the cell goes on in the lines below, up to the one that closes it.
    while (cells === null && last + 1 < lines.length && last - at < MOST_LINES_OF_A_CELL) {
      last += 1;
      text = `${text}\n${lines[last]?.text ?? ''}`;
      cells = cellsOf(text, separator);
    }
    if (cells !== null) at = last;
    else ({ text } = first);
    rows.push({ line: first.line, text, cells: cells ?? text.split(separator).map((cell) => cell.trim()) });
  }
  return rows;
}

const MOST_LINES_OF_A_CELL = 30;

/** The cells of a text; null when a quote is left open. */
function cellsOf(text: string, separator: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const start = at + (/^[^\S\t]*/.exec(text.slice(at))?.[0].length ?? 0);
    if (text[start] === '"') {
      const end = closingQuote(text, start);
      if (end === null) return null;
      cells.push(text.slice(start + 1, end).replaceAll('""', '"').trim());
      at = text.indexOf(separator, end);
    } else {
      const next = text.indexOf(separator, at);
      cells.push(text.slice(at, next < 0 ? undefined : next).trim());
      at = next;
    }
    if (at < 0) return cells;
    at += separator.length;
  }
}

/** Where the quote that opens a cell is closed; null when it is not. */
function closingQuote(text: string, open: number): number | null {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return null;
}
