import { makeStyles, tokens } from '@fluentui/react-components';
import { card, focusRing, small } from '../theme/surfaces';

export const useAskCardStyles = makeStyles({
  root: { ...card, border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  sheets: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  omitted: { overflowWrap: 'anywhere' },
  lines: { ...small, margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  promise: { ...small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  dontAsk: { ...small, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  box: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, ...focusRing },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
