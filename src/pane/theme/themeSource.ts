import type { ThemeName } from './paneThemes';

/** The current theme and its changes: from Office, the system or the preview page. */
export interface ThemeSource {
  subscribe(listener: () => void): () => void;
  current(): ThemeName;
}

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

/** The theme of the system: light, dark, or dark with more contrast. */
export function systemTheme(win: Pick<Window, 'matchMedia'>): ThemeSource {
  const [dark, more] = [win.matchMedia(DARK), win.matchMedia(MORE_CONTRAST)];
  return {
    current: () => (!dark.matches ? 'light' : more.matches ? 'contrast' : 'dark'),
    subscribe: (listener) => {
      for (const query of [dark, more]) query.addEventListener('change', listener);
      return () => [dark, more].forEach((query) => query.removeEventListener('change', listener));
    },
  };
}
