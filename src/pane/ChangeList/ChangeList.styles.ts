import { makeStyles, tokens } from '@fluentui/react-components';

export const useChangeListStyles = makeStyles({
  heading: { margin: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    maxHeight: '180px',
    overflowY: 'auto',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});
