import { isUnbounded } from '../../area';
import type { Area } from '../../area';
import { defaultProtectionOptions } from '../../model/protection';
import type { PasswordHash, ProtectionOptions } from '../../model/protection';
import type { Sheet } from '../../model/sheet';
import { ApiError } from '../../wire/apiError';
import { defineClass } from '../../wire/hostObject';
import type { ObjectClass } from '../../wire/hostObject';
import { booleanValue, enumValue, optionalTextArg, recordValue } from '../args';
import type { SheetHandle, WorkbookSession } from '../workbookSession';

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;
const isOption = (key: string, options: ProtectionOptions): key is keyof ProtectionOptions => key in options;

function readOptions(value: unknown): ProtectionOptions {
  const options = defaultProtectionOptions();
  if (value === undefined || value === null) return options;
  for (const [key, given] of Object.entries(recordValue(value))) {
    if (given === undefined || given === null || !isOption(key, options)) continue;
    if (key === 'selectionMode') options.selectionMode = enumValue(given, SELECTION_MODES);
    else options[key] = booleanValue(given);
  }
  return options;
}

function protect({ session, sheet }: SheetHandle, args: readonly unknown[]): void {
  session.beginEdit();
  if (sheet.protection) throw new ApiError('AccessDenied');
  sheet.protection = { options: readOptions(args[0]), password: hashedPassword(optionalTextArg(args, 1)) };
  session.workbook.notify({ type: 'sheetProtection', sheetId: sheet.id, isProtected: true });
}

function unprotect({ session, sheet }: SheetHandle, args: readonly unknown[]): void {
  session.beginEdit();
  if (!sheet.protection) return;
  if (!passwordMatches(optionalTextArg(args, 0), sheet.protection.password)) throw new ApiError('AccessDenied');
  sheet.protection = null;
  session.workbook.notify({ type: 'sheetProtection', sheetId: sheet.id, isProtected: false });
}

const worksheetProtectionClass: ObjectClass<SheetHandle> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => sheet.protection && { ...sheet.protection.options } },
  },
  methods: { Protect: protect, Unprotect: unprotect },
};

/** `worksheet.protection` */
export const worksheetProtectionObject = defineClass(worksheetProtectionClass);

type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** Throws `AccessDenied` on a protected sheet unless its protection allows this kind of change. */
export function refuseProtected(sheet: Sheet, permission?: Permission): void {
  if (sheet.protection && !(permission && sheet.protection.options[permission])) throw new ApiError('AccessDenied');
}

/** Throws `AccessDenied` when a cell of the block is locked on a protected sheet. */
export function refuseLockedCells(session: WorkbookSession, sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  if (isUnbounded(area)) throw new ApiError('AccessDenied');
  const isLocked = (style: number): boolean => session.workbook.style(style).protection.locked;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (isLocked(sheet.styleAt(row, column))) throw new ApiError('AccessDenied');
    }
  }
}

/**
 * The 16-bit hash that every Excel supports, as four hexadecimal digits.
 * Source: ECMA-376 part 4, 14.7.1, "Legacy Password Hash Algorithm".
 *
 * @example legacyHash('password') // '83AF'
 */
function legacyHash(password: string): string {
  const turn = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  const letters = [...password].reverse();
  const turned = letters.reduce((hash, letter) => turn(hash ^ letter.charCodeAt(0)), 0);
  return (turned ^ letters.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}

/** The hash that a protection stores; null for no password. */
export const hashedPassword = (password: string | undefined): PasswordHash | null =>
  password === undefined || password === '' ? null : { algorithm: 'legacy', hash: legacyHash(password) };

/** Whether a password unlocks a protection. Newer hashes are slow by design, and this host never unlocks them. */
export function passwordMatches(password: string | undefined, kept: PasswordHash | null): boolean {
  if (kept === null) return true;
  return kept.algorithm === 'legacy' && password !== undefined && kept.hash.toUpperCase() === legacyHash(password);
}
