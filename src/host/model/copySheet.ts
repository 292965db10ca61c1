import { renameSheetInFormula } from '../formula/renameSheetInFormula';
import { renameTableInFormula } from '../formula/tableNames';
import type { Cell } from './cell';
import { cloneData } from './cloneData';
import { rewriteSheetFormulas } from './rewriteFormulas';
import { addSheet, sheetNameFault } from './sheets';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** A name for a copy that is not taken: `Plan (2)`, `Plan (3)`… */
function copyName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number += 1) {
    const tail = ` (${number})`;
    const wanted = name.slice(0, 31 - tail.length) + tail;
    if (sheetNameFault(workbook, wanted) === null) return wanted;
  }
}

/**
 * Copies a sheet with everything on it to a place among the sheets (the end when absent). References to the sheet itself point
 * to the copy; its names, and those of the workbook that point to it, become names of the copy; its tables get new names.
 */
export function copySheet(workbook: Workbook, source: Sheet, position = workbook.sheets.length): Sheet {
  const copy = addSheet(workbook, copyName(workbook, source.name));
  const own = (formula: string): string => renameSheetInFormula(formula, source.name, copy.name);
  for (const row of source.cells.rowNumbers()) {
    copy.cells.setRow(row, source.cells.row(row).map((cell) => withFormula(cell, own)));
  }
  for (const [column, properties] of source.columns) copy.columns.set(column, properties);
  for (const [row, properties] of source.rows) copy.rows.set(row, properties);
  Object.assign(copy, cloneData({
    visibility: source.visibility, tabColor: source.tabColor, showGridlines: source.showGridlines, showHeadings: source.showHeadings,
    frozen: source.frozen, protection: source.protection, standardWidth: source.standardWidth, standardHeight: source.standardHeight,
    merges: source.merges, conditionalFormats: source.conditionalFormats, validations: source.validations,
    notes: source.notes, hyperlinks: source.hyperlinks, autoFilter: source.autoFilter, page: source.page,
  }));
  for (const table of source.tables) {
    const copied = copyTable(workbook, table);
    copy.tables.push(copied);
    rewriteSheetFormulas(copy, (formula) => renameTableInFormula(formula, table.name, copied.name));
  }
  copy.charts = cloneData(source.charts).map((chart) => ({ ...chart, id: `${chart.id}-${copy.number}` }));
  for (const series of copy.charts.flatMap((chart) => chart.series)) {
    series.nameFormula = series.nameFormula === null ? null : own(series.nameFormula);
    series.values = series.values === null ? null : own(series.values);
    series.categories = series.categories === null ? null : own(series.categories);
  }
  const isLocal = (name: string): boolean => workbook.definedName(name, source.id) !== undefined;
  const names = workbook.names.filter(({ name, sheetId, formula }) =>
    sheetId === source.id || (sheetId === null && !isLocal(name) && own(formula) !== formula));
  workbook.names.push(...names.map((name) => ({ ...name, sheetId: copy.id, formula: own(name.formula) })));
  workbook.sheets.splice(workbook.sheets.indexOf(copy), 1);
  workbook.sheets.splice(position, 0, copy);
  return copy;
}

function copyTable(workbook: Workbook, table: Table): Table {
  const id = workbook.nextNumber();
  let name = `${table.name}${id}`;
  while (workbook.table(name) !== undefined) name += '_';
  return { ...cloneData(table), id, name };
}

const withFormula = (cell: Cell | undefined, change: (formula: string) => string): Cell | undefined =>
  (cell === undefined || cell.formula === null ? cell : { ...cell, formula: change(cell.formula) });
