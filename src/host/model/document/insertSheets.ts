import { removeSheetFromFormula, renameSheetsInFormula } from '../../formula/references/renameSheetInFormula';
import { renameTableInFormula } from '../../formula/references/tableNames';
import { isDynamicArray } from '../calculation/spills';
import { makeCell } from '../cell';
import type { Cell, CellExtra } from '../cell';
import { addSheet, copyName, copyTable } from '../edit/sheets';
import { rewriteSheetFormulas } from '../edit/rewriteFormulas';
import type { Sheet } from '../sheet';
import type { DefinedName, Workbook } from '../workbook';
import { copyContent } from './sheetContent';

/** How formulas of a workbook read in another one, into which some of its sheets are inserted. */
interface Translation {
  /** The formula there. References to sheets that stay behind become `#REF!`. */
  readonly formula: (formula: string) => string;
  /** Whether a formula refers to what stays behind: another sheet, or another workbook. */
  readonly reachesOut: (formula: string) => boolean;
  readonly style: (index: number) => number;
}

/**
 * Inserts sheets of another workbook at a position, in the order given. Sheets, and tables, whose name is taken get another one; formulas
 * that refer to sheets inserted together follow. A formula of a cell that refers to what stays behind leaves its value. Names that refer
 * to the sheets come along, for their sheet alone where the workbook has the name already.
 *
 * @returns the new sheets
 */
export function insertSheets(workbook: Workbook, source: Workbook, sheets: readonly Sheet[], position: number): Sheet[] {
  const inserted = sheets.map((sheet) => ({ sheet, copy: addSheet(workbook, workbook.sheet(sheet.name) === undefined ? sheet.name : copyName(workbook, sheet.name)) }));
  const translation = translationOf(workbook, source, inserted);
  for (const { sheet, copy } of inserted) fill(workbook, sheet, copy, translation);
  for (const { sheet, copy } of inserted) {
    for (const table of sheet.tables) {
      const isTaken = workbook.table(table.name) !== undefined || workbook.definedName(table.name, null) !== undefined;
      const copied = { ...copyTable(workbook, table), ...(isTaken ? {} : { name: table.name }) };
      copy.tables.push(copied);
      if (isTaken) for (const other of inserted) rewriteSheetFormulas(other.copy, (formula) => renameTableInFormula(formula, table.name, copied.name));
    }
  }
  for (const { copy } of inserted) rewriteSheetFormulas(copy, translation.formula);
  workbook.names.push(...namesFor(workbook, source, inserted, translation));
  const copies = inserted.map(({ copy }) => copy);
  workbook.sheets.splice(workbook.sheets.length - copies.length, copies.length);
  workbook.sheets.splice(position, 0, ...copies);
  return copies;
}

type Inserted = readonly { readonly sheet: Sheet; readonly copy: Sheet }[];

function translationOf(workbook: Workbook, source: Workbook, inserted: Inserted): Translation {
  const left = source.sheets.filter((sheet) => inserted.every((one) => one.sheet !== sheet));
  const names = new Map(inserted.map(({ sheet, copy }) => [sheet.name, copy.name]));
  const withoutLeft = (formula: string): string => left.reduce((text, { name }) => removeSheetFromFormula(text, name), formula);
  const styles = new Map<number, number>([[0, 0]]);
  return {
    formula: (formula) => renameSheetsInFormula(withoutLeft(formula), names),
    reachesOut: (formula) => /\[[^\]]*\][^!]*!/.test(formula) || withoutLeft(formula) !== formula,
    style: (index) => {
      const known = styles.get(index);
      if (known !== undefined) return known;
      const style = source.style(index);
      const named = source.namedStyles.get(style.styleName);
      if (named !== undefined && !workbook.namedStyles.has(named.name)) workbook.namedStyles.set(named.name, named);
      const here = workbook.styles.intern(style);
      styles.set(index, here);
      return here;
    },
  };
}

function fill(workbook: Workbook, source: Sheet, copy: Sheet, { reachesOut, style }: Translation): void {
  copyContent(source, copy);
  for (const [column, properties] of source.columns) copy.columns.set(column, { ...properties, style: style(properties.style) });
  for (const [row, properties] of source.rows) copy.rows.set(row, { ...properties, style: style(properties.style) });
  const moved = (cell: Cell | undefined): Cell | undefined => {
    if (cell === undefined) return undefined;
    const formula = cell.formula === null || reachesOut(cell.formula) ? null : cell.formula;
    return makeCell(cell.value, formula, style(cell.style), extraOf(cell, formula, workbook.dynamicArrayMark));
  };
  for (const row of source.cells.rowNumbers()) copy.cells.setRow(row, source.cells.row(row).map(moved));
}

/** What a cell keeps beside value, formula and style: nothing of a formula that it loses, and no mark of the other file's metadata. */
function extraOf({ extra, formula: before }: Cell, formula: string | null, mark: string | null): CellExtra | null {
  if (extra === null || (before !== null && formula === null)) return null;
  const { metadata: _other, ...rest } = extra;
  return isDynamicArray(extra) ? { ...rest, isDynamic: true, ...(mark !== null && { metadata: mark }) } : rest;
}

/** The names that come along: those of the sheets, and those of the workbook that refer to them. */
function namesFor(workbook: Workbook, source: Workbook, inserted: Inserted, { formula: here, reachesOut }: Translation): DefinedName[] {
  const names: DefinedName[] = [];
  for (const name of source.names) {
    const owner = inserted.find(({ sheet }) => sheet.id === name.sheetId);
    const formula = here(name.formula);
    if (owner !== undefined) names.push({ ...name, sheetId: owner.copy.id, formula });
    if (name.sheetId !== null || reachesOut(name.formula)) continue;
    const isTaken = workbook.definedName(name.name, null) !== undefined || workbook.table(name.name) !== undefined;
    if (!isTaken) names.push({ ...name, sheetId: null, formula });
    else names.push(...inserted.filter(({ copy }) => !names.some((other) => other.sheetId === copy.id && other.name === name.name)).map(({ copy }) => ({ ...name, sheetId: copy.id, formula })));
  }
  return names;
}
