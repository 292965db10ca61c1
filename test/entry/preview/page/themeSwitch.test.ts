import { themeSwitch } from '../../../../src/entry/preview/page/themeSwitch';

describe('themeSwitch', () => {
  it('begins as the system and turns over on each press', () => {
    const heard = jest.fn();
    const theme = themeSwitch({ current: () => 'dark', subscribe: () => () => undefined });
    const stop = theme.subscribe(heard);
    expect(theme.current()).toBe('dark');
    theme.toggle();
    expect(theme.current()).toBe('light');
    stop();
    theme.toggle();
    expect(theme.current()).toBe('dark');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
