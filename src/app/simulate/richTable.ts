import { escaped } from '../reports/reportEnvironment';
import type { RichText } from '../reports/reportEnvironment';

/**
 * Rows as a table for the clipboard: of HTML for Word, and with tabs for a sheet, where a cell is one line and none begins a formula.
 *
 * @example richTable([['AEI.01.01', '50.64']]).plain // 'AEI.01.01\t50.64'
 */
export function richTable(rows: readonly (readonly string[])[]): RichText {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/^(?=[=+@])/, "'");
  return {
    html: `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
    plain: rows.map((cells) => cells.map(oneLine).join('\t')).join('\n'),
  };
}
