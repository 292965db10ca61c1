import { printReference, sheetPrefix } from './printReference';
import { sameName } from './reference';
import type { SheetMark } from './reference';
import { rewriteFormula } from './rewriteFormula';

/**
 * A formula after a sheet was renamed; other references stay unchanged.
 *
 * @example renameSheetInFormula('=Hoja1!A1+A1', 'Hoja1', 'Plan 2024') // "='Plan 2024'!A1+A1"
 */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return rewriteSheets(formula, (sheet) => renamed(sheet, from, to));
}

/** A formula after several sheets were renamed at once, by their names before. */
export const renameSheetsInFormula = (formula: string, names: ReadonlyMap<string, string>): string => rewriteSheets(formula, (sheet) => {
  let changed: SheetMark | undefined;
  for (const [from, to] of names) {
    const here = renamed(sheet, from, to);
    if (here === undefined) continue;
    changed = { ...sheet, ...changed, ...(here.first === sheet.first ? {} : { first: here.first }), ...(here.last === sheet.last ? {} : { last: to }) };
  }
  return changed;
});

/**
 * A formula after a sheet was deleted: references to it become `#REF!`.
 *
 * @example removeSheetFromFormula('=Hoja1!A1+A1', 'Hoja1') // '=#REF!+A1'
 */
export function removeSheetFromFormula(formula: string, sheet: string): string {
  return rewriteSheets(formula, (mark) => (renamed(mark, sheet, '') === undefined ? undefined : 'deleted'));
}

function rewriteSheets(formula: string, change: (sheet: SheetMark) => SheetMark | 'deleted' | undefined): string {
  if (!formula.includes('!')) return formula;
  return rewriteFormula(formula, (token) => {
    const sheet = token.kind === 'reference' ? token.reference.sheet : token.kind === 'name' || token.kind === 'error' ? token.sheet : undefined;
    const changed = sheet === undefined ? undefined : change(sheet);
    if (changed === undefined) return undefined;
    if (changed === 'deleted') return '#REF!';
    if (token.kind === 'reference') return printReference({ ...token.reference, sheet: changed });
    return sheetPrefix(changed) + (token.kind === 'name' ? token.name : token.text.slice(token.text.lastIndexOf('!', token.text.length - 2) + 1));
  });
}

function renamed(sheet: SheetMark, from: string, to: string): SheetMark | undefined {
  if (sheet.workbook !== undefined) return undefined;
  const isFirst = sameName(sheet.first, from);
  const isLast = sheet.last !== undefined && sameName(sheet.last, from);
  if (!isFirst && !isLast) return undefined;
  return { ...sheet, first: isFirst ? to : sheet.first, ...(isLast ? { last: to } : {}) };
}
