import { makeStyles, tokens } from '@fluentui/react-components';

export const useSummaryTableStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    '& thead th': {
      padding: `${tokens.spacingVerticalXS} 0`,
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
    },
    '& td': { padding: 0 },
  },
  caption: {
    paddingBottom: tokens.spacingVerticalXS,
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
  },
  band: { display: 'inline-flex', alignItems: 'center', justifyContent: 'center', columnGap: '3px' },
  label: {
    paddingTop: tokens.spacingVerticalS,
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  some: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  none: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, color: tokens.colorNeutralForeground3 },
  total: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, color: tokens.colorNeutralForeground2 },
  bar: { paddingTop: tokens.spacingVerticalXXS },
});
