import { placeName } from '../../../../src/pane/parts/words/placeName';

describe('placeName', () => {
  it.each<{ rect: { top: number; left: number; height: number; width: number }; name: string; because: string }>([
    { rect: { top: 0, left: 0, height: 1, width: 1 }, name: 'A1', because: 'rows and columns count from 0' },
    { rect: { top: 11, left: 10, height: 1, width: 1 }, name: 'K12', because: 'K is the eleventh letter' },
    { rect: { top: 0, left: 26, height: 1, width: 1 }, name: 'AA1', because: 'after Z come two letters' },
    { rect: { top: 0, left: 16383, height: 1, width: 1 }, name: 'XFD1', because: 'it is the last column of a sheet' },
    { rect: { top: 11, left: 10, height: 3, width: 2 }, name: 'K12:L14', because: 'a block has two corners' },
  ])('calls it $name: $because', ({ rect, name }) => {
    expect(placeName({ sheet: 'Hoja1', rect })).toBe(name);
  });
});
