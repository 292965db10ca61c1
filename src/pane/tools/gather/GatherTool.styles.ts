import { makeStyles, tokens } from '@fluentui/react-components';
import { card, smallText, strongText, unseen } from '../../theme/sharedStyles';

/** Styles of *Recoger valores*. */
export const useGatherStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  words: { ...smallText, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  unseen,
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...strongText, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  card: { ...card, rowGap: tokens.spacingVerticalXXS, padding: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  choice: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minHeight: '24px', overflowWrap: 'anywhere', cursor: 'pointer' },
  code: { ...strongText, ...smallText },
  values: { fontVariantNumeric: 'tabular-nums' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
