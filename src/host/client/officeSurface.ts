import type { ClientScope } from './clientScope';
import { documentSettings } from './documentSettings';
import type { ClientHost } from './officeClient';
import { requirementsUpTo } from './requirementSets';

const HOST_TYPES = ['Word', 'Excel', 'PowerPoint', 'Outlook', 'OneNote', 'Project', 'Access'];
const PLATFORM_TYPES = ['PC', 'OfficeOnline', 'Mac', 'iOS', 'Android', 'Universal'];
const READY = { host: 'Excel', platform: 'OfficeOnline' };

const namesAsEnum = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, name]));

function officeContext(host: ClientHost): Record<string, unknown> {
  return {
    ...READY,
    contentLanguage: 'en-US',
    displayLanguage: 'es-ES',
    diagnostics: { ...READY, version: '16.0.0.0' },
    document: {
      url: '',
      mode: host.readOnly ? 'readOnly' : 'readWrite',
      settings: documentSettings(host.settings),
    },
    requirements: requirementsUpTo(host.requirementSet),
    ui: {},
  };
}

/**
 * Adds what Excel's page loader brings and the host file alone lacks: `Office.onReady`, `HostType`, `PlatformType`,
 * `actions.associate`, and a context. `Office.context` cannot be assigned; it reads `OSF._OfficeAppFactory`.
 */
export function installOfficeSurface(scope: ClientScope, host: ClientHost): void {
  const context = officeContext(host);
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
