import { makeStyles, tokens } from '@fluentui/react-components';
import { smallText, unseen } from '../../theme/sharedStyles';

export const useElementListStyles = makeStyles({
  root: { position: 'relative', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: unseen,
  filters: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { flexGrow: 1, flexBasis: '120px' },
  bar: { ...smallText, display: 'flex', alignItems: 'center', justifyContent: 'space-between', color: tokens.colorNeutralForeground2 },
  tree: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  window: { position: 'relative' },
  placed: { position: 'absolute', top: 0, left: 0, right: 0 },
});
