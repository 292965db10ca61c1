import { sessionFor } from './connectClient';
import { hasClient } from './officeClient';
import type { ClientHost, ClientScope, ClientSession } from './officeClient';

/** `Excel.run` over one host. */
export type SessionRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * `Excel.run` over a host, beside whatever answers the client otherwise: Excel itself, or the host of `connectClient`, which stays
 * connected. What Excel offers, and events, remain those of the other one: it is for reading a second workbook.
 *
 * @param scope the global object the client was loaded into: `window`, or `globalThis` in Node
 * @throws Error when no client has been loaded there
 */
export function openSession(scope: object, host: ClientHost): SessionRun {
  if (!hasClient(scope)) throw new Error('The Office.js client must be loaded before a session is opened.');
  const session = sessionFor(scope, host);
  return (batch) => scope.Excel.run(contextOf(scope, session), batch);
}

/** A context of this session. The client prefers the session of `connectClient` while a context is made, and only then. */
function contextOf({ Excel: client, OfficeExtension: { SessionBase: base } }: ClientScope, session: ClientSession): Excel.RequestContext {
  const { _overrideSession: connected } = base;
  base._overrideSession = null;
  try {
    return new client.RequestContext(session);
  } finally {
    base._overrideSession = connected;
  }
}
