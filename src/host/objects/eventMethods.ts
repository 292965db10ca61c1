import type { Method } from '../wire/hostObject';
import type { WorkbookSession } from './workbookSession';

const sessionOf = (target: WorkbookSession | { readonly session: WorkbookSession }): WorkbookSession => ('session' in target ? target.session : target);

/**
 * The private pair of methods by which the client announces each kind of handler. The host sends every event while anybody
 * listens; the client keeps those it has handlers for.
 */
export function eventMethods<T extends WorkbookSession | { readonly session: WorkbookSession }>(
  ...names: readonly string[]
): Readonly<Record<string, Method<T>>> {
  const register: Method<T> = (target) => {
    sessionOf(target).listenerCount += 1;
  };
  const unregister: Method<T> = (target) => {
    sessionOf(target).listenerCount -= 1;
  };
  return Object.fromEntries(names.flatMap((name) => [[`_Register${name}`, register], [`_Unregister${name}`, unregister]]));
}

/** What a worksheet can tell, as the client's private registration names it. */
export const sheetEvents = [
  'ActivatedEvent', 'CalculatedEvent', 'ColumnSortedEvent', 'DataChangedEvent', 'DeactivatedEvent', 'EventNameChanged',
  'EventVisibilityChanged', 'FormatChangedEvent', 'FormulaChangedEvent', 'ProtectionChangedEvent', 'RowHiddenChangedEvent',
  'RowSortedEvent', 'SelectionChangedEvent', 'SingleClickedEvent',
] as const;

/** The collection of sheets tells the same of every sheet, and which come, go and move. */
export const sheetCollectionEvents = [...sheetEvents, 'AddedEvent', 'DeletedEvent', 'EventMoved'] as const;
