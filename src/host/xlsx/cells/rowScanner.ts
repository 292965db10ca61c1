import { COLUMN_LIMIT, ROW_LIMIT } from '../../area';
import { FileError } from '../fileError';
import { tagEnd } from '../xml/parseXml';

const GREATER = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;
const isBlank = (code: number): boolean => code === SPACE || code === 10 || code === 13 || code === 9;

/** Whether a letter ends the name of a tag. */
const isTagEnd = (code: number): boolean => code === GREATER || code === SLASH || isBlank(code);

export type CellType = 'n' | 's' | 'str' | 'b' | 'e' | 'inlineStr' | 'd';

/**
 * Scans the rows and cells of `sheetData` without building objects: after {@link next} the fields describe what was read. Rows and
 * columns count from 0; all other numbers are positions in the text.
 */
export class RowScanner {
  row = -1;
  rowStart = 0;
  /** After the row's opening tag. */
  rowOpenEnd = 0;
  /** The row's tag closes itself. */
  rowIsEmpty = false;
  column = -1;
  style = 0;
  type: CellType = 'n';
  cellStart = 0;
  cellEnd = 0;
  /** The content of the cell; start equals end when it has none. */
  innerStart = 0;
  innerEnd = 0;
  /** Whether the cell has attributes other than `r`, `s` and `t`: `cm`, `vm`, `ph`. */
  hasOtherAttributes = false;
  /** Before the row's closing tag; `rowEnd` is after it. Both are set when the scanner reaches the row's end. */
  rowInnerEnd = 0;
  rowEnd = 0;
  private position: number;

  constructor(private readonly text: string, start: number, private readonly end: number, readonly part: string) {
    this.position = start;
  }

  /** Moves to the next start of a row, cell, or end of a row; null at the end of the data. */
  next(): 'row' | 'cell' | 'rowEnd' | null {
    const { text } = this;
    for (;;) {
      const open = text.indexOf('<', this.position);
      if (open < 0 || open >= this.end) return null;
      const code = text.charCodeAt(open + 1);
      if (code === 99 && isTagEnd(text.charCodeAt(open + 2))) return this.readCell(open);
      if (code === 114 && text.startsWith('row', open + 1) && isTagEnd(text.charCodeAt(open + 4))) return this.readRow(open);
      if (text.startsWith('</row>', open)) {
        this.rowInnerEnd = open;
        this.rowEnd = this.position = open + 6;
        return 'rowEnd';
      }
      this.position = this.afterExtensions(open);
    }
  }

  /** Moves to the end of the row without reading its cells. */
  skipRow(): void {
    if (this.rowIsEmpty) return;
    const close = this.text.indexOf('</row>', this.rowOpenEnd);
    if (close < 0 || close >= this.end) throw this.broken();
    this.rowInnerEnd = close;
    this.rowEnd = this.position = close + 6;
  }

  broken(): FileError {
    return new FileError('broken-part', `${this.part}, fila ${this.row + 1}`);
  }

  /** The position after the extensions of a row, which hold no cells; nothing else may stand beside rows and cells. */
  private afterExtensions(open: number): number {
    const close = this.text.startsWith('<extLst', open) ? tagEnd(this.text, open) : -1;
    if (close < 0) throw this.broken();
    const end = this.text[close - 2] === '/' ? close : this.text.indexOf('</extLst>', close) + 9;
    if (end < close) throw this.broken();
    return end;
  }

