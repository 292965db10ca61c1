import { makeStyles, tokens } from '@fluentui/react-components';
import { card, small } from '../theme/surfaces';

export const useStepProgressStyles = makeStyles({
  root: { ...card, rowGap: tokens.spacingVerticalS },
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  label: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  left: { ...small, marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  track: { height: '6px', borderRadius: tokens.borderRadiusCircular, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5, border: `1px solid ${tokens.colorTransparentStroke}` },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (prefers-reduced-motion: no-preference)': { transition: 'width 300ms' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  hint: { margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`, overflowWrap: 'anywhere' },
});
