import { colorValue } from '../../../src/host/objects/args';

describe('a colour', () => {
  it.each([['DarkMagenta', '#8B008B'], ['rebeccapurple', '#663399'], ['LightGoldenrodYellow', '#FAFAD2'], ['90ee90', '#90EE90'], ['#c00000', '#C00000']])('%s is %s', (given, color) => {
    expect(colorValue(given)).toBe(color);
  });

  it('of no name that CSS knows is refused', () => {
    expect(() => colorValue('rojizo')).toThrow(expect.objectContaining({ code: 'InvalidArgument' }) as Error);
  });
});
