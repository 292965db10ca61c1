import { makeStyles, tokens } from '@fluentui/react-components';
import { small } from '../theme/surfaces';

export const useFreshnessLineStyles = makeStyles({
  root: {
    ...small,
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: tokens.lineHeightBase200,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  outdated: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  currentIcon: { color: tokens.colorStatusSuccessForeground1 },
  outdatedIcon: { color: tokens.colorStatusWarningForeground1 },
});
