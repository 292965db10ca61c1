import { containsArea, overlaps } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import { addTable } from '../../model/tables';
import { invalidArgument, notFound } from '../../wire/apiError';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { defineClass } from '../../wire/hostObject';
import { booleanValue, text, whole } from '../args';
import { eventMethods } from '../eventMethods';
import { refuseProtected } from '../protectedSheet';
import { placeArgument } from '../range/rangeArgument';
import { tableObject } from './tableClass';
import type { CellsHandle, Scope, Session, SheetHandle } from '../session';
import { orNotFound } from '../orNotFound';

const make = (session: Session, sheet: Sheet, table: Table): HostObject => tableObject({ session, sheet, table });

function all({ session, sheet }: Scope): HostObject[] {
  const sheets = sheet ? [sheet] : session.workbook.sheets;
  return sheets.flatMap((home) => home.tables.map((table) => make(session, home, table)));
}

/** By name or id, within the scope. */
function found({ session, sheet }: Scope, key: unknown): HostObject | null {
  const hit = session.workbook.table(text([key], 0));
  return hit && (!sheet || hit.sheet === sheet) ? make(session, hit.sheet, hit.table) : null;
}

function add({ session, sheet }: Scope, args: readonly unknown[]): HostObject {
  const home: SheetHandle = { session, sheet: sheet ?? session.workbook.activeSheet };
  const place = placeArgument(home, args[0]);
  if (sheet && place.sheet !== sheet) throw invalidArgument();
  session.beginEdit();
  refuseProtected(place.sheet);
  return make(session, place.sheet, addTable(session.workbook, place.sheet, place.area, booleanValue(args[1])));
}

const tablesClass: ObjectClass<Scope> = {
  name: 'TableCollection',
  properties: { Count: { get: (it) => all(it).length } },
  items: all,
  item: (it, key) => orNotFound(found(it, key)),
  methods: {
    ...eventMethods<Scope>('AddedEvent', 'DataChangedEvent', 'DeletedEvent'),
    Add: add,
    GetCount: (it) => all(it).length,
    GetItemAt: (it, args) => {
      const table = all(it)[whole(args, 0)];
      if (!table) throw invalidArgument();
      return table;
    },
    GetItemOrNullObject: (it, args) => found(it, args[0]),
  },
};

/** `workbook.tables` and `worksheet.tables` */
export const tablesObject = defineClass(tablesClass);

type InCells = CellsHandle & { readonly fully: boolean };

const inCells = (it: InCells): HostObject[] =>
  it.sheet.tables
    .filter((table) => it.areas().some((area) => (it.fully ? containsArea(area, table.area) : overlaps(area, table.area))))
    .map((table) => make(it.session, it.sheet, table));

const scopedClass: ObjectClass<InCells> = {
  name: 'TableScopedCollection',
  items: inCells,
  item: (it, key) => orNotFound(found(it, key)),
  methods: {
    GetCount: (it) => inCells(it).length,
    GetFirst: (it) => {
      const [first] = inCells(it);
      if (!first) throw notFound();
      return first;
    },
    GetItemOrNullObject: (it, args) => found(it, args[0]),
  },
};

/** `range.getTables()` */
export const tablesInObject = defineClass(scopedClass);
