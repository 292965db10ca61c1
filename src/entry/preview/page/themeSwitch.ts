import type { ThemeName } from '../../../pane/theme/paneThemes';
import type { ThemeSource } from '../../../pane/theme/themeSource';

/** A theme that a button toggles; the system's until then. */
export interface ThemeSwitch extends ThemeSource {
  /** Switches between light and dark. */
  toggle(): void;
}

/** @param system the theme followed until the first toggle */
export function themeSwitch(system: ThemeSource): ThemeSwitch {
  const listeners = new Set<() => void>();
  let chosen: ThemeName | null = null;
  const current = (): ThemeName => chosen ?? system.current();
  return {
    current,
    subscribe: (listener) => {
      const stop = system.subscribe(listener);
      listeners.add(listener);
      return () => {
        stop();
        listeners.delete(listener);
      };
    },
    toggle: () => {
      chosen = current() === 'dark' ? 'light' : 'dark';
      for (const listener of listeners) listener();
    },
  };
}
