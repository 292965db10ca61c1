import type { Cell } from '../../model/cell';
import type { Shape } from '../../model/drawing/shape';
import type { RowProperties, Sheet } from '../../model/sheet';
import type { Rows } from '../cells/patchRows';
import { columnsXml } from '../cells/rowsAndColumns';
import type { KeptColumns } from '../cells/rowsAndColumns';
import type { KeptCharts } from '../charts/readCharts';
import type { KeptNotes } from '../drawing/readNotes';
import type { KeptThreads } from '../drawing/threads';
import { stateText } from '../xml/edits';
import type { KeptRules } from '../rules/conditionalFormats';
import { filterXml } from './filterXml';
import { viewState } from './sheetView';
import type { KeptTables } from './tableParts';
import type { KeptValidations } from './validations';

/** A sheet as it was in the file, so that saving finds the differences. */
export type SheetOrigin = {
  /** Its part. */
  readonly part: string;
  readonly revision: number;
  readonly rows: Rows;
  readonly states: SheetStates;
  readonly kept: Readonly<Sheet['kept']>;
  readonly columns: KeptColumns;
  readonly rules: KeptRules;
  readonly validations: KeptValidations;
  readonly tables: KeptTables;
  readonly charts: KeptCharts;
  readonly shapes: readonly Shape[];
  readonly notes: KeptNotes;
  readonly threads: KeptThreads;
};

/** One text per aspect of a sheet that is saved separately; equal texts mean no change. */
export type SheetStates = { readonly [aspect in ReturnType<typeof aspects>[number][0]]: string };

const aspects = (sheet: Sheet, isFront: boolean) => [
  ['properties', [sheet.tabColor, sheet.page.fit !== null]], ['view', [viewState(sheet), isFront]], ['format', [sheet.standardWidth, sheet.standardHeight]],
  ['columns', columnsXml(sheet, (style) => style)], ['protection', sheet.protection], ['filter', filterXml(sheet.autoFilter)],
  ['merges', sheet.merges], ['rules', sheet.conditionalFormats], ['validations', sheet.validations], ['hyperlinks', sheet.hyperlinks],
  ['page', sheet.page], ['breaks', sheet.pageBreaks], ['custom', sheet.customProperties], ['rows', [...sheet.rows]], ['kept', sheet.kept],
] as const;

export const sheetStates = (sheet: Sheet, isFront: boolean): SheetStates =>
  Object.fromEntries(aspects(sheet, isFront).map(([aspect, data]) => [aspect, stateText(data)])) as SheetStates;

/** The current rows of a sheet. Cells are never changed in place, so copies of their lists are enough. */
export function keepRows(sheet: Sheet): Rows {
  const lines = new Map<number, readonly (Cell | undefined)[]>();
  for (const row of sheet.cells.rowNumbers()) lines.set(row, [...sheet.cells.row(row)]);
  const rows: ReadonlyMap<number, RowProperties> = new Map(sheet.rows);
  return { cells: { row: (row) => lines.get(row) ?? [], rowNumbers: () => [...lines.keys()] }, rows };
}
