import { translateFormula } from '../../formula/references/moveReferences';
import { type Area, areaOf, columnCount, hasCell, intersect, isValidArea, overlaps, rowCount } from '../../area';
import { type Cell, type CellExtra, makeCell } from '../cell';
import { ModelError } from '../modelError';
import type { Sheet } from '../sheet';
import { setConditionalFormats, withoutArea } from './conditionalFormats';
import { watchFormulas } from '../calculation/formulaEdits';
import { dropSpills, dynamicAt, isDynamicArray, spilledIn } from '../calculation/spills';
import { readHeaders } from './tableHeaders';
import type { Workbook } from '../workbook';

export type CopyWhat = 'All' | 'Formulas' | 'Values' | 'Formats';
type CopyOptions = { readonly what?: CopyWhat; readonly skipBlanks?: boolean; readonly transpose?: boolean };
type SheetBlock = { readonly sheet: Sheet; readonly area: Area };

/**
 * Copies a block as Office.js's `copyFrom` does: a target whose size is a multiple of the source's is tiled, any other is
 * written in the size of the source from its top left cell. Relative references move along. Returns the block written.
 *
 * @throws ModelError `InvalidArgument` when the copy would leave the sheet
 */
export function copyCells(workbook: Workbook, source: SheetBlock, target: SheetBlock, options: CopyOptions = {}): Area {
  const { what = 'All', skipBlanks = false, transpose = false } = options;
  const height = transpose ? columnCount(source.area) : rowCount(source.area);
  const width = transpose ? rowCount(source.area) : columnCount(source.area);
  const written = writtenArea(target.area, height, width);
  if (!isValidArea(written)) throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  const filled = what === 'Values' || what === 'Formats' ? [] : source.sheet.cells.mayHoldFormulas ? spilledIn(source.sheet, source.area) : [];
  const cells = source.sheet.cells.block<Cell | undefined>(source.area, (cell, row, column) => (filled.some((area) => hasCell(area, row, column)) ? withoutSpilled(cell) : cell), undefined);
  if (what !== 'Formats') dropSpills(target.sheet, written);
  const formulas = watchFormulas(workbook, target.sheet, written);
  for (let row = written.top; row <= written.bottom; row += 1) {
    for (let column = written.left; column <= written.right; column += 1) {
      const down = (row - written.top) % height;
      const along = (column - written.left) % width;
      const [fromRow, fromColumn] = transpose ? [along, down] : [down, along];
      const cell = cells[fromRow]?.[fromColumn];
      if (skipBlanks && (cell === undefined || (cell.value === null && cell.formula === null))) continue;
      const place = [source.area.top + fromRow, source.area.left + fromColumn] as const;
      const style = cell?.style ?? source.sheet.emptyStyleAt(...place);
      const copy = copied(cell, style, what, row - place[0], column - place[1]);
      put(target.sheet, row, column, isDynamicArray(cell?.extra ?? null) && copy.formula !== null ? { ...copy, extra: dynamicAt(row, column, workbook.dynamicArrayMark) } : copy, what);
    }
  }
  if (what === 'All' || what === 'Formats') copyRules(source, { sheet: target.sheet, area: written }, transpose);
  readHeaders(workbook, target.sheet, written);
  workbook.notify({ type: 'cells', sheetId: target.sheet.id, area: written, how: 'RangeEdited', ...formulas() });
  return written;
}

function writtenArea(target: Area, height: number, width: number): Area {
  const isTiled = rowCount(target) % height === 0 && columnCount(target) % width === 0;
  return isTiled ? target : areaOf(target.top, target.left, height, width);
}

function copied(cell: Cell | undefined, style: number, what: CopyWhat, rows: number, columns: number): Cell {
  if (cell === undefined || what === 'Values') return makeCell(cell?.value ?? null, null, style);
  if (cell.formula === null) return makeCell(cell.value, null, style, unspilled(cell.extra));
  const formula = translateFormula(cell.formula, rows, columns);
  const file = cell.extra?.file;
  return makeCell(formula === cell.formula ? cell.value : null, formula, style, file === undefined ? null : { file });
}

/** What a copy keeps of a value: not that a formula put it there. */
function unspilled(extra: CellExtra | null): CellExtra | null {
  if (extra?.isSpilled !== true) return extra;
  const { isSpilled: _filled, ...rest } = extra;
  return Object.keys(rest).length === 0 ? null : rest;
}

/** A cell without the value that a formula put there: it fills its cells again where it is copied to. */
const withoutSpilled = (cell: Cell): Cell => (cell.extra?.isSpilled === true ? makeCell(null, null, cell.style) : cell);

function put(sheet: Sheet, row: number, column: number, copy: Cell, what: CopyWhat): void {
  const old = sheet.cells.get(row, column);
  if (what === 'Formats') {
    sheet.cells.set(row, column, makeCell(old?.value ?? null, old?.formula ?? null, copy.style, old?.extra ?? null));
    return;
  }
  const style = what === 'All' ? copy.style : sheet.styleAt(row, column);
  const isNothing = copy.value === null && copy.formula === null && style === 0;
  sheet.cells.set(row, column, isNothing ? undefined : makeCell(copy.value, copy.formula, style, what === 'Values' ? null : copy.extra));
}

/** Replaces merges, conditional formats and validations of the target by those of the source. */
function copyRules(source: SheetBlock, target: SheetBlock, transpose: boolean): void {
  if (transpose) return;
  const rows = target.area.top - source.area.top;
  const columns = target.area.left - source.area.left;
  const moved = (area: Area): Area | null => {
    const inside = intersect(area, source.area);
    return inside === null ? null
      : { top: inside.top + rows, left: inside.left + columns, bottom: inside.bottom + rows, right: inside.right + columns };
  };
  const merges = source.sheet.merges.map(moved).filter((area) => area !== null);
  const rules = [...source.sheet.conditionalFormats, ...source.sheet.validations]
    .map((rule) => [rule, rule.areas.map(moved).filter((area) => area !== null)] as const);
  if (merges.length > 0) target.sheet.merges = [...target.sheet.merges.filter((area) => !overlaps(area, target.area)), ...merges];
  if (source.sheet !== target.sheet) return;
  setConditionalFormats(target.sheet, withoutArea(target.sheet.conditionalFormats, target.area));
  target.sheet.validations = withoutArea(target.sheet.validations, target.area);
  for (const [rule, areas] of rules) for (const area of areas) rule.areas.push(area);
}
