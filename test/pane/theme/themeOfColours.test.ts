import { themeOfColours } from '../../../src/pane/theme/themeOfColours';
import type { ThemeName } from '../../../src/pane/theme/paneThemes';

describe('themeOfColours', () => {
  it.each<{ background: string; letters: string; theme: ThemeName; because: string }>([
    { background: '#FFFFFF', letters: '#000000', theme: 'light', because: 'the white theme has black letters too' },
    { background: '#262626', letters: '#FFFFFF', theme: 'dark', because: 'the black theme is a dark grey' },
    { background: '#000000', letters: '#F0F0F0', theme: 'dark', because: 'its letters are no pure colour' },
    { background: '#000000', letters: '#ffff00', theme: 'contrast', because: 'yellow on black is a high contrast theme' },
    { background: '#000000', letters: '', theme: 'dark', because: 'nothing is known of its letters' },
  ])('is $theme for $letters on $background: $because', ({ background, letters, theme }) => {
    expect(themeOfColours(background, letters)).toBe(theme);
  });
});
