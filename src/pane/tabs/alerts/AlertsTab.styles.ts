import { makeStyles, tokens } from '@fluentui/react-components';
import { card, field, smallText } from '../../theme/sharedStyles';

const text = { ...smallText, margin: 0, overflowWrap: 'anywhere' } as const;

/** Words to be looked at: a gap to complete, a word that differs. */
export const marked = {
  padding: '0 2px',
  borderRadius: tokens.borderRadiusSmall,
  backgroundColor: tokens.colorStatusWarningBackground2,
  color: tokens.colorStatusWarningForeground2,
  '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
} as const;

export const useAlertsTabStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  draft: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  status: { ...text, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  card: { ...card, rowGap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalS, minWidth: 0, scrollMarginBottom: '96px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  code: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  name: { ...text, fontWeight: tokens.fontWeightSemibold },
  units: { ...text, color: tokens.colorNeutralForeground2 },
  notice: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalXS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  noticeWords: { ...text, display: 'flex', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground2 },
  warning: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusWarningForeground1 },
  paragraph: { ...text, hyphens: 'auto' },
  clamped: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '4', overflowX: 'hidden', overflowY: 'hidden' },
  gap: marked,
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  rules: { display: 'flex', flexDirection: 'column', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { ...text, color: tokens.colorNeutralForeground2 },
  picker: { width: '100%' },
  own: text,
  inline: { minWidth: 0, padding: 0, verticalAlign: 'baseline', textDecorationLine: 'underline' },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  check: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  input: { ...field, width: '100%', '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 } },
  hint: { ...text, color: tokens.colorNeutralForeground2 },
});
