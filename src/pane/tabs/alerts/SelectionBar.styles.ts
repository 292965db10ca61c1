import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, smallText } from '../../theme/sharedStyles';

export const useSelectionBarStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    maxHeight: '60vh',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    ...focusRing,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  all: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  picker: { width: '100%' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  told: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});
