import type { ThemeName } from '../../../pane/theme/paneThemes';
import type { ThemeSource } from '../../../pane/theme/themeSource';

/** A theme that a button turns over; it begins as the system's. */
export interface ThemeSwitch extends ThemeSource {
  toggle(): void;
}

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
