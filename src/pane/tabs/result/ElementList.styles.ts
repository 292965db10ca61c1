import { makeStyles, tokens } from '@fluentui/react-components';
import { smallText } from '../../theme/sharedStyles';

export const useElementListStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  filters: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { flexGrow: 1, flexBasis: '184px' },
  bar: { ...smallText, display: 'flex', alignItems: 'center', justifyContent: 'space-between', color: tokens.colorNeutralForeground2 },
  tree: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  window: { position: 'relative' },
  placed: { position: 'absolute', top: 0, left: 0, right: 0 },
});
