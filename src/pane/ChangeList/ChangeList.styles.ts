import { makeStyles, tokens } from '@fluentui/react-components';
import { card, focusRing, small, strong } from '../theme/surfaces';

export const useChangeListStyles = makeStyles({
  root: { ...card, rowGap: tokens.spacingVerticalXS },
  heading: { ...small, ...strong, margin: 0 },
  none: { ...small, margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    ...small,
    maxHeight: '180px',
    overflowY: 'auto',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    ...focusRing,
  },
});
