import { absoluteAddress } from '../../workbook/cells/cellAddress';
import { cellRect } from '../../workbook/cells/rect';
import type { LinkPlan } from '../../workbook/ownSheets/sheetContent';
import { rangeOf } from '../rangeOf';

/**
 * Makes cells show their text and lead to other cells, those one under the other in one go. A link is a formula with a reference, which
 * follows its sheet and its row, and is sorted with its row; a hyperlink keeps the address it was given.
 */
export function setLinks(sheet: Excel.Worksheet, links: readonly LinkPlan[]): void {
  for (const run of runsOfLinks(links)) {
    const [{ row, column }] = run;
    rangeOf(sheet, { top: row, left: column, height: run.length, width: 1 }).formulas = run.map((link) => [linkFormula(link)]);
  }
}

function runsOfLinks(links: readonly LinkPlan[]): readonly (readonly [LinkPlan, ...LinkPlan[]])[] {
  const runs: [LinkPlan, ...LinkPlan[]][] = [];
  for (const link of links) {
    const last = runs.at(-1);
    if (last !== undefined && last[0].column === link.column && last[0].row + last.length === link.row) last.push(link);
    else runs.push([link]);
  }
  return runs;
}

/**
 * The formula of a link.
 *
 * @example linkFormula({ row: 4, column: 4, text: 'O14', target }) // '=HYPERLINK("#"&CELL("address",\'PEI 2024\'!$O$14),"O14")'
 */
export const linkFormula = ({ text, target: { sheet, rect: { top, left } } }: LinkPlan): string =>
  `=HYPERLINK("#"&CELL("address",${absoluteAddress({ sheet, rect: cellRect(top, left) })}),"${text.replaceAll('"', '""')}")`;

const LINK = /^=HYPERLINK\("#"&CELL\("address",(?:'(?:[^']|'')+'|[^'"!,]+|)!?(?:\$?[A-Z]{1,3}\$?\d{1,7}|#REF!)\),"((?:[^"]|"")*)"\)$/;

/** The text that a link of ours shows, wherever it leads by now; null for any other formula. */
export const linkText = (formula: string): string | null => LINK.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
