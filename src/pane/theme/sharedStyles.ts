import { tokens } from '@fluentui/react-components';

/** Styles that several parts share, to be spread into their own. */

export const card = {
  display: 'flex',
  flexDirection: 'column',
  rowGap: tokens.spacingVerticalM,
  padding: tokens.spacingHorizontalM,
  borderRadius: tokens.borderRadiusLarge,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
} as const;

export const smallText = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;
export const strongText = { fontWeight: tokens.fontWeightSemibold } as const;

/** Visible to screen readers only. */
export const unseen = {
  position: 'absolute', margin: 0, width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap',
} as const;

/** Focus ring of native controls, as Fluent draws it. */
export const focusRing = {
  ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
} as const;

/** A native button that filters while it is pressed; its shape, and how it shows that it is pressed, are its own. */
export const filterButton = {
  display: 'inline-flex',
  alignItems: 'center',
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  '@media (forced-colors: active)': { '&[aria-pressed=true]': { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' } },
  ...focusRing,
} as const;

/** A native input or select. */
export const field = {
  boxSizing: 'border-box',
  minHeight: '32px',
  padding: `2px ${tokens.spacingHorizontalS}`,
  borderRadius: tokens.borderRadiusMedium,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase300,
  ...focusRing,
} as const;

/** A native input for a number of up to seven digits. */
export const numberField = { ...field, width: '76px', fontVariantNumeric: 'tabular-nums' } as const;
