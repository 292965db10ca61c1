import { themeOfColours } from '../../pane/theme/themeOfColours';
import { systemTheme, type ThemeSource } from '../../pane/theme/themeSource';

/** Follows Office's own theme where it tells it (Windows and Mac), the system's elsewhere (Excel on the web). */
export function officeTheme(): ThemeSource {
  const system = systemTheme(window);
  const colours = Office.context.officeTheme;
  if (colours?.bodyBackgroundColor === undefined) return system;
  const name = themeOfColours(colours.bodyBackgroundColor, colours.bodyForegroundColor ?? '');
  return { current: () => name, subscribe: () => () => undefined };
}
