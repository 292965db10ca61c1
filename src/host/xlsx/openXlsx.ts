import type { Sheet } from '../model/sheet';
import type { DocumentProperties, Workbook } from '../model/workbook';
import type { AddIn } from './book/addInSettings';
import { emptyBook } from './book/emptyBook';
import { readBook } from './book/readBook';
import { saveBook } from './book/saveBook';
import { FileError } from './fileError';
import { hasMacros } from './package/bookKind';
import type { BookKind } from './package/bookKind';
import { partRelationships } from './package/relationships';
import { isSigned } from './package/signature';
import { createZip, ZipPackage } from './package/zipPackage';

/** A workbook and the file it came from. */
export type OpenedXlsx = {
  readonly workbook: Workbook;
  /**
   * The workbook as a file. Unchanged parts of the package are byte for byte the same; in a changed part only the changes are rewritten.
   * May be called again after further changes. Given a kind, the file says that it is of that kind; else it stays of the kind it was.
   */
  readonly save: (kind?: BookKind) => Uint8Array;
  /** Whether it has macros, which a file of kind `xlsx` cannot hold. */
  readonly hasMacros: boolean;
  /** Whether the file has a digital signature, which a changed file loses. */
  readonly isSigned: boolean;
  /** Whether a sheet has parts of the file that the model does not hold, such as pivot tables, slicers and controls. */
  readonly hasOtherParts: (sheet: Sheet) => boolean;
};

export type OpenOptions = {
  /** File name without folder, which becomes the workbook's name. */
  readonly name?: string;
  /** The add-in whose settings are read and written; the file's first one unless given. */
  readonly addIn?: AddIn;
};

/** Kinds of parts of a sheet that the model holds; drawings by what is in them. */
const MODELLED: ReadonlySet<string> = new Set(['table', 'comments', 'vmlDrawing', 'drawing', 'threadedComment', 'printerSettings', 'customProperty', 'hyperlink']);

const OLE_MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether an OLE file (old .xls, encrypted .xlsx) has a stream of this name; names have two bytes per letter. */
function holdsStream(file: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = file.indexOf(wanted[0] ?? 0); at >= 0; at = file.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => file[at + index] === byte)) return true;
  }
  return false;
}

function refuseOtherFiles(file: Uint8Array): void {
  if (file.length === 0) throw new FileError('empty-file');
  if (OLE_MARK.every((byte, index) => file[index] === byte)) {
    throw new FileError(holdsStream(file, 'EncryptedPackage') ? 'encrypted' : 'old-xls');
  }
}

/**
 * Opens an .xlsx (or .xlsm; macros are kept) held in memory.
 *
 * @throws FileError with a code and a Spanish sentence when it is not a readable workbook
 */
export function openXlsx(file: Uint8Array, options: OpenOptions = {}): OpenedXlsx {
  refuseOtherFiles(file);
  return opened(file, options, {});
}

/** @param known properties that the file does not hold, nor gets */
function opened(file: Uint8Array, options: OpenOptions, known: DocumentProperties): OpenedXlsx {
  const zip = new ZipPackage(file);
  const read = readBook(zip, options.addIn ?? null);
  const { workbook } = read;
  workbook.properties = { ...workbook.properties, ...known };
  const origin = { ...read.origin, properties: workbook.properties };
  if (options.name !== undefined) workbook.name = options.name;
  return {
    workbook, hasMacros: hasMacros(zip, origin.part), isSigned: isSigned(zip),
    hasOtherParts: (sheet) => {
      const part = origin.sheets.find((one) => one.sheet === sheet)?.part;
      const isKept = sheet.kept.areas.length + sheet.kept.formulas.length > 0;
      return isKept || (part !== undefined && partRelationships(part, zip).some(({ kind, external }) => !external && !MODELLED.has(kind)));
    },
    save: (kind) => saveBook(workbook, origin, options.addIn ?? null, kind ?? null),
  };
}

/** A new workbook with one empty sheet, created now. Its file does not tell when: the same content gives the same bytes. */
export const createXlsx = (sheetName = 'Sheet1', options: OpenOptions = {}): OpenedXlsx =>
  opened(createZip(emptyBook(sheetName)), options, { creationDate: new Date().toISOString() });
