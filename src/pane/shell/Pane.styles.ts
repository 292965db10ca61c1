import { makeStyles, tokens } from '@fluentui/react-components';
import { smallText, unseen } from '../theme/sharedStyles';

export const usePaneStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  scroller: {
    height: '100%',
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollPaddingTop: 'calc(var(--header-height, 160px) + 48px)',
    scrollPaddingBottom: tokens.spacingVerticalL,
    '@media (max-height: 560px)': { scrollPaddingTop: '48px' },
  },
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    minHeight: '100%',
    maxWidth: '720px',
    marginLeft: 'auto',
    marginRight: 'auto',
    padding: tokens.spacingHorizontalM,
  },
  starting: { paddingTop: tokens.spacingVerticalXXL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, textAlign: 'center' },
  words: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  unseen,
});
