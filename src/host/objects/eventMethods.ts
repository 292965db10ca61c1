import type { Method } from '../wire/hostObject';
import type { WorkbookSession } from './workbookSession';

const sessionOf = (target: WorkbookSession | { readonly session: WorkbookSession }): WorkbookSession => ('session' in target ? target.session : target);

/**
 * The private pair of methods by which the client registers and unregisters a handler of each event. The host sends all events while any
 * handler is registered; the client filters them.
 */
export function eventMethods<T extends WorkbookSession | { readonly session: WorkbookSession }>(
  ...names: readonly string[]
): Readonly<Record<string, Method<T>>> {
  const register = (name: string): Method<T> => (target) => {
    const session = sessionOf(target);
    session.listenerCount += 1;
    if (name === FORMULA_CHANGED) session.workbook.tellsFormulas = true;
  };
  const unregister: Method<T> = (target) => {
    sessionOf(target).listenerCount -= 1;
  };
  return Object.fromEntries(names.flatMap((name) => [[`_Register${name}`, register(name)], [`_Unregister${name}`, unregister]]));
}

const FORMULA_CHANGED = 'FormulaChangedEvent';

/** Events of a worksheet under the names of the client's private registration. */
export const sheetEvents = [
  'ActivatedEvent', 'CalculatedEvent', 'ColumnSortedEvent', 'DataChangedEvent', 'DeactivatedEvent', 'EventNameChanged',
  'EventVisibilityChanged', 'FormatChangedEvent', FORMULA_CHANGED, 'ProtectionChangedEvent', 'RowHiddenChangedEvent',
  'RowSortedEvent', 'SelectionChangedEvent', 'SingleClickedEvent',
] as const;

/** Events of the collection of sheets: those of every sheet, and sheets added, deleted and moved. */
export const sheetCollectionEvents = [...sheetEvents, 'AddedEvent', 'DeletedEvent', 'EventMoved'] as const;
