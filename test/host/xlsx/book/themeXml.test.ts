import { createXlsx } from '../../../../src/host/xlsx/openXlsx';
import { themeXml } from '../../../../src/host/xlsx/book/themeXml';
import { OFFICE_THEME, readTheme } from '../../../../src/host/xlsx/styles/colors';
import { partText } from '../packageParts';

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
