import { createXlsx } from '../../../../src/host/xlsx/openXlsx';
import { INDEXED_COLORS, OFFICE_THEME, readColor, readTheme, themeXml, tinted } from '../../../../src/host/xlsx/styles/colors';
import { parseXml } from '../../../../src/host/xlsx/xml/parseXml';
import { partText } from '../packageParts';

describe('colors', () => {
  const tables = { theme: OFFICE_THEME, indexed: INDEXED_COLORS };

  describe('readColor', () => {
    it.each<{ xml: string; color: string | null; because: string }>([
      { xml: '<color rgb="ff00b050"/>', color: '#00B050', because: 'the first two digits are opacity' },
      { xml: '<color theme="0"/>', color: '#FFFFFF', because: 'cells count light before dark' },
      { xml: '<color theme="1"/>', color: '#000000', because: 'cells count light before dark' },
      { xml: '<color theme="4" tint="0.59999389629810485"/>', color: '#B4C6E7', because: 'Excel calls it Accent 1, Lighter 60%' },
      { xml: '<color theme="4" tint="-0.249977111117893"/>', color: '#305496', because: 'Excel calls it Accent 1, Darker 25%' },
      { xml: '<color theme="0" tint="-0.14999847407452621"/>', color: '#D9D9D9', because: 'Excel calls it White, Darker 15%' },
      { xml: '<color theme="5" tint="0.79998168889431442"/>', color: '#FBE4D5', because: 'Excel calls it Accent 2, Lighter 80%, within one step' },
      { xml: '<color indexed="10"/>', color: '#FF0000', because: 'it is red in the old palette' },
      { xml: '<color indexed="64"/>', color: '#000000', because: 'it is the colour of text' },
      { xml: '<color auto="1"/>', color: null, because: 'the program chooses' },
    ])('reads $xml as $color: $because', ({ xml, color }) => {
      const read = readColor(parseXml(xml, 'x'), tables);
      if (color === null || read === null) expect(read).toBe(color);
      else [1, 3, 5].forEach((place) => {
        expect(Math.abs(Number.parseInt(read.slice(place, place + 2), 16) - Number.parseInt(color.slice(place, place + 2), 16))).toBeLessThanOrEqual(1);
      });
    });

    it.each(['#123456', '#FFFFFF', '#C00000'])('makes %s white and black at the ends', (color) => {
      expect([tinted(color, 1), tinted(color, -1), tinted(color, 0)]).toEqual(['#FFFFFF', '#000000', color]);
    });
  });
});

describe('themeXml', () => {
  it('says the colours that are read from it', () => {
    expect(readTheme(themeXml(OFFICE_THEME), 'theme')).toEqual(OFFICE_THEME);
  });

  it('has the dark colours before the light ones, as the schema asks', () => {
    expect(themeXml(OFFICE_THEME)).toContain('<a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2>');
  });

  it('stands in every new workbook', () => {
    const file = createXlsx().save();
    expect(partText(file, 'xl/theme/theme1.xml')).toContain(themeXml(OFFICE_THEME));
    expect(partText(file, 'xl/_rels/workbook.xml.rels')).toContain('Target="theme/theme1.xml"');
  });
});
