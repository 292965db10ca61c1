import type { EventEntry, EventRegistration, RequestExecutor } from './officeClient';

/** The session that the client asks for its executor. */
export interface ClientSession {
  _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: Record<string, string> }>;
  _createRequestExecutorOrNull(): RequestExecutor;
  getEventRegistration(): EventRegistration;
}

/** The parts of the client that a host plugs into; they are not in its public typings. */
export interface ClientInternals {
  readonly SessionBase: { readonly prototype: object; _overrideSession: ClientSession | null };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  /** Builds classes of the object model from a description. */
  readonly LibraryBuilder: new (options: { metadata: object; targetNamespaceObject: object }) => object;
  readonly BatchApiHelper: {
    createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): unknown;
  };
  readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: readonly EventEntry[] }): void;
}

/** The global object in which a host file of Office.js has been run: `window`, or `globalThis` in Node. */
export interface ClientScope {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office & Record<string, unknown>;
  readonly OfficeExtension: typeof OfficeExtension & ClientInternals;
  readonly OSF: Record<string, unknown>;
}

/** Whether the client has been loaded into this global object. */
export const hasClient = (scope: object): scope is ClientScope =>
  'Excel' in scope && 'Office' in scope && 'OfficeExtension' in scope && 'OSF' in scope;
