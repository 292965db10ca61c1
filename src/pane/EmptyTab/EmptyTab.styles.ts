import { makeStyles, tokens } from '@fluentui/react-components';

export const useEmptyTabStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  todo: { margin: 0, color: tokens.colorNeutralForeground2 },
});
