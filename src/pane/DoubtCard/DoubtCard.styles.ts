import { makeStyles, tokens } from '@fluentui/react-components';
import { card } from '../theme/surfaces';

export const useDoubtCardStyles = makeStyles({
  root: { ...card, border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  header: { paddingBottom: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
});
