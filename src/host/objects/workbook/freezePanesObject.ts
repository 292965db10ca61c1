import { areaOf, COLUMN_LIMIT, ROW_LIMIT } from '../../area';
import { invalidArgument } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { optionalIntegerArg } from '../args';
import { areaArgument } from '../resolveAddress';
import type { SheetHandle } from '../workbookSession';

function freeze({ session, sheet }: SheetHandle, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  session.beginEdit();
  sheet.frozen = { rows, columns };
}

/** The frozen rows, columns or block; null when nothing is frozen. */
function location({ session, sheet }: SheetHandle): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return session.range(sheet, areaOf(0, 0, rows || ROW_LIMIT, columns || COLUMN_LIMIT));
}

/** Freezes the rows and columns up to the block's bottom right corner. */
function freezeAt(target: SheetHandle, frozen: unknown): void {
  const { bottom, right } = areaArgument(target, frozen);
  freeze(target, bottom === ROW_LIMIT - 1 ? 0 : bottom + 1, right === COLUMN_LIMIT - 1 ? 0 : right + 1);
}

const freezePanesClass: ObjectClass<SheetHandle> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (target, args) => freezeAt(target, args[0]),
    FreezeRows: (target, args) => freeze(target, optionalIntegerArg(args, 0) ?? 1, 0),
    FreezeColumns: (target, args) => freeze(target, 0, optionalIntegerArg(args, 0) ?? 1),
    Unfreeze: (target) => freeze(target, 0, 0),
    GetLocation: (target) => orNotFound(location(target)),
    GetLocationOrNullObject: location,
  },
};

/** `worksheet.freezePanes` */
export const freezePanesObject = defineClass(freezePanesClass);
