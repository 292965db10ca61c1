import { removeSheetFromFormula, renameSheetInFormula } from '../formula/renameSheetInFormula';
import { ModelError } from './modelError';
import { rewriteFormulas } from './rewriteFormulas';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** What is wrong with a sheet's name, or null: 1 to 31 letters, none of `\ / ? * [ ] :`, no apostrophe at either end, not taken. */
export function sheetNameFault(workbook: Workbook, name: string, except?: Sheet): 'InvalidArgument' | 'ItemAlreadyExists' | null {
  if (name.trim() === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name)) return 'InvalidArgument';
  const taken = workbook.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase());
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
 * Adds a sheet behind the last one; without a name it is `Sheet1`, `Sheet2`… as an English Excel calls them.
 *
 * @throws ModelError `InvalidArgument` for a name Excel does not take, `ItemAlreadyExists` for one that is taken
 */
export function addSheet(workbook: Workbook, name = freeName(workbook, 'Sheet')): Sheet {
  refuseName(workbook, name);
  const sheet = workbook.insertSheet(name);
  workbook.notify({ type: 'sheetAdded', sheetId: sheet.id });
  return sheet;
}

/**
 * Deletes a sheet and its names; formulas that pointed to it get `#REF!`.
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
  workbook.forgetActive(sheet);
  for (const tracked of sheet.tracked) tracked.area = null;
  rewriteFormulas(workbook, (formula) => removeSheetFromFormula(formula, sheet.name));
  workbook.notify({ type: 'sheetDeleted', sheetId: sheet.id });
  const next = workbook.sheets.slice(position).find(({ visibility }) => visibility === 'Visible') ?? others.at(-1);
  if (wasActive && next !== undefined) workbook.activate(next);
}

/**
 * Gives a sheet another name; formulas, names, rules and charts that point to it follow.
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

/** Moves a sheet to a place among the others, counted from 0. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  const before = workbook.sheets.indexOf(sheet);
  if (position < 0 || position >= workbook.sheets.length) {
    throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  if (before !== position) workbook.notify({ type: 'sheetMoved', sheetId: sheet.id, before, after: position });
}

/** @throws ModelError `InvalidOperation` when no sheet would be left to see */
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
