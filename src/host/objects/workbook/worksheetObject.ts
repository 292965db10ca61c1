import { areaOf, isValidArea, WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import { addSheet, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../../model/edit/sheets';
import { pointsToWidth, widthToPoints } from '../../model/geometry';
import type { Sheet, Visibility } from '../../model/sheet';
import { ApiError, invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, Method, ObjectClass } from '../../wire/hostObject';
import { booleanArg, booleanValue, colorValue, enumValue, integerArg, objectArg, optionalTextArg, positiveValue, textArg, textValue } from '../args';
import { eventMethods, sheetCollectionEvents, sheetEvents } from '../eventMethods';
import { matchesIn, replaceAll } from '../range/findMethods';
import { showOutlineLevels } from '../range/outline';
import { resolveAddress } from '../resolveAddress';
import type { SheetHandle, WorkbookSession } from '../workbookSession';
import { freezePanesObject } from './freezePanesObject';
import { worksheetProtectionObject } from './protection';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];
const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

function areaAt({ session, sheet }: SheetHandle, address: string): Area {
  const place = resolveAddress(session.workbook, sheet, address);
  if (place.sheet !== sheet) throw invalidArgument();
  return place.area;
}

/** Comma-separated blocks: `A1:B2, D4`. */
const areasAt = (it: SheetHandle, address: string | undefined): Area[] =>
  address === undefined ? [WHOLE_SHEET] : address.split(/[,;]/).map((part) => areaAt(it, part.trim()));

function usedRange(it: SheetHandle, valuesOnly: boolean): HostObject | null {
  const area = it.sheet.cells.usedArea(valuesOnly);
  return area && it.session.range(it.sheet, area);
}

const edited = <T>(it: SheetHandle, value: T): T => {
  it.session.beginEdit();
  return value;
};

/** The next sheet in either direction, or null at the end. */
function neighbour({ session, sheet }: SheetHandle, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const { sheets } = session.workbook;
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const next = sheets[index];
    if (!next) return null;
    if (!visibleOnly || next.visibility === 'Visible') return session.factory.worksheet({ session, sheet: next });
  }
}

function positionFor(it: SheetHandle, args: readonly unknown[]): number {
  const { sheets } = it.session.workbook;
  const kind = args[0] === undefined ? 'None' : enumValue(args[0], POSITIONS);
  if (kind === 'Beginning') return 0;
  if (kind === 'None' || kind === 'End') return sheets.length;
  const other = objectArg(args, 1, 'Worksheet').it as SheetHandle;
  return sheets.indexOf(other.sheet) + (kind === 'After' ? 1 : 0);
}

function copy(it: SheetHandle, args: readonly unknown[]): HostObject {
  const { session } = it;
  const workbook = session.beginStructureEdit();
  const sheet = copySheet(workbook, it.sheet, positionFor(it, args));
  return session.factory.worksheet({ session, sheet });
}

function activate({ session, sheet }: SheetHandle): void {
  if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation');
  session.workbook.activate(sheet);
}

function findAll(it: SheetHandle, args: readonly unknown[]): HostObject | null {
  const hits = matchesIn(it, WHOLE_SHEET, textArg(args, 0), args[1]);
  return it.session.areas(it.sheet, hits.map(({ row, column }) => areaOf(row, column, 1, 1)));
}

const byId: Method<SheetHandle> = (it, args) => it.session.sheetObject(textArg(args, 0));

function cell(it: SheetHandle, args: readonly unknown[], rows = 1, columns = 1): HostObject {
  const area = areaOf(integerArg(args, 0), integerArg(args, 1), rows, columns);
  if (!isValidArea(area)) throw invalidArgument();
  return it.session.range(it.sheet, area);
}

const structure = (it: SheetHandle, work: (sheet: Sheet) => void): void => {
  it.session.beginStructureEdit();
  work(it.sheet);
};

