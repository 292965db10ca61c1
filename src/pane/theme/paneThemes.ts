import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

const CONTRAST_RULES: readonly (readonly [name: RegExp, colour: string])[] = [
  [/^color.*Disabled/, '#3ff23f'],
  [/^colorNeutralForeground(OnBrand|Inverted)/, '#000000'],
  [/^color.*Foreground.*(Link|Brand)|^colorBrandForeground|Link/, '#ffff00'],
  [/^color(NeutralForeground|.*Foreground\d?$)/, '#ffffff'],
  [/^colorBrandBackground\w*(Hover|Pressed)|^colorCompoundBrandBackground\w*(Hover|Pressed)/, '#ffffff'],
  [/^color(Compound)?BrandBackground/, '#1aebff'],
  [/^color.*Background.*(Hover|Pressed|Selected)/, '#3a3a3a'],
  [/^color.*Background/, '#000000'],
  [/^color.*(Stroke|Border)/, '#ffffff'],
];

/** A theme of pure colours on black, for an Office set to high contrast while the system is not. */
function contrastTheme(dark: Theme): Theme {
  const repaint = (name: string, value: string): string => CONTRAST_RULES.find(([rule]) => rule.test(name))?.[1] ?? value;
  return Object.fromEntries(Object.entries(dark).map(([name, value]) => [name, repaint(name, String(value))])) as unknown as Theme;
}

/** Name of a theme. Forced colours of the system override all of them. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** A petrol blue, distinct from the colours of the semaphore and from Excel's green. */
const PETROL: BrandVariants = {
  10: '#020507', 20: '#0b1b25', 30: '#0e2c3d', 40: '#10384f', 50: '#124561', 60: '#145274', 70: '#166087', 80: '#176e9b',
  90: '#3c7da8', 100: '#568db5', 110: '#6d9cc1', 120: '#84accd', 130: '#9bbcd9', 140: '#b3cde4', 150: '#cadded', 160: '#e2eef6',
};

const dark: Theme = {
  ...createDarkTheme(PETROL),
  colorBrandForeground1: PETROL[120],
  colorBrandForeground2: PETROL[130],
  colorBrandForegroundLink: PETROL[120],
  colorBrandForegroundLinkHover: PETROL[130],
};

/** The Fluent theme of each name. */
export const PANE_THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(PETROL),
  dark,
  contrast: contrastTheme(dark),
};