  private readRow(open: number): 'row' {
    const close = tagEnd(this.text, open) - 1;
    if (close < 0) throw this.broken();
    const [, number] = /\sr="([^"]*)"/.exec(this.text.slice(open, close)) ?? [];
    const row = number === undefined ? this.row + 1 : /^\s*\d+\s*$/.test(number) ? Number(number) - 1 : -1;
    if (row < 0) throw new FileError('needs-repair', `${this.part}: fila «${number ?? ''}»`);
    if (row >= ROW_LIMIT) throw new FileError('outside-sheet', `${this.part}: fila ${row + 1}`);
    if (row <= this.row) throw new FileError('needs-repair', `${this.part}: la fila ${row + 1} está repetida o en desorden`);
    this.row = row;
    this.column = -1;
    this.rowStart = open;
    this.rowOpenEnd = close + 1;
    this.rowIsEmpty = this.text.charCodeAt(close - 1) === SLASH;
    this.position = close + 1;
    if (this.rowIsEmpty) this.rowInnerEnd = this.rowEnd = close + 1;
    return 'row';
  }

  private readCell(open: number): 'cell' {
    const { text } = this;
    this.cellStart = open;
    this.style = 0;
    this.type = 'n';
    this.hasOtherAttributes = false;
    const before = this.column;
    this.column += 1;
    let at = open + 2;
    for (;;) {
      while (isBlank(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === GREATER || code === SLASH) break;
      at = this.readAttribute(at);
    }
    if (this.column <= before) throw new FileError('needs-repair', `${this.part}: una celda de la fila ${this.row + 1} está repetida o en desorden`);
    if (this.column >= COLUMN_LIMIT) throw new FileError('outside-sheet', `${this.part}: fila ${this.row + 1}`);
    if (text.charCodeAt(at) === SLASH) {
      this.innerStart = this.innerEnd = this.cellEnd = text.indexOf('>', at) + 1;
    } else {
      this.innerStart = at + 1;
      this.innerEnd = text.indexOf('</c>', at);
      if (this.innerEnd < 0 || this.innerEnd >= this.end) throw this.broken();
      this.cellEnd = this.innerEnd + 4;
    }
    this.position = this.cellEnd;
    return 'cell';
  }

  /** Reads `name="value"` and returns the position after it. */
  private readAttribute(start: number): number {
    const { text } = this;
    const equals = text.indexOf('=', start);
    let from = equals + 1;
    while (isBlank(text.charCodeAt(from))) from += 1;
    const quote = text.charCodeAt(from);
    if (equals < 0 || (quote !== QUOTE && quote !== APOSTROPHE)) throw this.broken();
    from += 1;
    const end = text.indexOf(quote === QUOTE ? '"' : "'", from);
    if (end < 0) throw this.broken();
    const name = equals - start === 1 ? text.charCodeAt(start) : 0;
    if (name === 114) this.column = this.columnAt(from, end);
    else if (name === 115) this.style = this.digits(from, end);
    else if (name === 116) this.type = text.slice(from, end) as CellType;
    else this.hasOtherAttributes = true;
    return end + 1;
  }

  private columnAt(start: number, end: number): number {
    let column = 0;
    let at = start;
    for (; at < end && column <= COLUMN_LIMIT; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code < 65) break;
      column = column * 26 + (code & 31);
    }
    if (column > COLUMN_LIMIT) return COLUMN_LIMIT;
    let row = 0;
    for (; at < end; at += 1) row = row * 10 + this.text.charCodeAt(at) - 48;
    if (column === 0 || row !== this.row + 1) throw new FileError('needs-repair', `${this.part}: celda «${this.text.slice(start, end)}» en la fila ${this.row + 1}`);
    return column - 1;
  }

  private digits(start: number, end: number): number {
    let number = 0;
    for (let at = start; at < end; at += 1) {
      const digit = this.text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) throw this.broken();
      number = number * 10 + digit;
    }
    return number;
  }

  /**
   * The first element `v` or `f` of the cell: its tag (`''` without attributes) and where its content begins and ends; null when absent.
   */
  inside(name: 'v' | 'f'): { tag: string; start: number; end: number } | null {
    const { text } = this;
    const letter = name.charCodeAt(0);
    let open = this.innerStart;
    for (;;) {
      open = text.indexOf('<', open);
      if (open < 0 || open >= this.innerEnd) return null;
      const after = text.charCodeAt(open + 2);
      if (text.charCodeAt(open + 1) === letter && isTagEnd(after)) break;
      open += 1;
    }
    const close = tagEnd(text, open);
    if (text.charCodeAt(close - 2) === SLASH) return { tag: text.slice(open, close), start: close, end: close };
    const end = text.indexOf('<', close);
    if (!text.startsWith(name === 'v' ? '</v>' : '</f>', end)) throw this.broken();
    return { tag: close - open === 3 ? '' : text.slice(open, close), start: close, end };
  }
}
