import { sameName } from '../../formula/references/reference';
import { removeSheetFromFormula, renameSheetInFormula } from '../../formula/references/renameSheetInFormula';
import { renameTableInFormula } from '../../formula/references/tableNames';
import type { Cell } from '../cell';
import { copyContent, deepCopy } from '../document/sheetContent';
import { rewriteSeries } from '../drawing/chartSeries';
import { ModelError } from '../modelError';
import type { Sheet } from '../sheet';
import type { Table } from '../table';
import type { Workbook } from '../workbook';
import { rewriteFormulas, rewriteSheetFormulas } from './rewriteFormulas';

/** The error of a sheet name, or null: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not taken. */
function sheetNameFault(workbook: Workbook, name: string, except?: Sheet): 'InvalidArgument' | 'ItemAlreadyExists' | null {
  if (name.trim() === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name)) return 'InvalidArgument';
  const taken = workbook.sheets.some((sheet) => sheet !== except && sameName(sheet.name, name));
  return taken ? 'ItemAlreadyExists' : null;
}

function refuseName(workbook: Workbook, name: string, except?: Sheet): void {
  const fault = sheetNameFault(workbook, name, except);
  if (fault === 'InvalidArgument') throw new ModelError(fault, 'The argument is invalid or missing or has an incorrect format.');
  if (fault !== null) throw new ModelError(fault, 'A resource with the same name or identifier already exists.');
}

function freeName(workbook: Workbook, stem: string): string {
  for (let number = 1; ; number += 1) {
    const name = stem + String(number);
    if (sheetNameFault(workbook, name) === null) return name;
  }
}

/**
 * Adds a sheet after the last one. The default name is `Sheet1`, `Sheet2`… as in an English Excel.
 *
 * @throws ModelError `InvalidArgument` for a name that Excel refuses, `ItemAlreadyExists` for one that is taken
 */
export function addSheet(workbook: Workbook, name = freeName(workbook, 'Sheet')): Sheet {
  refuseName(workbook, name);
  const sheet = workbook.insertSheet(name);
  workbook.notify({ type: 'sheetAdded', sheetId: sheet.id });
  return sheet;
}

/**
 * Deletes a sheet and its names; references to it become `#REF!`.
 *
 * @throws ModelError `InvalidOperation` for the last visible sheet or a very hidden one
 */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (others.length === 0 || sheet.visibility === 'VeryHidden') {
    throw new ModelError('InvalidOperation', 'This operation is not permitted for the current object.');
  }
  const position = workbook.sheets.indexOf(sheet);
  const wasActive = workbook.activeSheet === sheet;
  workbook.sheets.splice(position, 1);
  workbook.names = workbook.names.filter(({ sheetId }) => sheetId !== sheet.id);
  workbook.clearActive(sheet);
  for (const tracked of sheet.tracked) tracked.area = null;
  rewriteFormulas(workbook, (formula) => removeSheetFromFormula(formula, sheet.name));
  workbook.notify({ type: 'sheetDeleted', sheetId: sheet.id });
  const next = workbook.sheets.slice(position).find(({ visibility }) => visibility === 'Visible') ?? others.at(-1);
  if (wasActive && next !== undefined) workbook.activate(next);
}

/**
 * Renames a sheet; formulas, names, rules, charts and links that refer to it follow.
 *
 * @throws ModelError as {@link addSheet}
 */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  refuseName(workbook, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(workbook, (formula) => renameSheetInFormula(formula, before, name));
  for (const link of workbook.sheets.flatMap(({ hyperlinks }) => hyperlinks)) {
    if (link.documentReference?.includes('!') === true) {
      link.documentReference = renameSheetInFormula(link.documentReference, before, name);
    }
  }
  workbook.notify({ type: 'sheetRenamed', sheetId: sheet.id, before, after: name });
}

