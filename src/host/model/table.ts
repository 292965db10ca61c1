import type { Area } from '../area';

export type TableColumn = {
  /** Unique in the table and never used again. */
  readonly id: number;
  /** Equals the text of its header cell. */
  name: string;
  totalsLabel: string | null;
  /** `sum`, `average`, `count`…, `custom`, or `none`, in the file's words. */
  totalsFunction: string;
  totalsFormula: string | null;
  /** The formula of a calculated column, else null. */
  calculatedFormula: string | null;
};

/** An Excel table (ListObject). `area` includes the header and totals rows that are shown. */
export type Table = {
  readonly id: number;
  name: string;
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** The filter over header and body; null when the filter is off. */
  filter: SheetFilter | null;
  /** What its rows were sorted by last. */
  sort?: TableSort;
};

/** Columns by their ids, the first one first. */
export type TableSort = { readonly keys: readonly { readonly column: number; readonly ascending: boolean }[]; readonly matchCase: boolean };

/** The rows of a table between header and totals: at least one. */
export const bodyArea = (table: Table): Area => ({
  ...table.area,
  top: table.area.top + (table.showHeaders ? 1 : 0),
  bottom: table.area.bottom - (table.showTotals ? 1 : 0),
});

/**
 * A new column with a name that is not in `names`; adds the name.
 *
 * @example newTableColumn(3, new Set(['Column1'])).name // 'Column2'
 */
export function newTableColumn(id: number, names: Set<string>, wanted = 'Column1'): TableColumn {
  const stem = wanted.replace(/\d+$/, '');
  let name = wanted;
  for (let number = 2; names.has(name); number += 1) name = stem + String(number);
  names.add(name);
  return { id, name, totalsLabel: null, totalsFunction: 'none', totalsFormula: null, calculatedFormula: null };
}

/** The criterion of one column of a filter, in the words of Office.js's FilterCriteria. */
export type FilterCriterion = {
  readonly filterOn: 'Values' | 'Custom' | 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent' | 'CellColor' | 'FontColor' | 'Dynamic' | 'Icon';
  readonly values?: readonly string[];
  readonly includeBlanks?: boolean;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
  readonly dynamicCriteria?: string;
  readonly color?: string;
};

/** A filter over a block whose first row is the header. `columns` has the filtered columns by index inside the block, from 0. */
export type SheetFilter = { area: Area; columns: Map<number, FilterCriterion> };
