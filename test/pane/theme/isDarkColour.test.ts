import { isDarkColour } from '../../../src/pane/theme/isDarkColour';

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
