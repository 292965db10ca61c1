import type { Rect } from '../cells/rect';

/** The tables of an HTML page as cells, one below the other, with the texts between them. */
export interface HtmlRows {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
}

/** What may be in a page and is no text of it. */
const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|head|template|noscript|iframe|object|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b((?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}')*)>/gi;
/** Tags that end a line. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'body', 'center']);
const MOST_SPAN = 1_000;
const MOST_COLUMNS = 500;
/** Cells that spans may cover in all: a page of lies must not fill the memory. */
const MOST_COVERED = 200_000;

/**
 * Reads the tables of an HTML page as text: nothing of it is run, loaded or kept but the words of its cells.
 *
 * - A cell over several columns or rows stands in the first of them and is a merge.
 * - Titles and other texts outside the tables are rows of one cell.
 *
 * @example htmlRows('<table><tr><td>a<td colspan=2>b</table>').rows // [['a', 'b', '']]
 */
export function htmlRows(page: string): HtmlRows {
  const table = new TableRows();
  const html = page.replace(UNSEEN, ' ');
  let text = '';
  let from = 0;
  for (const tag of html.matchAll(TAG)) {
    text += plainText(html.slice(from, tag.index));
    from = tag.index + tag[0].length;
    const name = (tag[2] ?? '').toLowerCase();
    if (name === 'td' || name === 'th' || name === 'tr' || name === 'table') {
      table.add(text);
      text = '';
      if (tag[1] === '/') table.close(name);
      else table.open(name, tag[3] ?? '');
    } else if (BREAKS.has(name)) text += '\n';
  }
  table.add(text + plainText(html.slice(from)));
  return table.result();
}

/** Puts cells where spans of cells above and before leave room. */
class TableRows {
  private readonly rows: string[][] = [];
  private readonly merges: Rect[] = [];
  private readonly taken = new Map<number, Set<number>>();
  private row = -1;
  private column = -1;
  /** Column in which the open cell begins. */
  private start = 0;
  private covered = 0;
  private isInCell = false;
  private isInTable = false;

  open(name: string, attributes: string): void {
    if (name === 'table') this.isInTable = true;
    if (name === 'tr') this.beginRow();
    if (name !== 'td' && name !== 'th') return;
    if (this.row < 0 || !this.isInTable) this.beginRow();
    this.isInTable = true;
    this.isInCell = true;
    while (this.taken.get(this.row)?.has(this.column) === true) this.column += 1;
    const asked = [spanOf(attributes, 'rowspan'), Math.min(spanOf(attributes, 'colspan'), MOST_COLUMNS)] as const;
    const [height, width] = this.covered + asked[0] * asked[1] > MOST_COVERED ? [1, 1] : asked;
    this.covered += height * width - 1;
    if (this.column + width > MOST_COLUMNS) return void (this.isInCell = false);
    const line = (this.rows[this.row] ??= []);
    for (let at = 0; at < width; at += 1) line[this.column + at] = '';
    if (height > 1 || width > 1) this.merges.push({ top: this.row, left: this.column, height, width });
    for (let down = 1; down < height; down += 1) {
      const below = this.taken.get(this.row + down) ?? new Set<number>();
      for (let at = 0; at < width; at += 1) below.add(this.column + at);
      this.taken.set(this.row + down, below);
    }
    this.start = this.column;
    this.column += width;
  }

  private beginRow(): void {
    this.row = this.rows.length;
    this.rows.push([]);
    this.column = 0;
    this.isInCell = false;
  }

  close(name: string): void {
    if (name === 'table') {
      this.isInTable = false;
      this.row = -1;
    }
    this.isInCell = false;
  }

  add(text: string): void {
    const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
    if (lines.length === 0) return;
    const line = this.rows[this.row];
    if (this.isInCell && line !== undefined) line[this.start] = [line[this.start] ?? '', ...lines].filter((part) => part !== '').join('\n');
    else if (!this.isInTable) lines.forEach((one) => this.rows.push([one]));
  }

  result(): HtmlRows {
    const height = this.rows.length;
    const merges = this.merges.map((merge) => ({ ...merge, height: Math.min(merge.height, height - merge.top) })).filter((merge) => merge.height > 1 || merge.width > 1);
    return { rows: this.rows.map((row) => Array.from(row, (cell: string | undefined) => cell ?? '')), merges };
  }
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.min(MOST_SPAN, Math.max(1, Number(found ?? 1)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', deg: '°', ordm: 'º', ordf: 'ª', ndash: '–', mdash: '—', hellip: '…', laquo: '«', raquo: '»',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', uuml: 'ü', iquest: '¿', iexcl: '¡', sup2: '²', sup3: '³', ge: '≥', le: '≤', middot: '·',
};

/** The words of a piece between tags, its entities resolved. */
function plainText(piece: string): string {
  return piece.replace(/[\r\n]+/g, ' ').replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d?));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      const known = ENTITIES[name] ?? ENTITIES[name.toLowerCase()];
      if (known === undefined) return whole;
      return /^[A-Z]/.test(name) ? known.toUpperCase() : known;
    }
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
}
