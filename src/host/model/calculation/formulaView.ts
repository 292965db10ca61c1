import { columnCount, rowCount, WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import { isCellError } from '../../format/cellValue';
import type { CellValue } from '../../format/cellValue';
import { Uncalculable } from '../../formula/evaluate/formulaFault';
import type { CalculatedWorkbook, FormulaCell } from '../../formula/evaluate/formulaWorkbook';
import { makeCell } from '../cell';
import type { CellExtra } from '../cell';
import { tableShape } from '../edit/tables';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { isDynamicArray, respill } from './spills';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** The local date and time as a serial number of Excel. */
function serialNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * MINUTE_MS) / DAY_MS + UNIX_EPOCH;
}

/** All formulas of a workbook, sheet by sheet. */
export function* formulaCells(workbook: Workbook): Iterable<FormulaCell> {
  for (const sheet of workbook.sheets) {
    if (sheet.cells.mayHoldFormulas) yield* formulasIn(sheet, WHOLE_SHEET);
  }
}

/** The formulas in a block of a sheet, row by row. */
export function formulasIn(sheet: Sheet, area: Area): FormulaCell[] {
  const found: FormulaCell[] = [];
  sheet.cells.forEachIn(area, ({ formula, extra }, row, column) => {
    if (formula === null) return;
    const place = { sheet: sheet.name, row, column, formula };
    found.push(extra?.arrayArea === undefined ? place : { ...place, ...fillsOf(extra.arrayArea, isDynamicArray(extra)) });
  });
  return found;
}

/** The size of the block that an array formula fills. */
const fillsOf = (area: Area, isDynamic: boolean): Pick<FormulaCell, 'fills'> =>
  ({ fills: { rows: rowCount(area), columns: columnCount(area), ...(isDynamic && { isDynamic: true }) } });

/** What a file keeps of a cell after its result changed: no longer the metadata of the value (`vm`), nor that it is unknown. */
function calculatedExtra(extra: CellExtra | null): CellExtra | null {
  if (extra === null || (extra.isUnknown === undefined && extra.metadata?.includes(' vm=') !== true)) return extra;
  const { isUnknown: _known, metadata = '', ...kept } = extra;
  const left = metadata.replace(/ vm="[^"]*"/, '');
  return left === '' ? kept : { ...kept, metadata: left };
}

/** The workbook as its formulas see it. Sheets and their used sizes are cached until {@link clearCache}. */
export interface FormulaView extends CalculatedWorkbook {
  /** Must be called after a change of sheets or cells and before the next calculation. */
  clearCache(): void;
}

/** The view of a workbook for a calculator. Sheets go by name; TODAY and NOW read the clock of the machine. */
export function formulaView(workbook: Workbook): FormulaView {
  const sizes = new Map<Sheet, { rows: number; columns: number }>();
  const named = new Map<string, Sheet>();
  const sheetNamed = (name: string): Sheet | undefined => {
    const known = named.get(name);
    if (known) return known;
    const sheet = workbook.sheet(name);
    if (sheet) named.set(name, sheet);
    return sheet;
  };
  const cellAt = (sheet: string, row: number, column: number) => sheetNamed(sheet)?.cells.get(row, column);
  const store = (name: string, row: number, column: number, value: CellValue, extraOf: (extra: CellExtra | null) => CellExtra | null): void => {
    const sheet = sheetNamed(name);
    if (!sheet) return;
    const cell = sheet.cells.get(row, column);
    const style = cell?.style ?? sheet.emptyStyleAt(row, column);
    sheet.cells.set(row, column, makeCell(value, cell?.formula ?? null, style, extraOf(cell?.extra ?? null)));
  };
  return {
    sheets: () => workbook.sheets.map(({ name }) => name),
    findSheet: (name) => sheetNamed(name)?.name,
    valueAt: (sheet, row, column) => {
      const cell = cellAt(sheet, row, column);
      if (cell === undefined) return null;
      if (cell.extra?.isUnknown === true && isCellError(cell.value)) throw new Uncalculable(cell.value.error);
      return cell.value;
    },
    storedAt: (sheet, row, column) => cellAt(sheet, row, column)?.value ?? null,
    iterates: () => workbook.iteration.enabled,
    isFrom1904: () => workbook.date1904,
    wasDeleted: (name) => workbook.deletedNames.has(name.toUpperCase()),
    usedSize: (name) => {
      const sheet = sheetNamed(name);
      if (!sheet) return { rows: 0, columns: 0 };
      const known = sizes.get(sheet);
      if (known) return known;
      const used = sheet.cells.usedArea(true);
      const size = used ? { rows: used.bottom + 1, columns: used.right + 1 } : { rows: 0, columns: 0 };
      sizes.set(sheet, size);
      return size;
    },
    nameFormula: (name, sheet) => {
      const id = workbook.sheet(sheet)?.id ?? null;
      return (workbook.definedName(name, id) ?? workbook.definedName(name, null))?.formula;
    },
    findTable: (name) => {
      const found = workbook.table(name);
      return found && tableShape(found.sheet, found.table);
    },
    tableAt: (name, row, column) => {
      const sheet = workbook.sheet(name);
      const table = sheet?.tableAt(row, column);
      return sheet && table ? tableShape(sheet, table) : undefined;
    },
    now: serialNow,
    rowState: (name, row) => {
      const sheet = workbook.sheet(name);
      if (!sheet?.row(row).hidden) return undefined;
      const filters = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)];
      const isFiltered = filters.some((filter) => filter && filter.columns.size > 0 && row > filter.area.top && row <= filter.area.bottom);
      return isFiltered ? 'filtered' : 'hidden';
    },
    spillArea: (sheet, row, column) => {
      const cell = cellAt(sheet, row, column);
      const isBlocked = cell !== undefined && isCellError(cell.value) && cell.value.error === '#SPILL!';
      return cell !== undefined && !isBlocked && isDynamicArray(cell.extra) ? cell.extra.arrayArea : undefined;
    },
    formulaAt: (sheet, row, column) => cellAt(sheet, row, column)?.formula ?? undefined,
    formulaCells: () => formulaCells(workbook),
    setResult: (name, row, column, value) => store(name, row, column, value, calculatedExtra),
    respill: ({ sheet: name, row, column }, before, size) => {
      const sheet = sheetNamed(name);
      sizes.clear();
      return sheet === undefined ? { area: before, isBlocked: false } : respill(sheet, row, column, before, size);
    },
    setUnknown: (name, row, column, shown) => store(name, row, column, shown, (extra) => ({ ...extra, isUnknown: true })),
    clearCache: () => {
      sizes.clear();
      named.clear();
    },
  };
}
