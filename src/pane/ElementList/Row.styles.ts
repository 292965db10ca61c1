import { makeStyles, tokens } from '@fluentui/react-components';

const line = {
  position: 'relative',
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
} as const;

export const useRowStyles = makeStyles({
  element: { ...line, display: 'flex', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0` },
  indicator: {
    ...line,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    marginLeft: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  chevron: { zIndex: 1, minWidth: '28px', alignSelf: 'flex-start' },
  body: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, rowGap: tokens.spacingVerticalXXS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalXS },
  code: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
  link: {
    cursor: 'pointer',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusMedium },
    ':focus-visible::after': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { overflowWrap: 'anywhere', hyphens: 'auto' },
  explanation: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  beside: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    listStyleType: 'none',
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  details: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
