import type { ProtectionOptions } from '../../model/protection';
import { defaultProtectionOptions } from '../../model/protection';
import { ApiError } from '../../wire/apiError';
import type { ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, optionalText, record, word } from '../args';
import { keptPassword, opens } from './passwordHash';
import type { SheetHandle } from '../session';

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;
const isOption = (key: string, options: ProtectionOptions): key is keyof ProtectionOptions => key in options;

function readOptions(value: unknown): ProtectionOptions {
  const options = defaultProtectionOptions();
  if (value === undefined || value === null) return options;
  for (const [key, given] of Object.entries(record(value))) {
    if (given === undefined || given === null || !isOption(key, options)) continue;
    if (key === 'selectionMode') options.selectionMode = word(given, SELECTION_MODES);
    else options[key] = booleanValue(given);
  }
  return options;
}

function protect({ session, sheet }: SheetHandle, args: readonly unknown[]): void {
  session.beginEdit();
  if (sheet.protection) throw new ApiError('AccessDenied');
  sheet.protection = { options: readOptions(args[0]), password: keptPassword(optionalText(args, 1)) };
  session.workbook.notify({ type: 'sheetProtection', sheetId: sheet.id, isProtected: true });
}

function unprotect({ session, sheet }: SheetHandle, args: readonly unknown[]): void {
  session.beginEdit();
  if (!sheet.protection) return;
  if (!opens(optionalText(args, 0), sheet.protection.password)) throw new ApiError('AccessDenied');
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
