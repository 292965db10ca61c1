import { makeStyles, tokens } from '@fluentui/react-components';
import { card, numberField, smallText, strongText } from '../../theme/sharedStyles';

export const useStartCardStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card,
  title: { ...strongText, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  ways: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  way: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  beside: { paddingTop: tokens.spacingVerticalM },
  words: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  label: { ...smallText, ...strongText, color: tokens.colorNeutralForeground1 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  columns: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  header: { ...strongText, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  letters: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  picker: { flexGrow: 1, flexShrink: 1, flexBasis: '180px' },
  rowNumber: numberField,
});
