import type { SettingsStore } from './officeClient';

interface AsyncResult {
  readonly status: 'succeeded';
  readonly value: unknown;
  readonly asyncContext?: unknown;
}
type Callback = (result: AsyncResult) => void;
type Options = { readonly asyncContext?: unknown };

/** The Common API puts the callback last and its options, if any, before it. */
export function finish(value: unknown, args: readonly unknown[]): void {
  const callback = args.filter((arg): arg is Callback => typeof arg === 'function').at(-1);
  const options = args.find((arg): arg is Options => typeof arg === 'object' && arg !== null);
  if (callback) queueMicrotask(() => callback({ status: 'succeeded', value, asyncContext: options?.asyncContext }));
}

/** `Office.context.document.settings`: changes stay in the page until `saveAsync` puts them into the workbook. */
export function documentSettings(store: SettingsStore): Record<string, unknown> {
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
      finish(settings, args);
    },
    refreshAsync: (...args: readonly unknown[]): void => {
      unsaved.clear();
      finish(settings, args);
    },
  };
  return settings;
}
