import { isDarkColour } from '../../pane/theme/isDarkColour';
import { systemTheme, type ThemeSource } from '../../pane/theme/themeSource';

/** Follows Office's own theme where it tells it (Windows and Mac), the system's elsewhere (Excel on the web). */
export function officeTheme(): ThemeSource {
  const system = systemTheme(window);
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  if (background === undefined) return system;
  return { current: () => (isDarkColour(background) ? 'dark' : 'light'), subscribe: () => () => undefined };
}