const worksheetClass: ObjectClass<SheetHandle> = {
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: (it, value) => structure(it, (sheet) => renameSheet(it.session.workbook, sheet, textValue(value))),
    },
    Position: {
      get: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
      set: (it, value) => structure(it, (sheet) => moveSheet(it.session.workbook, sheet, integerArg([value], 0))),
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: (it, value) => structure(it, (sheet) => setVisibility(it.session.workbook, sheet, enumValue(value, VISIBILITIES))),
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor ?? '',
      set: (it, value) => {
        edited(it, it.sheet).tabColor = value === '' ? null : colorValue(value);
      },
    },
    StandardWidth: {
      get: ({ sheet }) => widthToPoints(sheet.standardWidth),
      set: (it, value) => {
        edited(it, it.sheet).standardWidth = pointsToWidth(positiveValue(value));
      },
    },
    StandardHeight: { get: ({ sheet }) => sheet.standardHeight },
    Gridlines: {
      set: (it, value) => {
        edited(it, it.sheet).showGridlines = booleanValue(value);
      },
    },
    ShowGridlines: { get: ({ sheet }) => sheet.showGridlines },
    Headings: {
      set: (it, value) => {
        edited(it, it.sheet).showHeadings = booleanValue(value);
      },
    },
    ShowHeadings: { get: ({ sheet }) => sheet.showHeadings },
  },
  refused: ['EnableCalculation', 'TabId'],
  navigation: {
    AutoFilter: (it) => it.session.factory.autoFilter({
      ...it,
      home: null,
      read: () => it.sheet.autoFilter,
      write: (filter) => {
        it.sheet.autoFilter = filter;
      },
    }),
    Charts: (it) => it.session.factory.charts(it),
    FreezePanes: freezePanesObject,
    Names: (it) => it.session.factory.names(it),
    Notes: (it) => it.session.factory.notes(it),
    PageLayout: (it) => it.session.factory.pageLayout(it),
    Protection: worksheetProtectionObject,
    Tables: (it) => it.session.factory.tables(it),
  },
  methods: {
    ...eventMethods<SheetHandle>(...sheetEvents),
    Activate: activate,
    Calculate: (it) => it.session.recalculateAll(),
    Copy: copy,
    Delete: (it) => structure(it, (sheet) => deleteSheet(it.session.workbook, sheet)),
    FindAll: (it, args) => orNotFound(findAll(it, args)),
    FindAllOrNullObject: findAll,
    GetCell: (it, args) => cell(it, args),
    GetNext: (it, args) => orNotFound(neighbour(it, 1, booleanArg(args, 0))),
    GetNextOrNullObject: (it, args) => neighbour(it, 1, booleanArg(args, 0)),
    GetPrevious: (it, args) => orNotFound(neighbour(it, -1, booleanArg(args, 0))),
    GetPreviousOrNullObject: (it, args) => neighbour(it, -1, booleanArg(args, 0)),
    GetRange: (it, args) => it.session.range(it.sheet, areaAt(it, optionalTextArg(args, 0) ?? '')),
    GetRangeByIndexes: (it, args) => cell(it, args, integerArg(args, 2), integerArg(args, 3)),
    GetRanges: (it, args) => it.session.areas(it.sheet, areasAt(it, optionalTextArg(args, 0))),
    GetUsedRange: (it, args) => usedRange(it, booleanArg(args, 0)) ?? it.session.range(it.sheet, areaOf(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: (it, args) => usedRange(it, booleanArg(args, 0)),
    ReplaceAll: (it, args) => replaceAll(it, WHOLE_SHEET, args),
    ShowOutlineLevels: (it, args) => showOutlineLevels(it, integerArg(args, 0), integerArg(args, 1)),
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
  },
};

/** `Excel.Worksheet` */
export const worksheetObject = defineClass(worksheetClass);

const sheetsOf = (session: WorkbookSession, visibleOnly: boolean): HostObject[] =>
  session.workbook.sheets
    .filter(({ visibility }) => !visibleOnly || visibility === 'Visible')
    .map((sheet) => session.factory.worksheet({ session, sheet }));

const worksheetsClass: ObjectClass<WorkbookSession> = {
  name: 'WorksheetCollection',
  items: (session) => sheetsOf(session, false),
  item: (session, key) => session.sheetObject(textArg([key], 0)),
  methods: {
    ...eventMethods<WorkbookSession>(...sheetCollectionEvents),
    Add: (session, args) => {
      const workbook = session.beginStructureEdit();
      return session.factory.worksheet({ session, sheet: addSheet(workbook, optionalTextArg(args, 0)) });
    },
    GetActiveWorksheet: (session) => session.factory.worksheet({ session, sheet: session.workbook.activeSheet }),
    GetCount: (session, args) => sheetsOf(session, booleanArg(args, 0)).length,
    GetFirst: (session, args) => orNotFound(sheetsOf(session, booleanArg(args, 0))[0]),
    GetLast: (session, args) => orNotFound(sheetsOf(session, booleanArg(args, 0)).at(-1)),
    GetItemOrNullObject: (session, args) => (session.workbook.sheet(textArg(args, 0)) ? session.sheetObject(textArg(args, 0)) : null),
  },
};

/** `workbook.worksheets` */
export const worksheetsObject = defineClass(worksheetsClass);
