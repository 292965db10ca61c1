import { commonDocument, completeAsync } from './commonDocument';
import { declareNotes } from './declareNotes';
import { hasClient } from './officeClient';
import type { ClientHost, ClientScope, ClientSession, ConnectedClient, SettingsStore } from './officeClient';
import { NEWEST_EXCEL_API, requirementsUpTo } from './requirementSets';

/** By client, the function that ends its connection to the last host: one host at a time answers a client. */
const connections = new WeakMap<object, () => void>();

/** What a client asks for its executor, answered by a host. */
export function sessionFor(scope: ClientScope, host: ClientHost): ClientSession {
  const session: ClientSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'memory:', headers: {} }),
    _createRequestExecutorOrNull: () => host.executor,
    getEventRegistration: () => host.eventRegistration,
  };
  return Object.assign(Object.create(scope.OfficeExtension.SessionBase.prototype) as object, session);
}

/**
 * Connects a loaded Office.js client to a host instead of Excel and returns its globals. A second call in the same page connects it to
 * the other host; handlers registered with the first are dropped. The client itself refuses APIs newer than the host's requirement set
 * with `ApiNotFound`, as in an older Excel.
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

const HOST_TYPES = ['Word', 'Excel', 'PowerPoint', 'Outlook', 'OneNote', 'Project', 'Access'];
const PLATFORM_TYPES = ['PC', 'OfficeOnline', 'Mac', 'iOS', 'Android', 'Universal'];
const READY = { host: 'Excel', platform: 'OfficeOnline' };

const namesAsEnum = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, name]));

function officeContext(scope: ClientScope, host: ClientHost): Record<string, unknown> {
  return {
    ...READY,
    contentLanguage: 'en-US',
    displayLanguage: 'es-ES',
    diagnostics: { ...READY, version: '16.0.0.0' },
    document: {
      url: '',
      mode: host.readOnly ? 'readOnly' : 'readWrite',
      settings: documentSettings(host.settings),
      ...commonDocument(scope, host),
    },
    requirements: requirementsUpTo(host.requirementSet),
    ui: {},
  };
}

/**
 * Adds what Excel's page loader has and the client's host file lacks: `Office.onReady`, `HostType`, `PlatformType`, `actions.associate`,
 * and a context. `Office.context` cannot be assigned; it reads `OSF._OfficeAppFactory`.
 */
function installOfficeSurface(scope: ClientScope, host: ClientHost): void {
  const context = officeContext(scope, host);
  scope.OSF['_OfficeAppFactory'] = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', flags: 0 }),
  };
  const actions = new Map<string, unknown>();
  const associated: object = typeof scope.Office['actions'] === 'object' ? scope.Office.actions : {};
  Object.assign(scope.Office, {
    HostType: namesAsEnum(HOST_TYPES),
    PlatformType: namesAsEnum(PLATFORM_TYPES),
    actions: Object.assign(associated, { associate: (id: string, action: unknown) => void actions.set(id, action), _association: actions }),
    onReady: (callback?: (info: typeof READY) => unknown) => Promise.resolve({ ...READY }).then(async (info) => {
      await callback?.(info);
      return info;
    }),
  });
}

/** `Office.context.document.settings`: `saveAsync` writes the changes into the workbook. */
function documentSettings(store: SettingsStore): Record<string, unknown> {
  const unsaved = new Map<string, unknown>();
  const settings = {
    get: (key: string): unknown => (unsaved.has(key) ? unsaved.get(key) : store.get(key)) ?? null,
    set: (key: string, value: unknown): void => void unsaved.set(key, value),
    remove: (key: string): void => void unsaved.set(key, undefined),
    saveAsync: (...args: readonly unknown[]): void => {
      for (const [key, value] of unsaved) {
        if (value === undefined) store.remove(key);
        else store.set(key, value);
      }
      unsaved.clear();
      completeAsync(args, () => settings);
    },
    refreshAsync: (...args: readonly unknown[]): void => {
      unsaved.clear();
      completeAsync(args, () => settings);
    },
  };
  return settings;
}
