import type { CellValue } from '../format/cellValue';
import type { Area } from '../area';
import type { Chart } from '../model/chart';
import type { Sheet, TrackedArea } from '../model/sheet';
import type { StylePatch } from '../model/style';
import type { SheetFilter, Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import type { Steps } from '../steps';
import { ApiError } from '../wire/apiError';
import type { HostObject } from '../wire/hostObject';
import type { References } from '../wire/objectPaths';

/** What all objects of one host share: the workbook, the references the client holds, and what the running batch did. */
export interface WorkbookSession {
  readonly workbook: Workbook;
  readonly references: References;
  readonly factory: ObjectFactory;
  /** Whether the running batch asked to change something. */
  readonly hasWritten: boolean;
  /** Whether the workbook was changed since it was opened or saved. */
  isDirty: boolean;
  /** `runtime.enableEvents`: false silences all events. */
  eventsEnabled: boolean;
  /** How many handlers the client has announced; without any, nothing is sent. */
  listenerCount: number;
  /** Recalculation waits for the end of the batch (`suspendApiCalculationUntilNextSync`). */
  isCalculationSuspended: boolean;

  /** A Range over these cells, which follows them until the batch ends, or longer when the client keeps it. */
  range(sheet: Sheet, area: Area): HostObject;
  /** A RangeAreas over some blocks of a sheet, held in the same way; null for no block. */
  areas(sheet: Sheet, areas: readonly Area[]): HostObject | null;
  /** The sheet with this name or id. Throws `ItemNotFound`. */
  sheetObject(nameOrId: string): HostObject;

  /** Lets go of the ranges of the batch that the client did not keep, and brings formulas up to date. */
  endBatch(): Steps<void>;
  /** Gives a reference of the client back. */
  removeReference(id: string): void;
  removeAllReferences(): void;

  /** Remembers a block for `args.getRange()` of an event; the last thousand are kept. */
  registerEventRange(sheetId: string, area: Area): string;
  /** The block of an event, or null when it or its sheet is gone. */
  eventRange(id: string): HostObject | null;

  /** Selects blocks of a sheet, which comes to the front. */
  select(sheet: Sheet, areas: readonly Area[]): void;
  selectedRange(): HostObject;
  selectedRanges(): HostObject | null;
  activeCell(): HostObject;

  /** Throws `InvalidArgument` for a formula Excel would not take; row and column are where it would stand. */
  checkFormula(formula: string, row?: number, column?: number): void;
  /** The value of a formula that stands in no cell. */
  evaluate(formula: string): CellValue;
  /** Brings formulas up to date before their values are read, unless calculation is manual or suspended. */
  recalculate(): void;
  /** The same in pieces. */
  recalculateInSteps(): Steps<void>;
  /** Calculates whatever the mode; everything, not only what changed. */
  recalculateAll(): void;
  /** Names are not told of as changes: whoever makes, changes or deletes one says so here. */
  namesChanged(): void;
  /** Cells moved, and the references to them with them. */
  cellsMoved(): void;
  /** Tells of changed looks that the model does not tell of itself. */
  formatsChanged(sheet: Sheet, areas: readonly Area[]): void;

  /** The look of a cell style by its name. Throws `InvalidArgument` for an unknown one. */
  namedStyle(name: string): StylePatch;
  /** An id that no chart or rule of this session has: a GUID in braces, as Excel's are. */
  newId(): string;

  /** Must come before every change: throws `AccessDenied` for a workbook opened to be read. */
  beginEdit(): Workbook;
  /** The same for changes of the sheets themselves, which a protected workbook structure forbids. */
  beginStructureEdit(): Workbook;
}

/** What the classes of the object model work on: a part of the workbook and the session it was asked in. */
export interface SheetHandle {
  readonly session: WorkbookSession;
  readonly sheet: Sheet;
}

/** A block of cells that follows insertions and deletions as long as it is tracked. */
export interface RangeHandle extends SheetHandle {
  readonly tracked: TrackedArea;
}

/** Several blocks of one sheet. */
export interface AreasHandle extends SheetHandle {
  readonly parts: readonly RangeHandle[];
}

/** Cells that a format, a rule or a filter works on: one block of a Range, or several of a RangeAreas. */
export interface CellsHandle extends SheetHandle {
  areas(): readonly Area[];
}

/** Where a collection looks: one sheet, or the whole workbook with null. */
export interface Scope {
  readonly session: WorkbookSession;
  readonly sheet: Sheet | null;
}

export interface TableHandle extends SheetHandle {
  readonly table: Table;
}

export interface ChartHandle extends SheetHandle {
  readonly chart: Chart;
}

/** A filter of a sheet or of a table, which may not be there yet. */
export interface FilterHandle extends SheetHandle {
  read(): SheetFilter | null;
  write(filter: SheetFilter | null): void;
  /** The block a table's filter is bound to; null for a sheet's own. */
  readonly home: (() => Area) | null;
}

/**
 * How a class answers with an object of another family. One table of makers, joined in `createObjectModel`,
 * so that the files of the families need not import each other.
 */
export interface ObjectFactory {
  application(session: WorkbookSession): HostObject;
  worksheets(session: WorkbookSession): HostObject;
  worksheet(it: SheetHandle): HostObject;
  range(it: RangeHandle): HostObject;
  rangeAreas(it: AreasHandle): HostObject;
  names(it: Scope): HostObject;
  tables(it: Scope): HostObject;
  tablesIn(it: CellsHandle & { readonly fully: boolean }): HostObject;
  table(it: TableHandle): HostObject;
  autoFilter(it: FilterHandle): HostObject;
  charts(it: SheetHandle): HostObject;
  chart(it: ChartHandle): HostObject;
  conditionalFormats(it: CellsHandle): HostObject;
  notes(it: Scope): HostObject;
  pageLayout(it: SheetHandle): HostObject;
  styles(session: WorkbookSession): HostObject;
  settings(session: WorkbookSession): HostObject;
}

/** Where the block is now. Throws `InvalidReference` when all its cells were deleted, or its sheet. */
export function areaOfRange({ session, sheet, tracked }: RangeHandle): Area {
  if (tracked.area === null || !session.workbook.sheets.includes(sheet)) throw new ApiError('InvalidReference');
  return tracked.area;
}

export const cellsOfRange = (range: RangeHandle): CellsHandle => ({
  session: range.session,
  sheet: range.sheet,
  areas: () => [areaOfRange(range)],
});

export const cellsOfAreas = ({ session, sheet, parts }: AreasHandle): CellsHandle => ({
  session,
  sheet,
  areas: () => parts.map(areaOfRange),
});
