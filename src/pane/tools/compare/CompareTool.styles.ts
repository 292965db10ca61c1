import { makeStyles, tokens } from '@fluentui/react-components';
import { card, smallText, strongText, unseen } from '../../theme/sharedStyles';

/** Styles of *Comparar dos cortes*. */
export const useCompareStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  unseen,
  heading: { ...strongText, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  paragraph: { margin: 0, padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, overflowWrap: 'anywhere' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...smallText,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, textAlign: 'right', overflowWrap: 'anywhere' },
    '& th[scope=row]': { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  },
  card: { ...card, rowGap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  name: { ...smallText, margin: 0, overflowWrap: 'anywhere' },
  items: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '28px',
    ...smallText,
  },
  what: { minWidth: 0, flexGrow: 1, flexShrink: 1, flexBasis: '0', overflowWrap: 'anywhere' },
  values: { fontVariantNumeric: 'tabular-nums' },
});
