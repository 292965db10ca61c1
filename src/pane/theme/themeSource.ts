import type { ThemeName } from './paneThemes';

/** Where the pane learns how to paint itself: Office's theme, the system's, or a switch on a trial page. */
export interface ThemeSource {
  subscribe(listener: () => void): () => void;
  current(): ThemeName;
}

const DARK = '(prefers-color-scheme: dark)';

/** Follows the system's choice of light or dark, also when it changes while the pane is open. */
export function systemTheme(win: Pick<Window, 'matchMedia'>): ThemeSource {
  const query = win.matchMedia(DARK);
  return {
    current: () => (query.matches ? 'dark' : 'light'),
    subscribe: (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
  };
}
