import type { RequestMessage, ResponseMessage } from '../wire/messages';

/** Executes the requests of the client's session. */
export interface RequestExecutor {
  executeAsync(customData: string, flags: number, message: RequestMessage): Promise<ResponseMessage>;
}

/** An event in the client's form: numbers of `Excel.EventType`, the id it was registered for, and JSON text. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export type EventHandler = (args: unknown) => unknown;

/** The older events (`workbook.onSelectionChanged`, `settings.onSettingsChanged`) are registered with the session itself. */
export interface EventRegistration {
  register(eventId: number, targetId: string, handler: EventHandler): Promise<unknown>;
  unregister(eventId: number, targetId: string, handler: EventHandler): Promise<unknown>;
}

/** Settings of the workbook by key. */
export interface SettingsStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
}

/** What a client needs of a host. */
export interface ClientHost {
  readonly executor: RequestExecutor;
  readonly eventRegistration: EventRegistration;
  readonly settings: SettingsStore;
  /** ExcelApi set offered, such as `1.7`. */
  readonly requirementSet: string;
  readonly readOnly: boolean;
  /** The workbook as a file. */
  save(): Uint8Array;
  /** Calls back with the events of each finished batch; the returned function ends it. */
  onEvents(deliver: (entries: readonly EventEntry[]) => void): () => void;
}

/** The client's three globals, ready for use. */
export interface ConnectedClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The session from which the client gets its executor. */
export interface ClientSession {
  _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: Record<string, string> }>;
  _createRequestExecutorOrNull(): RequestExecutor;
  getEventRegistration(): EventRegistration;
}

/** The parts of the client that a host replaces; they are not in its public typings. */
interface ClientInternals {
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

/** The global object into which the client was loaded: `window`, or `globalThis` in Node. */
export interface ClientScope {
  readonly Excel: typeof Excel & { readonly RequestContext: new (session: ClientSession) => Excel.RequestContext };
  readonly Office: typeof Office & Record<string, unknown>;
  readonly OfficeExtension: typeof OfficeExtension & ClientInternals;
  readonly OSF: Record<string, unknown>;
}

/** Whether the client has been loaded into this global object. */
export const hasClient = (scope: object): scope is ClientScope =>
  'Excel' in scope && 'Office' in scope && 'OfficeExtension' in scope && 'OSF' in scope;
