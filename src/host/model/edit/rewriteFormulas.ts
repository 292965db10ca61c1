import { makeCell } from '../cell';
import type { DataTable } from '../cell';
import type { ConditionalRule, Threshold } from '../cellRules';
import { rewriteSeries } from '../drawing/chartSeries';
import type { Sheet } from '../sheet';
import type { CellOfSheet, Workbook } from '../workbook';

/**
 * Returns the new text of a formula (with its `=`). `sheet` is the name of its sheet, '' for a name of the workbook; `row` is the
 * row of its cell, null when it is in none.
 */
type FormulaRewrite = (formula: string, sheet: string, row: number | null) => string;

/** Rewrites all formulas of the workbook: in cells, names, conditional formats, validations, tables and charts. */
export function rewriteFormulas(workbook: Workbook, change: FormulaRewrite): void {
  const cells = workbook.sheets.flatMap((sheet) => rewriteSheetFormulas(sheet, (formula, row) => change(formula, sheet.name, row)));
  const names: string[] = [];
  for (const name of workbook.names) {
    const sheet = workbook.sheets.find(({ id }) => id === name.sheetId)?.name ?? '';
    const formula = change(name.formula, sheet, null);
    if (formula === name.formula) continue;
    name.formula = formula;
    names.push(name.name.toUpperCase());
  }
  if (cells.length > 0 || names.length > 0) workbook.notify({ type: 'formulasRewritten', cells, names });
}

/** Rewrites all formulas on one sheet, names left out; returns the cells whose formula changed. */
export function rewriteSheetFormulas(sheet: Sheet, change: (formula: string, row: number | null) => string): CellOfSheet[] {
  const formula = (text: string): string => (text.startsWith('=') ? change(text, null) : text);
  const optional = (text: string | null): string | null => (text === null ? null : formula(text));
  const cells = rewriteCells(sheet, change);
  sheet.kept.formulas = sheet.kept.formulas.map((text) => change(text, null));
  for (const format of sheet.conditionalFormats) format.rule = rewriteRule(format.rule, (text) => change(text, null));
  for (const validation of sheet.validations) {
    validation.formula1 = formula(validation.formula1);
    validation.formula2 = formula(validation.formula2);
  }
  for (const column of sheet.tables.flatMap(({ columns }) => columns)) {
    column.calculatedFormula = optional(column.calculatedFormula);
    column.totalsFormula = optional(column.totalsFormula);
  }
  for (const series of sheet.charts.flatMap((chart) => chart.series)) rewriteSeries(series, formula);
  return cells;
}

function rewriteCells({ id, cells }: Sheet, change: (formula: string, row: number) => string): CellOfSheet[] {
  const changed: CellOfSheet[] = [];
  for (const row of cells.rowNumbers()) {
    cells.row(row).forEach((cell, column) => {
      if (cell === undefined) return;
      if (cell.formula === null) {
        if (cell.extra?.dataTable === undefined) return;
        const dataTable = withInputs(cell.extra.dataTable, (text) => change(text, row));
        if (dataTable !== cell.extra.dataTable) cells.set(row, column, { ...cell, extra: { ...cell.extra, dataTable } });
        return;
      }
      const formula = change(cell.formula, row);
      if (formula === cell.formula) return;
      cells.set(row, column, makeCell(cell.value, formula, cell.style, cell.extra));
      changed.push({ sheetId: id, row, column });
    });
  }
  return changed;
}

/** A data table with its input cells rewritten; the same one when none changes. */
function withInputs(dataTable: DataTable, change: (formula: string) => string): DataTable {
  const inputs = Object.entries(dataTable.inputs).map(([name, input]) => [name, input, change(input)] as const);
  if (inputs.every(([, before, after]) => before === after)) return dataTable;
  return { ...dataTable, inputs: Object.fromEntries(inputs.map(([name, , after]) => [name, after])) };
}

function rewriteRule(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  const limit = <T extends Threshold>(threshold: T): T =>
    (threshold.formula === null ? threshold : { ...threshold, formula: change(threshold.formula) });
  switch (rule.type) {
    case 'CellValue':
      return { ...rule, formula1: change(rule.formula1), formula2: rule.formula2 === null ? null : change(rule.formula2) };
    case 'Custom':
      return { ...rule, formula: change(rule.formula) };
    case 'ColorScale':
      return { ...rule, points: rule.points.map(limit) };
    case 'DataBar':
      return { ...rule, lower: limit(rule.lower), upper: limit(rule.upper) };
    case 'IconSet':
      return { ...rule, thresholds: rule.thresholds.map(limit) };
    default:
      return rule;
  }
}
