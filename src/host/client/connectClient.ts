import type { ClientScope, ClientSession } from './clientScope';
import { hasClient } from './clientScope';
import { declareNotes } from './declareNotes';
import type { ClientHost, ConnectedClient } from './officeClient';
import { installOfficeSurface } from './officeSurface';
import { NEWEST_EXCEL_API } from './requirementSets';

/** One host at a time answers a client: what ends the connection of the last one, by client. */
const connections = new WeakMap<object, () => void>();

function sessionFor(scope: ClientScope, host: ClientHost): ClientSession {
  const session: ClientSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'memory:', headers: {} }),
    _createRequestExecutorOrNull: () => host.executor,
    getEventRegistration: () => host.eventRegistration,
  };
  return Object.assign(Object.create(scope.OfficeExtension.SessionBase.prototype) as object, session);
}

/**
 * Makes an already loaded Office.js client talk to a host instead of Excel, and gives its globals.
 * A second call in the same page connects it to the other host; handlers registered with the first are dropped.
 * APIs newer than the host's requirement set are refused by the client itself with `ApiNotFound`, as in an older Excel.
 *
 * @param scope the global object the client was loaded into: `window`, or `globalThis` in Node
 * @throws Error when no client has been loaded there
 */
export function connectClient(scope: object, host: ClientHost): ConnectedClient {
  if (!hasClient(scope)) throw new Error('The Office.js client must be loaded before it is connected.');
  const { OfficeExtension: extension } = scope;
  declareNotes(scope);
  connections.get(extension)?.();
  extension.SessionBase._overrideSession = sessionFor(scope, host);
  extension.CommonUtility._doApiNotSupportedCheck = host.requirementSet !== NEWEST_EXCEL_API;
  extension.GenericEventRegistration.s_genericEventRegistrations = {};
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  connections.set(extension, host.onEvents((entries) => extension._testTriggerRichApiMessageEvent({ entries })));
  installOfficeSurface(scope, host);
  return { Excel: scope.Excel, Office: scope.Office, OfficeExtension: extension };
}
