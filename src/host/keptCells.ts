import type { Area } from './area';
import { dropSpills } from './model/calculation/spills';
import type { Cell } from './model/cell';
import type { ConditionalFormat, DataValidation } from './model/cellRules';
import type { Sheet } from './model/sheet';
import type { Workbook } from './model/workbook';
import { readHeaders } from './model/edit/tableHeaders';

/** Everything that an edit of a block can change, as it stood: cells with their fonts and arrays, merged blocks and rules. */
export interface KeptCells {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: readonly (readonly [row: number, column: number, cell: Cell])[];
  readonly merges: readonly Area[];
  readonly conditionalFormats: readonly KeptRule<ConditionalFormat>[];
  readonly validations: readonly KeptRule<DataValidation>[];
}

/** Rules change in place: their blocks are kept apart. */
interface KeptRule<Rule> {
  readonly rule: Rule;
  readonly areas: readonly Area[];
}

const keptRules = <Rule extends { areas: Area[] }>(rules: readonly Rule[]): KeptRule<Rule>[] =>
  rules.map((rule) => ({ rule, areas: [...rule.areas] }));

function restoredRules<Rule extends { areas: Area[] }>(kept: readonly KeptRule<Rule>[]): Rule[] {
  return kept.map(({ rule, areas }) => {
    rule.areas = [...areas];
    return rule;
  });
}

/** Keeps a block as it stands. */
export function keepCells(sheet: Sheet, area: Area): KeptCells {
  const cells: [number, number, Cell][] = [];
  sheet.cells.forEachIn(area, (cell, row, column) => cells.push([row, column, cell]));
  return {
    sheet, area, cells,
    merges: [...sheet.merges],
    conditionalFormats: keptRules(sheet.conditionalFormats),
    validations: keptRules(sheet.validations),
  };
}

/** Puts a block back as it was kept, exactly, and notifies; what changed outside the block stays, but for merged blocks and rules. */
export function restoreCells(workbook: Workbook, { sheet, area, cells, merges, conditionalFormats, validations }: KeptCells): void {
  dropSpills(sheet, area);
  const present: [number, number][] = [];
  sheet.cells.forEachIn(area, (_, row, column) => present.push([row, column]));
  for (const [row, column] of present) sheet.cells.set(row, column, undefined);
  for (const [row, column, cell] of cells) sheet.cells.set(row, column, cell);
  sheet.merges = [...merges];
  sheet.conditionalFormats = restoredRules(conditionalFormats);
  sheet.validations = restoredRules(validations);
  readHeaders(workbook, sheet, area);
  workbook.notify({ type: 'cells', sheetId: sheet.id, area, how: 'RangeEdited' });
  workbook.notify({ type: 'formats', sheetId: sheet.id, area });
}
