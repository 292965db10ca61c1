import { cellCount } from '../../area';
import { formulaTarget } from '../../model/formulaTarget';
import { ApiError, invalidArgument, notFound } from '../../wire/apiError';
import { defineClass, orNotFound } from '../../wire/hostObject';
import type { HostObject, ObjectClass } from '../../wire/hostObject';
import { enumValue, integerArg, optionalTextArg, textArg } from '../args';
import { readText } from '../range/readContents';
import { targetArgument } from '../resolveAddress';
import { areaOfRange } from '../workbookSession';
import type { Binding, RangeHandle, WorkbookSession } from '../workbookSession';

const TYPES: readonly Binding['type'][] = ['Range', 'Table', 'Text'];

type BindingHandle = { readonly session: WorkbookSession; readonly binding: Binding };

/** The cells of a binding. Throws `ItemNotFound` when it was deleted, `InvalidReference` when its cells were. */
function cellsOf({ session, binding }: BindingHandle): RangeHandle {
  if (session.bindings.get(binding.id) !== binding) throw notFound();
  const handle = { session, sheet: binding.sheet, tracked: binding.tracked };
  areaOfRange(handle);
  return handle;
}

/** Refuses what only bindings of another type have, as Excel does. */
function only(target: BindingHandle, type: Binding['type']): RangeHandle {
  if (target.binding.type !== type) throw new ApiError('InvalidBinding');
  return cellsOf(target);
}

function tableOf(target: BindingHandle): HostObject {
  const { session, sheet, tracked } = only(target, 'Table');
  const table = tracked.area && sheet.tableAt(tracked.area.top, tracked.area.left);
  if (!table) throw new ApiError('InvalidBinding');
  return session.factory.table({ session, sheet, table });
}

const bindingObject = defineClass<BindingHandle>({
  name: 'Binding',
  identity: ({ binding }) => ({ Id: binding.id }),
  properties: { Id: { get: ({ binding }) => binding.id }, Type: { get: ({ binding }) => binding.type } },
  methods: {
    Delete: ({ session, binding }) => {
      if (session.bindings.get(binding.id) !== binding) throw notFound();
      session.bindings.delete(binding.id);
      binding.sheet.untrack(binding.tracked);
    },
    GetRange: (target) => {
      const cells = cellsOf(target);
      return target.session.range(cells.sheet, areaOfRange(cells));
    },
    GetTable: tableOf,
    GetText: (target) => readText(only(target, 'Text'))?.[0]?.[0] ?? '',
  },
});

const make = (session: WorkbookSession, binding: Binding): HostObject => bindingObject({ session, binding });
const all = (session: WorkbookSession): HostObject[] => [...session.bindings.values()].map((binding) => make(session, binding));

function bind(session: WorkbookSession, { sheet, area }: ReturnType<typeof targetArgument>, kind: unknown, name: string | undefined): HostObject {
  const type = enumValue(kind, TYPES);
  if (type === 'Text' && cellCount(area) > 1) throw invalidArgument();
  if (type === 'Table' && sheet.tableAt(area.top, area.left) === null) throw invalidArgument();
  const id = name ?? session.newId();
  const before = session.bindings.get(id);
  if (before) before.sheet.untrack(before.tracked);
  const binding: Binding = { id, type, sheet, tracked: sheet.track(area) };
  session.bindings.set(id, binding);
  return make(session, binding);
}

function namedTarget(session: WorkbookSession, name: string): ReturnType<typeof targetArgument> {
  const { workbook } = session;
  const table = workbook.table(name);
  if (table) return { sheet: table.sheet, area: table.table.area };
  const found = workbook.definedName(name, workbook.activeSheet.id) ?? workbook.definedName(name, null);
  const target = found && formulaTarget(workbook, found.formula, workbook.activeSheet);
  if (!target) throw invalidArgument();
  return target;
}

function selectedTarget({ workbook }: WorkbookSession): ReturnType<typeof targetArgument> {
  const sheet = workbook.activeSheet;
  const [area, second] = sheet.selection;
  if (!area || second) throw new ApiError('InvalidSelection');
  return { sheet, area };
}

const bindingsClass: ObjectClass<WorkbookSession> = {
  name: 'BindingCollection',
  properties: { Count: { get: ({ bindings }) => bindings.size } },
  items: all,
  item: (session, key) => orNotFound(found(session, textArg([key], 0))),
  methods: {
    Add: (session, args) => bind(session, targetArgument({ session, sheet: session.workbook.activeSheet }, args[0]), args[1], textArg(args, 2)),
    AddFromNamedItem: (session, args) => bind(session, namedTarget(session, textArg(args, 0)), args[1], textArg(args, 2)),
    AddFromSelection: (session, args) => bind(session, selectedTarget(session), args[0], optionalTextArg(args, 1)),
    GetCount: ({ bindings }) => bindings.size,
    GetItemAt: (session, args) => {
      const binding = all(session)[integerArg(args, 0)];
      if (!binding) throw invalidArgument();
      return binding;
    },
    GetItemOrNullObject: (session, args) => found(session, textArg(args, 0)),
  },
};

const found = (session: WorkbookSession, id: string): HostObject | null => {
  const binding = session.bindings.get(id);
  return binding ? make(session, binding) : null;
};

/** `workbook.bindings` */
export const bindingsObject = defineClass(bindingsClass);
