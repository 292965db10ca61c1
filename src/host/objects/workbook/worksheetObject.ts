import { areaOf, isValidArea, WHOLE_SHEET } from '../../area';
import type { Area } from '../../area';
import { addSheet, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../../model/edit/sheets';
import { pointsToWidth, widthToPoints } from '../../model/geometry';
import type { Sheet, Visibility } from '../../model/sheet';
import { ApiError, invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, Method, ObjectClass } from '../../wire/hostObject';
import { booleanArg, booleanValue, colorValue, enumValue, integerArg, objectArg, optionalTextArg, positiveValue, textArg, textValue } from '../args';
import { shapesObject } from '../charts/shapesObject';
import { pageBreaksObject } from '../document/pageBreaksObject';
import { sheetPropertiesObject } from '../document/sheetPropertiesObject';
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

/** Blocks separated by commas or semicolons: `A1:B2, D4`. */
const areasAt = (target: SheetHandle, address: string | undefined): Area[] =>
  address === undefined ? [WHOLE_SHEET] : address.split(/[,;]/).map((part) => areaAt(target, part.trim()));

function usedRange(target: SheetHandle, valuesOnly: boolean): HostObject | null {
  const area = target.sheet.cells.usedArea(valuesOnly);
  return area && target.session.range(target.sheet, area);
}

const edited = <T>(target: SheetHandle, value: T): T => {
  target.session.beginEdit();
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

function positionFor(target: SheetHandle, args: readonly unknown[]): number {
  const { sheets } = target.session.workbook;
  const kind = args[0] === undefined ? 'None' : enumValue(args[0], POSITIONS);
  if (kind === 'Beginning') return 0;
  if (kind === 'None' || kind === 'End') return sheets.length;
  const other = objectArg(args, 1, 'Worksheet').target as SheetHandle;
  return sheets.indexOf(other.sheet) + (kind === 'After' ? 1 : 0);
}

function copy(target: SheetHandle, args: readonly unknown[]): HostObject {
  const { session } = target;
  const workbook = session.beginStructureEdit();
  const sheet = copySheet(workbook, target.sheet, positionFor(target, args));
  return session.factory.worksheet({ session, sheet });
}

function activate({ session, sheet }: SheetHandle): void {
  if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation');
  session.workbook.activate(sheet);
}

function findAll(target: SheetHandle, args: readonly unknown[]): HostObject | null {
  const hits = matchesIn(target, WHOLE_SHEET, textArg(args, 0), args[1]);
  return target.session.areas(target.sheet, hits.map(({ row, column }) => areaOf(row, column, 1, 1)));
}

/** The sheet with this name or id. Throws `ItemNotFound`. */
function sheetObject(session: WorkbookSession, nameOrId: string): HostObject {
  const sheet = session.workbook.sheet(nameOrId);
  if (!sheet) throw notFound();
  return session.factory.worksheet({ session, sheet });
}

const byId: Method<SheetHandle> = (target, args) => sheetObject(target.session, textArg(args, 0));

function cell(target: SheetHandle, args: readonly unknown[], rows = 1, columns = 1): HostObject {
  const area = areaOf(integerArg(args, 0), integerArg(args, 1), rows, columns);
  if (!isValidArea(area)) throw invalidArgument();
  return target.session.range(target.sheet, area);
}

const structure = (target: SheetHandle, work: (sheet: Sheet) => void): void => {
  target.session.beginStructureEdit();
  work(target.sheet);
};

const worksheetClass: ObjectClass<SheetHandle> = {
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: (target, value) => structure(target, (sheet) => renameSheet(target.session.workbook, sheet, textValue(value))),
    },
    Position: {
      get: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
      set: (target, value) => structure(target, (sheet) => moveSheet(target.session.workbook, sheet, integerArg([value], 0))),
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: (target, value) => structure(target, (sheet) => setVisibility(target.session.workbook, sheet, enumValue(value, VISIBILITIES))),
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor ?? '',
      set: (target, value) => {
        edited(target, target.sheet).tabColor = value === '' ? null : colorValue(value);
      },
    },
    StandardWidth: {
      get: ({ sheet }) => widthToPoints(sheet.standardWidth),
      set: (target, value) => {
        edited(target, target.sheet).standardWidth = pointsToWidth(positiveValue(value));
      },
    },
    StandardHeight: { get: ({ sheet }) => sheet.standardHeight },
    Gridlines: {
      set: (target, value) => {
        edited(target, target.sheet).showGridlines = booleanValue(value);
      },
    },
    ShowGridlines: { get: ({ sheet }) => sheet.showGridlines },
    Headings: {
      set: (target, value) => {
        edited(target, target.sheet).showHeadings = booleanValue(value);
      },
    },
    ShowHeadings: { get: ({ sheet }) => sheet.showHeadings },
    TabId: { get: ({ sheet }) => sheet.number },
  },
  refused: ['EnableCalculation'],
  navigation: {
    AutoFilter: (target) => target.session.factory.autoFilter({
      ...target,
      home: null,
      read: () => target.sheet.autoFilter,
      write: (filter) => {
        target.sheet.autoFilter = filter;
      },
    }),
    Charts: (target) => target.session.factory.charts(target),
    FreezePanes: freezePanesObject,
    Names: (target) => target.session.factory.names(target),
    CustomProperties: sheetPropertiesObject,
    HorizontalPageBreaks: (target) => pageBreaksObject({ ...target, list: 'rows' }),
    VerticalPageBreaks: (target) => pageBreaksObject({ ...target, list: 'columns' }),
    Comments: (target) => target.session.factory.comments(target),
    Notes: (target) => target.session.factory.notes(target),
    PageLayout: (target) => target.session.factory.pageLayout(target),
    Protection: worksheetProtectionObject,
    Shapes: shapesObject,
    Tables: (target) => target.session.factory.tables(target),
  },
  methods: {
    ...eventMethods<SheetHandle>(...sheetEvents),
    Activate: activate,
    Calculate: (target) => target.session.calculation.recalculateAll(),
    Copy: copy,
    Delete: (target) => structure(target, (sheet) => deleteSheet(target.session.workbook, sheet)),
    FindAll: (target, args) => orNotFound(findAll(target, args)),
    FindAllOrNullObject: findAll,
    GetCell: (target, args) => cell(target, args),
    GetNext: (target, args) => orNotFound(neighbour(target, 1, booleanArg(args, 0))),
    GetNextOrNullObject: (target, args) => neighbour(target, 1, booleanArg(args, 0)),
    GetPrevious: (target, args) => orNotFound(neighbour(target, -1, booleanArg(args, 0))),
    GetPreviousOrNullObject: (target, args) => neighbour(target, -1, booleanArg(args, 0)),
    GetRange: (target, args) => target.session.range(target.sheet, areaAt(target, optionalTextArg(args, 0) ?? '')),
    GetRangeByIndexes: (target, args) => cell(target, args, integerArg(args, 2), integerArg(args, 3)),
    GetRanges: (target, args) => target.session.areas(target.sheet, areasAt(target, optionalTextArg(args, 0))),
    GetUsedRange: (target, args) => usedRange(target, booleanArg(args, 0)) ?? target.session.range(target.sheet, areaOf(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: (target, args) => usedRange(target, booleanArg(args, 0)),
    ReplaceAll: (target, args) => replaceAll(target, WHOLE_SHEET, args),
    ShowOutlineLevels: (target, args) => showOutlineLevels(target, integerArg(args, 0), integerArg(args, 1)),
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

/** Throws while a chart sheet is shown (OfficeDev/office-js #2444); the code is not published. */
function activeWorksheet(session: WorkbookSession): HostObject {
  if (session.workbook.showsChartSheet) throw notFound();
  return session.factory.worksheet({ session, sheet: session.workbook.activeSheet });
}

const worksheetsClass: ObjectClass<WorkbookSession> = {
  name: 'WorksheetCollection',
  items: (session) => sheetsOf(session, false),
  item: (session, key) => sheetObject(session, textArg([key], 0)),
  methods: {
    ...eventMethods<WorkbookSession>(...sheetCollectionEvents),
    Add: (session, args) => {
      const workbook = session.beginStructureEdit();
      return session.factory.worksheet({ session, sheet: addSheet(workbook, optionalTextArg(args, 0)) });
    },
    GetActiveWorksheet: activeWorksheet,
    GetCount: (session, args) => sheetsOf(session, booleanArg(args, 0)).length,
    GetFirst: (session, args) => orNotFound(sheetsOf(session, booleanArg(args, 0))[0]),
    GetLast: (session, args) => orNotFound(sheetsOf(session, booleanArg(args, 0)).at(-1)),
    GetItemOrNullObject: (session, args) => (session.workbook.sheet(textArg(args, 0)) ? sheetObject(session, textArg(args, 0)) : null),
  },
};

/** `workbook.worksheets` */
export const worksheetsObject = defineClass(worksheetsClass);
