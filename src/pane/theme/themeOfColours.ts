import type { ThemeName } from './paneThemes';

/** Colours whose channels are all 00 or ff, as high contrast themes use. */
const PURE = /^#?(?:00|ff){3}$/i;

/**
 * The theme for Office's colours. High contrast is black with text of a pure colour; Office's black theme is a dark grey.
 *
 * @param background `bodyBackgroundColor`, "#262626"
 * @param text `bodyForegroundColor`; '' when Office does not give it
 * @example themeOfColours('#000000', '#FFFFFF') // 'contrast'
 */
export function themeOfColours(background: string, text: string): ThemeName {
  if (!isDarkColour(background)) return 'light';
  return PURE.test(background.trim()) && PURE.test(text.trim()) ? 'contrast' : 'dark';
}

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;
/** Relative luminance below which light text contrasts more than dark text (equal at 0.179). */
const DARK_BELOW = 0.179;

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/**
 * Whether a background needs light text.
 *
 * @param colour "#RRGGBB", the number sign optional; any other text is not dark
 *
 * @example isDarkColour('#262626') // true
 */
export function isDarkColour(colour: string): boolean {
  const match = HEX.exec(colour.trim());
  if (match === null) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((channel) => linear(Number.parseInt(channel, 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW;
}
