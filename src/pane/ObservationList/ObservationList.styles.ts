import { makeStyles, tokens } from '@fluentui/react-components';

export const useObservationListStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  group: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', paddingRight: tokens.spacingHorizontalS },
  count: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  panel: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  items: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  message: { overflowWrap: 'anywhere' },
  remedy: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  places: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  empty: { display: 'block', padding: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2, textAlign: 'center' },
});
