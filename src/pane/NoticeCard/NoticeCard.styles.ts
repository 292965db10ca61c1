import { makeStyles, tokens } from '@fluentui/react-components';

export const useNoticeCardStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  info: { borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
  warning: { borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}` },
  error: { borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}` },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  infoIcon: { color: tokens.colorBrandForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0, flexGrow: 1 },
  message: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  remedy: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});
