import type { Theme } from '@fluentui/react-components';

const RULES: readonly (readonly [name: RegExp, colour: string])[] = [
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

/**
 * A dark theme with nothing between black and white, for Office's high contrast. Where the system forces its own colours they win
 * anyway; this is for an Office that is set to high contrast by itself.
 */
export function contrastTheme(dark: Theme): Theme {
  const repaint = (name: string, value: string): string => RULES.find(([rule]) => rule.test(name))?.[1] ?? value;
  return Object.fromEntries(Object.entries(dark).map(([name, value]) => [name, repaint(name, String(value))])) as unknown as Theme;
}
