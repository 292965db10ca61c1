import type { Area } from '../area';
import type { Habits } from '../habits';
import type { Chart } from '../model/chart';
import type { Sheet, TrackedArea } from '../model/sheet';
import type { SheetFilter, Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import type { Steps } from '../steps';
import { ApiError } from '../wire/apiError';
import type { HostObject } from '../wire/hostObject';
import type { Calculation } from './session/calculation';
import type { HeldRanges } from './session/heldRanges';
import type { Outside } from './session/outside';

/** What all objects of one host share: the workbook, the ranges the client holds, and the state of the running batch. */
export interface WorkbookSession {
  readonly workbook: Workbook;
  readonly habits: Habits;
  readonly outside: Outside;
  readonly factory: ObjectFactory;
  readonly calculation: Calculation;
  readonly held: HeldRanges;
  /** Whether the running batch asked to change something. */
  readonly hasWritten: boolean;
  /** Whether the running batch changed a setting that was there before. */
  hasChangedSetting: boolean;
  /** Whether the workbook was changed since it was opened or saved. */
  isDirty: boolean;
  /** `runtime.enableEvents`: false silences all events. */
  eventsEnabled: boolean;
  /** The year of dates typed without one. */
  readonly year: number;
  /** The bindings of the session, by id. */
  readonly bindings: Map<string, Binding>;
  /** Handlers the client has registered; without any, nothing is sent. */
  listenerCount: number;

  /** A Range over these cells, which follows them until the batch ends, or longer when the client keeps it. */
  range(sheet: Sheet, area: Area): HostObject;
  /** A RangeAreas over some blocks of a sheet, held in the same way; null for no block. */
  areas(sheet: Sheet, areas: readonly Area[]): HostObject | null;

  /** Releases the ranges of the batch that the client does not keep, and brings formulas up to date. */
  endBatch(): Steps<void>;

  /** Remembers a block for `args.getRange()` of an event and returns its id. */
  registerEventRange(sheetId: string, area: Area): string;
  /** The block of an event; null when the block is forgotten or its sheet deleted. */
  eventRange(id: string): HostObject | null;

  /** An id that no chart or rule of this session has: a GUID in braces, as Excel's are. */
  newId(): string;

  /** Must precede every change. Throws `AccessDenied` for a workbook opened read-only. */
  beginEdit(): Workbook;
  /** The same for changes of the sheets themselves, which a protected workbook structure forbids. */
  beginStructureEdit(): Workbook;
}

/** Cells that an add-in gave a name of its own; they follow insertions and deletions. Excel keeps them in the file, this host for the session. */
export interface Binding {
  readonly id: string;
  readonly type: 'Range' | 'Table' | 'Text';
  readonly sheet: Sheet;
  readonly tracked: TrackedArea;
}

/** A sheet and its session: what most classes of the object model work on. */
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

/** Cells of a format, rule or filter: the block of a Range, or the blocks of a RangeAreas. */
export interface CellsHandle extends SheetHandle {
  areas(): readonly Area[];
}

/** Scope of a collection: one sheet, or the whole workbook with null. */
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

/** The filter of a sheet or table; `read` returns null where there is none. */
export interface FilterHandle extends SheetHandle {
  read(): SheetFilter | null;
  write(filter: SheetFilter | null): void;
  /** The block a table's filter is bound to; null for a sheet's own. */
  readonly home: (() => Area) | null;
}

/** Makers of the objects of each family, so that the files of the families need not import each other. Joined in `createObjectModel`. */
export interface ObjectFactory {
  application(session: WorkbookSession): HostObject;
  worksheets(session: WorkbookSession): HostObject;
  worksheet(target: SheetHandle): HostObject;
  range(target: RangeHandle): HostObject;
  rangeAreas(target: AreasHandle): HostObject;
  names(target: Scope): HostObject;
  tables(target: Scope): HostObject;
  tablesIn(target: CellsHandle & { readonly fully: boolean }): HostObject;
  table(target: TableHandle): HostObject;
  autoFilter(target: FilterHandle): HostObject;
  charts(target: SheetHandle): HostObject;
  chart(target: ChartHandle): HostObject;
  conditionalFormats(target: CellsHandle): HostObject;
  notes(target: Scope): HostObject;
  comments(target: Scope): HostObject;
  pageLayout(target: SheetHandle): HostObject;
  styles(session: WorkbookSession): HostObject;
  settings(session: WorkbookSession): HostObject;
  customXmlParts(session: WorkbookSession): HostObject;
}

/** The current block of a range. Throws `InvalidReference` when its cells or its sheet were deleted. */
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
