import type { ThemeName } from '../../../src/pane/theme/paneThemes';
import { systemTheme } from '../../../src/pane/theme/themeSource';

/** A system with these wishes, which change by hand. */
function aSystem(wishes: Set<string>) {
  const heard = new Set<() => void>();
  const query = (media: string) => ({
    get matches() {
      return [...wishes].some((wish) => media.includes(wish));
    },
    addEventListener: (_: string, listener: () => void) => heard.add(listener),
    removeEventListener: (_: string, listener: () => void) => heard.delete(listener),
  });
  return { win: { matchMedia: query as unknown as Window['matchMedia'] }, heard };
}

describe('systemTheme', () => {
  it.each<{ wishes: string[]; theme: ThemeName }>([
    { wishes: [], theme: 'light' },
    { wishes: ['dark'], theme: 'dark' },
    { wishes: ['dark', 'contrast'], theme: 'contrast' },
    { wishes: ['contrast'], theme: 'light' },
  ])('is $theme where the system wants $wishes', ({ wishes, theme }) => {
    expect(systemTheme(aSystem(new Set(wishes)).win).current()).toBe(theme);
  });

  it('tells of a change until nobody listens', () => {
    const { win, heard } = aSystem(new Set());
    let told = 0;
    const stop = systemTheme(win).subscribe(() => (told += 1));
    for (const listener of heard) listener();
    expect(told).toBe(1);
    stop();
    expect(heard.size).toBe(0);
  });
});
