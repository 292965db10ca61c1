import { insertSheets } from '../../model/document/insertSheets';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { ApiError, invalidArgument, notFound } from '../../wire/apiError';
import { HostObject } from '../../wire/hostObject';
import type { Method } from '../../wire/hostObject';
import { enumValue, optionalTextArg, recordValue, textArg, textValue } from '../args';
import type { OtherBook } from '../session/outside';
import type { SheetHandle, WorkbookSession } from '../workbookSession';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** The bytes of a text in Base64. Throws `InvalidArgument` for another text. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}

/** Opens a file in Base64. Throws `InvalidArgument` when it is no workbook that can be read. */
function openBook({ outside }: WorkbookSession, base64: string): OtherBook {
  const bytes = bytesOf(base64);
  try {
    return outside.openBook(bytes);
  } catch {
    throw invalidArgument();
  }
}

/** The sheets with these names, in their order; all for no name. Throws `ItemNotFound` for one that the workbook lacks. */
function chosenSheets(workbook: Workbook, names: unknown): readonly Sheet[] {
  if (names === undefined || names === null) return workbook.sheets;
  if (!Array.isArray(names)) throw invalidArgument();
  if (names.length === 0) return workbook.sheets;
  return names.map((name) => {
    const sheet = workbook.sheet(textValue(name));
    if (!sheet) throw notFound();
    return sheet;
  });
}

/** Where sheets go: `relativeTo` is a sheet or its name. */
function positionIn(workbook: Workbook, { positionType, relativeTo }: Readonly<Record<string, unknown>>): number {
  const kind = positionType === undefined || positionType === null ? 'None' : enumValue(positionType, POSITIONS);
  const { sheets } = workbook;
  if (kind === 'Beginning') return 0;
  if (kind === 'None' || kind === 'End') return sheets.length;
  const sheet = relativeTo instanceof HostObject ? (relativeTo.target as SheetHandle).sheet : workbook.sheet(textValue(relativeTo));
  if (!sheet) throw notFound();
  return sheets.indexOf(sheet) + (kind === 'After' ? 1 : 0);
}

/** Excel on the web does not insert sheets with charts, comments, pivot tables or slicers; this host none with pictures and shapes either. */
function refuseOthers(other: OtherBook, sheet: Sheet): void {
  const { charts, comments, shapes } = sheet;
  if (charts.length + comments.length + shapes.length > 0 || other.hasOtherParts(sheet)) throw new ApiError('UnsupportedFeature');
}

function insertWorksheets(session: WorkbookSession, args: readonly unknown[]): string[] {
  const options = args[1] === undefined || args[1] === null ? {} : recordValue(args[1]);
  const other = openBook(session, textArg(args, 0));
  const sheets = chosenSheets(other.workbook, options['sheetNamesToInsert']);
  for (const sheet of sheets) refuseOthers(other, sheet);
  if (other.workbook.date1904 !== session.workbook.date1904) throw new ApiError('UnsupportedFeature');
  const position = positionIn(session.workbook, options);
  const inserted = insertSheets(session.beginStructureEdit(), other.workbook, sheets, position);
  session.calculation.cellsMoved();
  return inserted.map(({ id }) => id);
}

/** Methods of the workbook about its file and those of others. */
export const fileMethods: Readonly<Record<string, Method<WorkbookSession>>> = {
  Save: (session, args) => {
    if (args[0] !== undefined && args[0] !== null) enumValue(args[0], ['Save', 'Prompt']);
    session.isDirty = false;
    session.outside.act({ kind: 'save' });
  },
  Close: (session, args) => {
    const saves = args[0] === undefined || args[0] === null || enumValue(args[0], ['Save', 'SkipSave']) === 'Save';
    if (saves) session.isDirty = false;
    session.outside.act({ kind: 'close', saves });
  },
  CreateAndOpenWorkbook: (session, args) => {
    const base64 = optionalTextArg(args, 0);
    if (base64 !== undefined) openBook(session, base64);
    session.outside.act({ kind: 'create', bytes: base64 === undefined ? null : bytesOf(base64) });
  },
  InsertWorksheetsFromBase64: insertWorksheets,
};
