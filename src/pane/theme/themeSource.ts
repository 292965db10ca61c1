import type { ThemeName } from './paneThemes';

/** Where the pane learns how to paint itself: Office's theme, the system's, or a switch on a trial page. */
export interface ThemeSource {
  subscribe(listener: () => void): () => void;
  current(): ThemeName;
}

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

/** Follows the system's choice of light, dark or dark with more contrast, also when it changes while the pane is open. */
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
