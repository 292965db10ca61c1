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

/** Everything above and left of the block's far corner stays in view. */
function freezeAt(it: SheetHandle, frozen: unknown): void {
  const { bottom, right } = areaArgument(it, frozen);
  freeze(it, bottom === ROW_LIMIT - 1 ? 0 : bottom + 1, right === COLUMN_LIMIT - 1 ? 0 : right + 1);
}

const freezePanesClass: ObjectClass<SheetHandle> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (it, args) => freezeAt(it, args[0]),
    FreezeRows: (it, args) => freeze(it, optionalIntegerArg(args, 0) ?? 1, 0),
    FreezeColumns: (it, args) => freeze(it, 0, optionalIntegerArg(args, 0) ?? 1),
    Unfreeze: (it) => freeze(it, 0, 0),
    GetLocation: (it) => orNotFound(location(it)),
    GetLocationOrNullObject: location,
  },
};

/** `worksheet.freezePanes` */
export const freezePanesObject = defineClass(freezePanesClass);
