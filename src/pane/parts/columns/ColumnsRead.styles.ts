import { makeStyles, tokens } from '@fluentui/react-components';
import { card, smallText } from '../../theme/sharedStyles';

const words = { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' } as const;

export const useColumnsReadStyles = makeStyles({
  root: { ...card, rowGap: tokens.spacingVerticalS },
  title: words,
  columns: { margin: 0, padding: 0, listStyleType: 'none' },
  column: {
    ...smallText,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, fontWeight: tokens.fontWeightSemibold },
  confidence: { flexShrink: 0, maxWidth: '45%', textAlign: 'right', fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums' },
  letters: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  ownColumn: { color: tokens.colorNeutralForeground2 },
  picker: { width: '100%' },
  other: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXXS },
  otherKind: { flexGrow: 1, flexShrink: 1, flexBasis: '180px' },
  back: { alignSelf: 'flex-start' },
  unconfirmed: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});
