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

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;
/** Relative luminance below which light letters read better than dark ones (the two contrasts are equal at 0.179). */
const DARK_BELOW = 0.179;

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/**
 * Whether a background such as Office's `bodyBackgroundColor` ("#262626") asks for the dark theme. Unreadable text: no.
 *
 * @example isDarkColour('#262626') // true
 */
export function isDarkColour(colour: string): boolean {
  const match = HEX.exec(colour.trim());
  if (match === null) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((channel) => linear(Number.parseInt(channel, 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW;
}
