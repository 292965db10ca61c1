import type { ThemeName } from '../../../src/pane/theme/paneThemes';
import { isDarkColour, themeOfColours } from '../../../src/pane/theme/themeOfColours';

describe('themeOfColours', () => {
  it.each<{ background: string; text: string; theme: ThemeName; because: string }>([
    { background: '#FFFFFF', text: '#000000', theme: 'light', because: 'the white theme has black letters too' },
    { background: '#262626', text: '#FFFFFF', theme: 'dark', because: 'the black theme is a dark grey' },
    { background: '#000000', text: '#F0F0F0', theme: 'dark', because: 'its letters are no pure colour' },
    { background: '#000000', text: '#ffff00', theme: 'contrast', because: 'yellow on black is a high contrast theme' },
    { background: '#000000', text: '', theme: 'dark', because: 'nothing is known of its letters' },
  ])('is $theme for $text on $background: $because', ({ background, text, theme }) => {
    expect(themeOfColours(background, text)).toBe(theme);
  });
});

describe('isDarkColour', () => {
  it.each<{ colour: string; dark: boolean; because: string }>([
    { colour: '#262626', dark: true, because: 'it is the background of Excel\'s dark theme' },
    { colour: '#FFFFFF', dark: false, because: 'it is white' },
    { colour: '#E6E6E6', dark: false, because: 'it is the background of the colourful theme' },
    { colour: '000000', dark: true, because: 'the number sign may be missing' },
    { colour: '#808080', dark: false, because: 'black letters stand out more on it than white ones' },
    { colour: '', dark: false, because: 'an unknown colour changes nothing' },
  ])('says $dark for "$colour": $because', ({ colour, dark }) => {
    expect(isDarkColour(colour)).toBe(dark);
  });
});
