import { isDarkColour } from './isDarkColour';
import type { ThemeName } from './paneThemes';

/** Every channel full or none, as in the colours that high contrast is made of. */
const PURE = /^#?(?:00|ff){3}$/i;

/**
 * The theme that goes with Office's own colours: high contrast is black with letters of a pure colour; Office's black theme is a grey.
 *
 * @param background `bodyBackgroundColor`, "#262626"
 * @param letters `bodyForegroundColor`; '' where Office does not tell it
 * @example themeOfColours('#000000', '#FFFFFF') // 'contrast'
 */
export function themeOfColours(background: string, letters: string): ThemeName {
  if (!isDarkColour(background)) return 'light';
  return PURE.test(background.trim()) && PURE.test(letters.trim()) ? 'contrast' : 'dark';
}
