import { makeStyles, tokens } from '@fluentui/react-components';
import { field } from '../theme/surfaces';

export const usePickerStyles = makeStyles({
  root: { position: 'relative', display: 'inline-flex', minWidth: 0, maxWidth: '100%' },
  select: {
    ...field,
    width: '100%',
    minWidth: 0,
    padding: `2px 28px 2px ${tokens.spacingHorizontalS}`,
    appearance: 'none',
    lineHeight: tokens.lineHeightBase300,
    textOverflow: 'ellipsis',
    ':enabled': { cursor: 'pointer' },
    ':enabled:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeDisabled}`, opacity: 1 },
    '& option': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  arrow: {
    position: 'absolute',
    right: tokens.spacingHorizontalS,
    top: '50%',
    transform: 'translateY(-50%)',
    pointerEvents: 'none',
    color: tokens.colorNeutralForeground2,
  },
});
