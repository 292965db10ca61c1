import { makeStyles, tokens } from '@fluentui/react-components';

export const useReportCardStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(126px, 1fr))', gap: tokens.spacingHorizontalS },
  button: { minWidth: 0, width: '100%', maxWidth: 'none', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  status: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center', minHeight: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  heading: { margin: 0 },
  rules: { display: 'flex', flexDirection: 'column', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
