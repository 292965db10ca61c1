import { makeStyles, tokens } from '@fluentui/react-components';

const mark = { flexShrink: 0, fontSize: tokens.fontSizeBase500 } as const;

export const useNewsCardStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0 },
  lines: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  done: { ...mark, color: tokens.colorStatusSuccessForeground1 },
  failed: { ...mark, color: tokens.colorStatusDangerForeground1 },
  skipped: { ...mark, color: tokens.colorNeutralForeground3 },
});
