/** A block of texts by row and column, as another program or the preview put it on the clipboard. Rows may differ in length. */
export type TextBlock = readonly (readonly string[])[];

/**
 * The block of a text with tabs between cells and a line a row, as Excel copies it: a cell with a line break, a tab or quotation marks
 * stands in quotation marks. The line break at the end is no row.
 *
 * @example blockOfText('1\t"a ""b"""\r\n2\t') // [['1', 'a "b"'], ['2', '']]
 */
export function blockOfText(text: string): TextBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? endOfCell(text, at);
    row.push(quoted?.text ?? text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function endOfCell(text: string, from: number): number {
  const end = /[\t\r\n]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

/** A cell in quotation marks; null when they do not close just before the next cell, as in `"Agua" para todos`. */
function quotedCell(text: string, from: number): { readonly text: string; readonly end: number } | null {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const end = at + 1;
    const isClosed = end === text.length || /[\t\r\n]/.test(text[end] ?? '');
    return isClosed ? { text: text.slice(from + 1, at).replaceAll('""', '"').replaceAll('\r\n', '\n'), end } : null;
  }
  return null;
}

const needsQuotes = (text: string): boolean => /[\t\r\n]/.test(text) || text.startsWith('"');

/** The text of a block, as Excel copies it: {@link blockOfText} gives the block again. */
export const textOfBlock = (block: TextBlock): string =>
  block.map((row) => row.map((text) => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')).join('\r\n');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The block as an HTML table, for programs that take no tabs. */
export const htmlOfBlock = (block: TextBlock): string => {
  const cell = (text: string): string => `<td>${text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replaceAll('\n', '<br>')}</td>`;
  return `<table>${block.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
};
