import { makeStyles, tokens } from '@fluentui/react-components';

export const useColumnsReadStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      verticalAlign: 'top',
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    '& th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  },
  certainty: { width: '76px', textAlign: 'right' },
  words: { paddingBottom: tokens.spacingVerticalXXS },
  ours: { color: tokens.colorNeutralForeground2 },
  picker: { width: '100%', minWidth: 0, maxWidth: '100%' },
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  doubt: { backgroundColor: tokens.colorStatusWarningBackground1 },
  sure: { textAlign: 'right', whiteSpace: 'normal', fontVariantNumeric: 'tabular-nums' },
});
