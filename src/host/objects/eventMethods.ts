import type { Method } from '../wire/hostObject';
import type { Session } from './session';

const sessionOf = (it: Session | { readonly session: Session }): Session => ('session' in it ? it.session : it);

/**
 * The private pair of methods by which the client announces each kind of handler. The host sends every event while anybody
 * listens; the client keeps those it has handlers for.
 */
export function eventMethods<T extends Session | { readonly session: Session }>(
  ...names: readonly string[]
): Readonly<Record<string, Method<T>>> {
  const register: Method<T> = (it) => {
    sessionOf(it).listenerCount += 1;
  };
  const unregister: Method<T> = (it) => {
    sessionOf(it).listenerCount -= 1;
  };
  return Object.fromEntries(names.flatMap((name) => [[`_Register${name}`, register], [`_Unregister${name}`, unregister]]));
}
