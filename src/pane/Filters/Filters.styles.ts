import { makeStyles, tokens } from '@fluentui/react-components';
import { field, focusRing, small } from '../theme/surfaces';

export const useFiltersStyles = makeStyles({
  search: {
    ...field,
    width: '100%',
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    ...small,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-pressed=true]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
      fontWeight: tokens.fontWeightSemibold,
    },
    '@media (forced-colors: active)': { '&[aria-pressed=true]': { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' } },
    ...focusRing,
  },
});
