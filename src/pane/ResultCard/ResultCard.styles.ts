import { makeStyles, tokens } from '@fluentui/react-components';
import { card, small } from '../theme/surfaces';

export const useResultCardStyles = makeStyles({
  root: card,
  mean: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, textAlign: 'center' },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  muted: { ...small, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  written: { ...small, display: 'flex', columnGap: tokens.spacingHorizontalXS, margin: 0, color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
});
