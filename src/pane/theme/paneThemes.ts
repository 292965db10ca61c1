import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** How the pane is painted. High contrast needs no theme of ours: `forced-colors` repaints every token. */
export type ThemeName = 'light' | 'dark';

/** A petrol blue: apart from the semaphore's three colours and from Excel's green. */
const PETROL: BrandVariants = {
  10: '#020507', 20: '#0b1b25', 30: '#0e2c3d', 40: '#10384f', 50: '#124561', 60: '#145274', 70: '#166087', 80: '#176e9b',
  90: '#3c7da8', 100: '#568db5', 110: '#6d9cc1', 120: '#84accd', 130: '#9bbcd9', 140: '#b3cde4', 150: '#cadded', 160: '#e2eef6',
};

const dark = createDarkTheme(PETROL);

export const PANE_THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(PETROL),
  dark: {
    ...dark,
    colorBrandForeground1: PETROL[120],
    colorBrandForeground2: PETROL[130],
    colorBrandForegroundLink: PETROL[120],
    colorBrandForegroundLinkHover: PETROL[130],
  },
};