/** Moves a sheet to a position among all sheets, counted from 0. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  const before = workbook.sheets.indexOf(sheet);
  if (position < 0 || position >= workbook.sheets.length) {
    throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  if (before !== position) workbook.notify({ type: 'sheetMoved', sheetId: sheet.id, before, after: position });
}

/**
 * Shows or hides a sheet; hiding the active sheet activates another.
 *
 * @throws ModelError `InvalidOperation` when no visible sheet would be left
 */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Sheet['visibility']): void {
  const before = sheet.visibility;
  if (before === visibility) return;
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && others.length === 0) {
    throw new ModelError('InvalidOperation', 'This operation is not permitted for the current object.');
  }
  const wasActive = workbook.activeSheet === sheet;
  sheet.visibility = visibility;
  const [next] = others;
  if (wasActive && visibility !== 'Visible' && next !== undefined) workbook.activate(next);
  workbook.notify({ type: 'sheetVisibility', sheetId: sheet.id, before, after: visibility });
}

/** The first free name for a copy: `Plan (2)`, `Plan (3)`… */
export function copyName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number += 1) {
    const tail = ` (${number})`;
    const wanted = name.slice(0, 31 - tail.length) + tail;
    if (sheetNameFault(workbook, wanted) === null) return wanted;
  }
}

/**
 * Copies a sheet to a position among the sheets (default: the end). References to the sheet itself refer to the copy; its names,
 * and names of the workbook that refer to it, become names of the copy; its tables get new names.
 */
export function copySheet(workbook: Workbook, source: Sheet, position = workbook.sheets.length): Sheet {
  const copy = addSheet(workbook, copyName(workbook, source.name));
  const own = (formula: string): string => renameSheetInFormula(formula, source.name, copy.name);
  for (const row of source.cells.rowNumbers()) {
    copy.cells.setRow(row, source.cells.row(row).map((cell) => withFormula(cell, own)));
  }
  for (const [column, properties] of source.columns) copy.columns.set(column, properties);
  for (const [row, properties] of source.rows) copy.rows.set(row, properties);
  copyContent(source, copy);
  copy.comments = deepCopy(source.comments).map((comment) => {
    const renewed = <T extends { readonly id: string }>(item: T): T => ({ ...item, id: idInCopy(item.id, copy.number) });
    return { ...renewed(comment), replies: comment.replies.map(renewed) };
  });
  for (const table of source.tables) {
    const copied = copyTable(workbook, table);
    copy.tables.push(copied);
    rewriteSheetFormulas(copy, (formula) => renameTableInFormula(formula, table.name, copied.name));
  }
  copy.charts = deepCopy(source.charts).map((chart) => ({ ...chart, id: `${chart.id}-${copy.number}` }));
  for (const series of copy.charts.flatMap((chart) => chart.series)) rewriteSeries(series, own);
  const isLocal = (name: string): boolean => workbook.definedName(name, source.id) !== undefined;
  const names = workbook.names.filter(({ name, sheetId, formula }) =>
    sheetId === source.id || (sheetId === null && !isLocal(name) && own(formula) !== formula));
  for (const name of names) workbook.names.push({ ...name, sheetId: copy.id, formula: own(name.formula) });
  workbook.sheets.splice(workbook.sheets.indexOf(copy), 1);
  workbook.sheets.splice(position, 0, copy);
  return copy;
}

/** The id of a comment in a copy of its sheet: its beginning is the number of the copy. */
const idInCopy = (id: string, number: number): string => id.replace(/^\{[^-]*/, `{${number.toString(16).toUpperCase().padStart(8, '0')}`);

/** A copy of a table with a number and a name of its own. */
export function copyTable(workbook: Workbook, table: Table): Table {
  const id = workbook.nextNumber();
  let name = `${table.name}${id}`;
  while (workbook.table(name) !== undefined) name += '_';
  return { ...deepCopy(table), id, name };
}

const withFormula = (cell: Cell | undefined, change: (formula: string) => string): Cell | undefined =>
  (cell === undefined || cell.formula === null ? cell : { ...cell, formula: change(cell.formula) });
